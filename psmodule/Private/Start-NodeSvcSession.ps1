function Start-NodeSvcSession {
    <#
    .SYNOPSIS
        Starts `node nodesvc.cjs serve` and returns what the other session functions need.
    .DESCRIPTION
        The session is a hashtable:
        Process    the System.Diagnostics.Process
        Stderr     task: all that the process has written to stderr, once it has ended; shown when it dies
        LastId     id of the last request
        Inbox      messages read on behalf of another request, by its id; a pipeline such as
                   `Get-NodeService | ForEach-Object { Stop-NodeService $_.Name }` has two requests under way
        Reading    task: the line being read, or $null; it outlives an interrupted request
    #>
    [CmdletBinding()]
    [OutputType([hashtable])]
    param(
        [Parameter(Mandatory)]
        [System.Management.Automation.PSCmdlet] $Cmdlet
    )

    $node = Find-NodeSvcNode -Cmdlet $Cmdlet
    $start = [System.Diagnostics.ProcessStartInfo]::new($node, "`"$script:CorePath`" serve")
    # A folder that nobody wants to delete or rename: Windows would not let go of it while the core runs.
    $start.WorkingDirectory = [System.Environment]::SystemDirectory
    $start.UseShellExecute = $false
    # A console of its own, unseen: Ctrl+C in the shell ends the cmdlet's request, not the core.
    $start.CreateNoWindow = $true
    $start.RedirectStandardInput = $true
    $start.RedirectStandardOutput = $true
    $start.RedirectStandardError = $true
    $start.StandardOutputEncoding = [System.Text.UTF8Encoding]::new($false)
    $start.StandardErrorEncoding = [System.Text.UTF8Encoding]::new($false)
    # What the user asks of his own node (--inspect, --require ...) is not for this one.
    if ($env:NODE_OPTIONS) { $start.EnvironmentVariables.Remove('NODE_OPTIONS') }

    $Cmdlet.WriteVerbose("Starting NodeSvc's core with $node.")
    try {
        $process = [System.Diagnostics.Process]::Start($start)
    } catch {
        $Cmdlet.ThrowTerminatingError((New-NodeSvcRuntimeError -Id 'CoreNotStarted' -Exception $_.Exception.GetBaseException() `
            -Message "NodeSvc's core could not be started with '$node': $($_.Exception.GetBaseException().Message)" `
            -RecommendedAction 'Check that this node runs (node --version), or name another one in the environment variable NODESVC_NODE.'))
    }
    @{
        Process = $process
        Stderr  = $process.StandardError.ReadToEndAsync()
        LastId  = 0
        Inbox   = @{}
        Reading = $null
    }
}
