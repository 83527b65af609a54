function Set-NodeServiceFailure {
    <#
    .SYNOPSIS
        Sets what Windows does when services fail: actions, delays, reset period, command and message.
    .DESCRIPTION
        What is not given stays as it is; what is given empty is cleared. The first failure takes the first action, the second the
        second, and so on; the last one repeats. A process that ends without telling Windows that it has stopped has failed. With
        -OnNonCrashFailure a service that reports an error as it stops has failed, too: so does a NodeSvc service whose app ends
        with an exit code other than 0. A service that a user stops has not failed.

        What Windows holds afterwards is read back. A warning tells of what is allowed but hardly meant. Windows takes reboot actions only
        from a user who may shut the machine down. Needs an elevated shell.

        An object of Get-NodeServiceFailure from the pipeline gives all of its settings; -Name names another service to give them to.
    .PARAMETER Name
        Names of services, or their display names. * and ? are wildcards, over NodeSvc's own services.
    .PARAMETER Action
        The actions, at most 1024: 'restart/5s', 'run/1m', 'reboot/60s' or 'none', several in one text as sc.exe writes them
        ('restart/5000/restart/10000'), or objects with Kind and Delay. A delay without a unit is in milliseconds, as with sc.exe. An
        empty list clears the actions, and with them the reset period.
    .PARAMETER Restart
        The delays of restarts, in place of -Action: texts such as '5s' or '1m', TimeSpans, or numbers, which are milliseconds as with
        sc.exe. (PowerShell 7 itself reads 5s without quotes as a number of another kind, which is understood as 5 seconds.)
    .PARAMETER Backoff
        The first and the last delay of a list of restarts that doubles, in place of -Action: 1s..5m is 1 s, 2 s, 4 s ... 256 s, 300 s.
    .PARAMETER None
        Clears everything: actions, reset period, command, message and -OnNonCrashFailure.
    .PARAMETER ResetPeriod
        How long the service must not have failed for the count to start anew: a text such as '1d' or '90s', a TimeSpan, or a number of
        seconds, as with sc.exe. Never (or $null): the count is never reset.
    .PARAMETER Command
        The command line of run actions. It runs under the service's own account. '' clears it.
    .PARAMETER RebootMessage
        What is sent to the users before a reboot action. '' clears it: no message is sent.
    .PARAMETER OnNonCrashFailure
        Takes the actions also when the service reports an error as it stops, not only when its process vanishes.
        -OnNonCrashFailure:$false: only then.
    .PARAMETER Force
        Does not ask before it sets an action that reboots the machine.
    .PARAMETER PassThru
        Outputs the failure actions as Windows holds them. Without it, nothing is output.
    .EXAMPLE
        Set-NodeServiceFailure api restart/5s, restart/30s, run/1m -ResetPeriod 1d -Command 'C:\tools\alert.cmd api' -OnNonCrashFailure

        Restarts the service api after 5 seconds, then after 30 seconds, and from then on runs a command after a minute.
    .EXAMPLE
        Set-NodeServiceFailure api -Restart 5s, 30s, 60s -ResetPeriod 1d

        Restarts the service api after 5, 30 and from then on 60 seconds. Command, message and flag stay as they are.
    .EXAMPLE
        Get-NodeService | Set-NodeServiceFailure -Backoff 1s..5m -WhatIf

        Shows what would change if all of NodeSvc's services were restarted with doubling delays.
    .EXAMPLE
        Get-NodeServiceFailure api | Set-NodeServiceFailure -Name worker

        Gives the service worker the failure actions of api.
    .INPUTS
        System.String. A name. Objects with properties named like the parameters, such as those of Get-NodeServiceFailure.
    .OUTPUTS
        NodeSvc.Failure, with -PassThru.
    .LINK
        Get-NodeServiceFailure
    .LINK
        Set-NodeService
    .LINK
        New-NodeService
    #>
    [CmdletBinding(SupportsShouldProcess, DefaultParameterSetName = 'Action')]
    [OutputType('NodeSvc.Failure')]
    param(
        [Parameter(Mandatory, Position = 0, ValueFromPipeline, ValueFromPipelineByPropertyName)]
        [SupportsWildcards()]
        [ValidateNotNullOrEmpty()]
        [string[]] $Name,

        [Parameter(ParameterSetName = 'Action', Position = 1, ValueFromPipelineByPropertyName)]
        [AllowEmptyCollection()]
        [object[]] $Action,

        [Parameter(ParameterSetName = 'Restart', Mandatory)]
        [ValidateScript({ $null = ConvertTo-NodeSvcMillisecond $_; $true })]
        [object[]] $Restart,

        [Parameter(ParameterSetName = 'Backoff', Mandatory)]
        [string] $Backoff,

        [Parameter(ParameterSetName = 'None', Mandatory)]
        [switch] $None,

        [Parameter(ParameterSetName = 'Action', ValueFromPipelineByPropertyName)]
        [Parameter(ParameterSetName = 'Restart', ValueFromPipelineByPropertyName)]
        [Parameter(ParameterSetName = 'Backoff', ValueFromPipelineByPropertyName)]
        [ArgumentCompleter({ 'Never', '1d', '1h' -like "$($args[2])*" })]
        [object] $ResetPeriod,

        [Parameter(ParameterSetName = 'Action', ValueFromPipelineByPropertyName)]
        [Parameter(ParameterSetName = 'Restart', ValueFromPipelineByPropertyName)]
        [Parameter(ParameterSetName = 'Backoff', ValueFromPipelineByPropertyName)]
        [string] $Command,

        [Parameter(ParameterSetName = 'Action', ValueFromPipelineByPropertyName)]
        [Parameter(ParameterSetName = 'Restart', ValueFromPipelineByPropertyName)]
        [Parameter(ParameterSetName = 'Backoff', ValueFromPipelineByPropertyName)]
        [string] $RebootMessage,

        [Parameter(ParameterSetName = 'Action', ValueFromPipelineByPropertyName)]
        [Parameter(ParameterSetName = 'Restart', ValueFromPipelineByPropertyName)]
        [Parameter(ParameterSetName = 'Backoff', ValueFromPipelineByPropertyName)]
        [switch] $OnNonCrashFailure,

        [switch] $Force,

        [switch] $PassThru
    )

    begin {
        $fixed = @($PSBoundParameters.Keys)
    }
    process {
        try {
            $given = Select-NodeSvcGiven -Bound $PSBoundParameters -Fixed $fixed -InputObject $_
            $request = New-NodeSvcFailureChange -Given $given
        } catch {
            $PSCmdlet.WriteError((New-NodeSvcArgumentError -Exception $_.Exception -Id 'InvalidFailureAction' -Target "$Name"))
            return
        }
        $operation = if ($None) { 'failure.clear' } else { 'failure.set' }
        $request.names = [string[]] @(Resolve-NodeSvcTarget -Cmdlet $PSCmdlet -Name $Name)
        $reboots = -not $Force -and -not $WhatIfPreference -and (Test-NodeSvcReboot $request['actions'])

        $targets = @(foreach ($step in Get-NodeSvcPlan -Cmdlet $PSCmdlet -Operation $operation -InputObject $request -Action 'Set failure actions') {
            if ($PSCmdlet.ShouldProcess($step.Target, $step.Action)) {
                if (-not $reboots -or $PSCmdlet.ShouldContinue("A failure of service '$($step.Target)' will reboot this machine. Set this action?", 'Reboot on failure')) { $step.Target }
            }
        })
        if ($targets.Count) {
            $request.names = [string[]] $targets
            Invoke-NodeSvcCore -Cmdlet $PSCmdlet -Operation $operation -InputObject $request -PassThru:$PassThru
        }
    }
}
