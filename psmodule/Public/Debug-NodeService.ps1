function Debug-NodeService {
    <#
    .SYNOPSIS
        Runs a service's command in the console, to see what it does.
    .DESCRIPTION
        Starts the service's exact command: the same node.exe, options, script and arguments, in the same folder, with the variables that a
        service has (those of the machine, of the SCM, of -EnvironmentFile and -Environment; not those of this shell) and the same
        settings. What the app prints is output, line by line; what it writes to stderr, and what NodeSvc says, is shown.

        Ctrl+C stops the app as Stop-NodeService would: with SIGTERM or what it listens for, and at the end of its stop time-out by
        force. The app's exit code is shown at the end.

        What differs from the service: it runs as you, not as the service's account; nothing is written to the service's log; no failure
        action is taken. The service itself has to be stopped, since the app run twice would find its port and files in use.
    .PARAMETER Name
        The name of a service of NodeSvc's, or its display name.
    .PARAMETER StopAfter
        Stops the app after this time, as Ctrl+C would. A TimeSpan, a number of seconds, or a text such as '500ms', '30s' or '5m'.
    .PARAMETER Force
        Runs the app although the service is not stopped.
    .EXAMPLE
        Debug-NodeService api

        Runs the service api in this console until Ctrl+C, or until its app ends.
    .EXAMPLE
        Stop-NodeService api; Debug-NodeService api -StopAfter 10s

        Stops the service, runs its app for ten seconds, and shows how it ends when it is asked to.
    .INPUTS
        Objects with a property Name, such as those of Get-NodeService.
    .OUTPUTS
        System.String. The lines that the app prints.
    .LINK
        Test-NodeService
    .LINK
        Start-NodeService
    .LINK
        about_NodeSvc
    #>
    [CmdletBinding()]
    [OutputType([string])]
    param(
        [Parameter(Mandatory, Position = 0, ValueFromPipelineByPropertyName)]
        [ValidateNotNullOrEmpty()]
        [string] $Name,

        [ValidateScript({ ConvertTo-NodeSvcDuration $_ })]
        [object] $StopAfter,

        [switch] $Force
    )

    process {
        $request = New-NodeSvcRequest -Value @{ name = $Name; force = $Force } -Duration @{ stopAfterMs = $StopAfter }
        Invoke-NodeSvcCore -Cmdlet $PSCmdlet -Operation 'service.debug' -InputObject $request -PassThru
    }
}
