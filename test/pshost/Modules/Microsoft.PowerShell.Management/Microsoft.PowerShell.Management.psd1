# Bears the name of PowerShell's own module, so that 'Microsoft.PowerShell.Management\COMMAND' resolves in tests.
@{
    GUID = '2e56514c-f9e0-3ffe-2d10-cbb8a01580dd'
    Author = 'NodeSvc'
    ModuleVersion = '7.0.0.0'
    CompatiblePSEditions = 'Core'
    PowerShellVersion = '7.0'
    NestedModules = '..\..\pshost.dll'
    FunctionsToExport = @()
    AliasesToExport = @()
    CmdletsToExport = @(
        'Add-Content',
        'Get-ChildItem',
        'Get-Content',
        'Get-Item',
        'Get-Location',
        'Get-Process',
        'Join-Path',
        'New-Item',
        'Remove-Item',
        'Set-Content',
        'Set-Location',
        'Split-Path',
        'Test-Path'
    )
}
