function Stop-NodeSvcRequest {
    <#
    .SYNOPSIS
        Cancels a request; a core that does not end it within two seconds is killed.
    .DESCRIPTION
        Runs in a finally block while the pipeline is being stopped, so it writes to no stream.
    #>
    [CmdletBinding()]
    param(
        [Parameter(Mandatory)]
        [hashtable] $Session,

        # Id of the request.
        [Parameter(Mandatory)]
        [int] $Id
    )

    Send-NodeSvcRequest -Session $Session -Message @{ cancel = $Id }
    do {
        $message = Receive-NodeSvcMessage -Session $Session -Id $Id -Timeout 2000
        if ($null -eq $message) {
            Stop-NodeSvcSession -Force
            return
        }
    } until ($message.PSObject.Properties['end'])
}
