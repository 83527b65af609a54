function Close-NodeSvcSession {
    <#
    .SYNOPSIS
        Forgets a core that died during a request, and returns the error record that says how it died.
    #>
    [CmdletBinding()]
    [OutputType([System.Management.Automation.ErrorRecord])]
    param(
        [Parameter(Mandatory)]
        [hashtable] $Session,

        # The operation under way.
        [Parameter(Mandatory)]
        [string] $Operation
    )

    $process = $Session.Process
    Stop-NodeSvcSession -Force
    $exit = if ($process.WaitForExit(5000)) { "exit code $($process.ExitCode)" } else { 'no exit code' }
    $message = "NodeSvc's core (process $($process.Id), $($process.StartInfo.FileName)) ended with $exit during '$Operation'."
    if ($Session.Stderr.Wait(5000)) {
        $lines = @($Session.Stderr.Result -split '\r?\n' -ne '')
        if ($lines.Count) {
            # The cause is in the last lines, but for a few of a stack trace's.
            $message += " Its last words:`n" + ($lines[-[Math]::Min(15, $lines.Count)..-1] -join "`n")
        }
    }
    New-NodeSvcRuntimeError -Id 'CoreDied' -Message $message `
        -RecommendedAction 'Check with Get-NodeService what has been done and run the command again; the core is started anew.'
}
