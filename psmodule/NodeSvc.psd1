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
        'Get-NodeService'
        'New-NodeService'
        'Remove-NodeService'
        'Restart-NodeService'
        'Start-NodeService'
        'Stop-NodeService'
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
