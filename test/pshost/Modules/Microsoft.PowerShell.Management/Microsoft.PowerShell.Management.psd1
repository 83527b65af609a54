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
        'Clear-Content',
        'Convert-Path',
        'Copy-Item',
        'Get-ChildItem',
        'Get-Content',
        'Get-Item',
        'Get-ItemProperty',
        'Get-ItemPropertyValue',
        'Get-Location',
        'Get-PSDrive',
        'Get-Process',
        'Join-Path',
        'Move-Item',
        'New-Item',
        'New-ItemProperty',
        'New-PSDrive',
        'Pop-Location',
        'Push-Location',
        'Remove-Item',
        'Remove-ItemProperty',
        'Remove-PSDrive',
        'Rename-Item',
        'Resolve-Path',
        'Set-Content',
        'Set-Item',
        'Set-ItemProperty',
        'Set-Location',
        'Split-Path',
        'Start-Process',
        'Stop-Process',
        'Test-Path',
        'Wait-Process'
    )
}
