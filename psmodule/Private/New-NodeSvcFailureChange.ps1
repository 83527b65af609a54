function New-NodeSvcFailureChange {
    <#
    .SYNOPSIS
        The input of failure.set, but for the names, from the parameters given to Set-NodeServiceFailure.
    #>
    [CmdletBinding()]
    [OutputType([hashtable])]
    [System.Diagnostics.CodeAnalysis.SuppressMessageAttribute('PSUseShouldProcessForStateChangingFunctions', '')]
    param(
        [Parameter(Mandatory)]
        [hashtable] $Given
    )

    # -None goes alone; what an object from the pipeline brings along does not count.
    if ($Given['None']) { return @{} }
    $request = New-NodeSvcChange -Given $Given -Value @{
        Backoff = 'backoff'; Command = 'command'; RebootMessage = 'rebootMessage'; OnNonCrashFailure = 'onNonCrashFailure'
    }
    if ($Given.ContainsKey('Action')) { $request.actions = ConvertFrom-NodeSvcFailureAction $Given.Action }
    if ($Given.ContainsKey('Restart')) {
        $request.actions = [object[]] @(foreach ($delay in $Given.Restart) { @{ kind = 'Restart'; delayMs = ConvertTo-NodeSvcMillisecond $delay } })
    }
    if ($Given.ContainsKey('ResetPeriod')) { $request.resetPeriodSeconds = ConvertTo-NodeSvcResetPeriod $Given.ResetPeriod }
    $request
}
