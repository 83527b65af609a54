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
        'Add-Type',
        'Clear-Variable',
        'Compare-Object',
        'ConvertFrom-Json',
        'ConvertFrom-StringData',
        'ConvertTo-Json',
        'Format-List',
        'Format-Table',
        'Format-Wide',
        'Get-Alias',
        'Get-Date',
        'Get-Host',
        'Get-Member',
        'Get-PSCallStack',
        'Get-Random',
        'Get-Unique',
        'Get-Variable',
        'Group-Object',
        'Import-LocalizedData',
        'Import-PowerShellDataFile',
        'Invoke-Expression',
        'Invoke-RestMethod',
        'Invoke-WebRequest',
        'Measure-Command',
        'Measure-Object',
        'New-Alias',
        'New-Guid',
        'New-Object',
        'New-Variable',
        'Out-File',
        'Out-String',
        'Read-Host',
        'Remove-Variable',
        'Select-Object',
        'Select-String',
        'Set-Alias',
        'Set-Variable',
        'Sort-Object',
        'Start-Sleep',
        'Tee-Object',
        'Update-FormatData',
        'Update-TypeData',
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
