function Stop-NodeSvcRequest {
    <#
    .SYNOPSIS
        Cancels a request; a core that does not end it within two seconds is killed.
    .DESCRIPTION
        Runs in a finally block while the pipeline is being stopped, so it writes to no stream. What the core still has to show
        (the last lines of an app that is being debugged) goes to the host directly.
    #>
    [CmdletBinding()]
    param(
        [Parameter(Mandatory)]
        [hashtable] $Session,

        # Id of the request.
        [Parameter(Mandatory)]
        [int] $Id,

        # Whose host shows it.
        [Parameter(Mandatory)]
        [System.Management.Automation.PSCmdlet] $Cmdlet
    )

    Send-NodeSvcRequest -Session $Session -Message @{ cancel = $Id }
    do {
        $message = Receive-NodeSvcMessage -Session $Session -Id $Id -Timeout $script:CancelPatience
        if ($null -eq $message) {
            Stop-NodeSvcSession -Force
            return
        }
        if ($message.PSObject.Properties['display']) { $Cmdlet.Host.UI.WriteLine($message.display.Substring(1)) }
    } until ($message.PSObject.Properties['end'])
}
