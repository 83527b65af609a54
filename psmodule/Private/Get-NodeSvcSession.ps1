function Get-NodeSvcSession {
    <#
    .SYNOPSIS
        The running core of this module; started by the first cmdlet, and again when it has died since the last one.
    #>
    [CmdletBinding()]
    param(
        [Parameter(Mandatory)]
        [System.Management.Automation.PSCmdlet] $Cmdlet
    )

    if ($null -ne $script:Session) {
        if (-not $script:Session.Process.HasExited) { return $script:Session }
        $Cmdlet.WriteVerbose("NodeSvc's core (process $($script:Session.Process.Id)) has ended; it is started again.")
        Stop-NodeSvcSession
    }
    $script:Session = Start-NodeSvcSession -Cmdlet $Cmdlet
    $script:Session
}
