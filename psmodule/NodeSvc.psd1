@{
    RootModule           = 'NodeSvc.psm1'
    ModuleVersion        = '0.1.0'
    GUID                 = '0d7b1c58-6a0e-4f0c-9e53-2c1f6f0b7a94'
    Author               = 'NodeSvc contributors'
    CompanyName          = 'NodeSvc'
    Copyright            = '(c) NodeSvc contributors. MIT License.'
    Description          = 'Runs Node.js apps as Windows services. node.exe itself is the service process: no wrapper executable, no compiler, nothing else to install.'

    PowerShellVersion    = '5.1'
    CompatiblePSEditions = @('Desktop', 'Core')

    FormatsToProcess     = @('NodeSvc.Format.ps1xml')

    FunctionsToExport    = @(
        'Add-NodeServiceTrigger'
        'Debug-NodeService'
        'Get-NodeService'
        'Get-NodeServiceConfiguration'
        'Get-NodeServiceDependent'
        'Get-NodeServiceFailure'
        'Get-NodeServiceLog'
        'Get-NodeServiceParameter'
        'Get-NodeServicePermission'
        'Get-NodeServiceTrigger'
        'Grant-NodeServicePermission'
        'New-NodeService'
        'Remove-NodeService'
        'Remove-NodeServiceParameter'
        'Remove-NodeServiceTrigger'
        'Repair-NodeService'
        'Restart-NodeService'
        'Resume-NodeService'
        'Revoke-NodeServicePermission'
        'Send-NodeServiceControl'
        'Set-NodeService'
        'Set-NodeServiceFailure'
        'Set-NodeServiceParameter'
        'Set-NodeServicePermission'
        'Set-NodeServiceTrigger'
        'Start-NodeService'
        'Stop-NodeService'
        'Suspend-NodeService'
        'Test-NodeService'
        'Wait-NodeService'
    )
    CmdletsToExport      = @()
    VariablesToExport    = @()
    AliasesToExport      = @()

    PrivateData          = @{
        PSData = @{
            Tags = @('Windows', 'Service', 'NodeJS', 'Node', 'SCM', 'Daemon', 'PSEdition_Desktop', 'PSEdition_Core')
        }
    }
}
