# Bears the name of PowerShell's own module, so that 'Microsoft.PowerShell.Security\COMMAND' resolves in tests.
@{
    GUID = '33fba92a-39a9-5c96-ed2c-1b48046649a4'
    Author = 'NodeSvc'
    ModuleVersion = '7.0.0.0'
    CompatiblePSEditions = 'Core'
    PowerShellVersion = '7.0'
    NestedModules = '..\..\pshost.dll'
    FunctionsToExport = @()
    AliasesToExport = @()
    CmdletsToExport = @(
        'ConvertFrom-SecureString',
        'ConvertTo-SecureString',
        'Get-Credential'
    )
}
