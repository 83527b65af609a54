function Stop-NodeSvcSession {
    <#
    .SYNOPSIS
        Ends the core: closes its input, at which it leaves by itself; with -Force kills it.
    #>
    [CmdletBinding()]
    param(
        [switch] $Force
    )

    $session = $script:Session
    $script:Session = $null
    if ($null -eq $session) { return }
    # Each of these fails when the process has just ended, which is what is wanted.
    try { $session.Process.StandardInput.Close() } catch [System.IO.IOException] { $null = $_ }
    if ($Force) {
        try { $session.Process.Kill() } catch [System.InvalidOperationException], [System.ComponentModel.Win32Exception] { $null = $_ }
    }
    # Not disposed of: the tasks that read its output still use its streams; the garbage collector takes all of it.
}
