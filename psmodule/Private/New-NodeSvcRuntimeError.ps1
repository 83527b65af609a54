function New-NodeSvcRuntimeError {
    <#
    .SYNOPSIS
        The error record for a core that cannot be run; such errors end the cmdlet.
    #>
    [CmdletBinding()]
    [OutputType([System.Management.Automation.ErrorRecord])]
    [System.Diagnostics.CodeAnalysis.SuppressMessageAttribute('PSUseShouldProcessForStateChangingFunctions', '')]
    param(
        # Stable id; the engine appends the cmdlet's name to it.
        [Parameter(Mandatory)]
        [string] $Id,

        [Parameter(Mandatory)]
        [string] $Message,

        [Parameter(Mandatory)]
        [string] $RecommendedAction,

        # The cause, if there is one.
        [System.Exception] $Exception
    )

    $record = [System.Management.Automation.ErrorRecord]::new(
        [System.InvalidOperationException]::new($Message, $Exception), $Id, 'ResourceUnavailable', $null)
    $record.ErrorDetails = [System.Management.Automation.ErrorDetails]::new($Message)
    $record.ErrorDetails.RecommendedAction = $RecommendedAction
    $record
}
