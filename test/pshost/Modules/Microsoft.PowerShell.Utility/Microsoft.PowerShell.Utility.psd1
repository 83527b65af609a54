# Bears the name of PowerShell's own module, so that 'Microsoft.PowerShell.Utility\COMMAND' resolves in tests.
@{
    GUID = 'b04c4900-6efb-7605-a200-98cc76ece80a'
    Author = 'NodeSvc'
    ModuleVersion = '7.0.0.0'
    CompatiblePSEditions = 'Core'
    PowerShellVersion = '7.0'
    NestedModules = '..\..\pshost.dll'
    FunctionsToExport = @()
    AliasesToExport = @()
    CmdletsToExport = @(
        'Add-Member',
        'ConvertFrom-Json',
        'ConvertTo-Json',
        'Format-List',
        'Format-Table',
        'Get-Date',
        'Invoke-RestMethod',
        'Invoke-WebRequest',
        'New-Object',
        'Out-String',
        'Select-Object',
        'Sort-Object',
        'Start-Sleep',
        'Write-Debug',
        'Write-Error',
        'Write-Host',
        'Write-Information',
        'Write-Output',
        'Write-Progress',
        'Write-Verbose',
        'Write-Warning'
    )
}
