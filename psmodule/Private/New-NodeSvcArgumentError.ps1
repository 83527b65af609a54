function New-NodeSvcArgumentError {
    <#
    .SYNOPSIS
        The error record for an argument that the module itself cannot read.
    #>
    [CmdletBinding()]
    [OutputType([System.Management.Automation.ErrorRecord])]
    [System.Diagnostics.CodeAnalysis.SuppressMessageAttribute('PSUseShouldProcessForStateChangingFunctions', '')]
    param(
        [Parameter(Mandatory)]
        [System.Exception] $Exception,

        # What was being worked on; usually the service's name.
        $Target,

        # Stable id; the engine appends the cmdlet's name to it.
        [string] $Id = 'InvalidArgument'
    )

    $record = [System.Management.Automation.ErrorRecord]::new($Exception, $Id, 'InvalidArgument', $Target)
    $record.ErrorDetails = [System.Management.Automation.ErrorDetails]::new($Exception.Message)
    $record.ErrorDetails.RecommendedAction = 'Correct the argument; Get-Help shows how it is written.'
    $record
}
