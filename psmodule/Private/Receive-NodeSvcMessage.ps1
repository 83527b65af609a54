function Receive-NodeSvcMessage {
    <#
    .SYNOPSIS
        The next message for one request; $null when the core has ended, or when the time is up.
    #>
    [CmdletBinding()]
    param(
        [Parameter(Mandatory)]
        [hashtable] $Session,

        # Id of the request.
        [Parameter(Mandatory)]
        [int] $Id,

        # Milliseconds to wait at most; -1: as long as the core lives.
        [int] $Timeout = -1
    )

    # A line that is not what the core writes ends the cmdlet, where reading on could go on for ever.
    $ErrorActionPreference = 'Stop'
    $watch = [System.Diagnostics.Stopwatch]::StartNew()
    while ($true) {
        $inbox = $Session.Inbox[$Id]
        if ($inbox.Count) { return $inbox.Dequeue() }

        if ($null -eq $Session.Reading) { $Session.Reading = $Session.Process.StandardOutput.ReadLineAsync() }
        # Short waits, because the engine can act on Ctrl+C only between two statements.
        while (-not $Session.Reading.Wait(100)) {
            if ($Timeout -ge 0 -and $watch.ElapsedMilliseconds -gt $Timeout) { return }
        }
        $line = $Session.Reading.Result
        $Session.Reading = $null
        if ($null -eq $line) { return }

        $message = ConvertFrom-NodeSvcJson $line
        # The core answers a request that it cannot read without an id; the one under way is meant.
        if ($message.id -eq $Id -or $null -eq $message.id) { return $message }
        # For a request further up the pipeline; what is left of a cancelled one is dropped.
        if ($Session.Inbox.ContainsKey([int] $message.id)) { $Session.Inbox[[int] $message.id].Enqueue($message) }
    }
}
