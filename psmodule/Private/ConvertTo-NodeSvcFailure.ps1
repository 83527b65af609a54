function ConvertTo-NodeSvcFailure {
    <#
    .SYNOPSIS
        Turns a core's FailureInfo into the object that Get-NodeServiceFailure writes and Set-NodeServiceFailure takes.
    #>
    [CmdletBinding()]
    [OutputType('NodeSvc.Failure')]
    param(
        [Parameter(Mandatory, Position = 0)]
        $Info
    )

    [pscustomobject] @{
        PSTypeName        = 'NodeSvc.Failure'
        Name              = $Info.name
        Action            = @(foreach ($action in $Info.actions) { ConvertTo-NodeSvcFailureAction $action })
        # $null: never.
        ResetPeriod       = if ($null -ne $Info.resetPeriodSeconds) { [timespan]::FromSeconds($Info.resetPeriodSeconds) } else { $null }
        Command           = $Info.command
        RebootMessage     = $Info.rebootMessage
        OnNonCrashFailure = $Info.onNonCrashFailure
    }
}
