function ConvertTo-NodeSvcObject {
    <#
    .SYNOPSIS
        Turns a core's ServiceInfo into the object that cmdlets write. What does not apply to a service is $null.
    #>
    [CmdletBinding()]
    [OutputType('NodeSvc.Service')]
    param(
        [Parameter(Mandatory, Position = 0)]
        $Info
    )

    $started = $Info.startedAt
    $uptime = $null
    if ($null -ne $started) {
        # A text in Windows PowerShell and from 7.5 on, a DateTime in the versions between.
        if ($started -is [string]) {
            $started = [datetime]::Parse($started, [cultureinfo]::InvariantCulture, [System.Globalization.DateTimeStyles]::RoundtripKind)
        }
        $started = $started.ToLocalTime()
        $uptime = [datetime]::Now - $started
    }
    $object = [pscustomobject] @{
        PSTypeName       = 'NodeSvc.Service'
        Name             = $Info.name
        DisplayName      = $Info.displayName
        Description      = $Info.description
        Status           = $Info.status
        StartType        = $Info.startType
        ProcessId        = $Info.processId
        StartTime        = $started
        Uptime           = $uptime
        Memory           = $Info.memoryBytes
        Account          = $Info.account
        Script           = $Info.script
        Command          = $Info.command
        Executable       = $Info.executable
        Isolated         = $Info.isolated
        Instances        = $Info.instances
        ArgumentList     = [string[]] $Info.arguments
        NodePath         = $Info.nodePath
        NodeVersion      = $Info.nodeVersion
        NodePinned       = $Info.nodePinned
        NodeArgument     = [string[]] $Info.nodeArguments
        WorkingDirectory = $Info.workingDirectory
        EnvironmentFile  = $Info.environmentFile
        LogPath          = $Info.logPath
        LogMaxSize       = $Info.logMaxBytes
        LogDaily         = $Info.logDaily
        LogKeep          = $Info.logKeep
        LogMaxAge        = if ($null -ne $Info.logMaxAgeDays) { [timespan]::FromDays($Info.logMaxAgeDays) } else { $null }
        LogCompress      = $Info.logCompress
        LogTimestamp     = $Info.logTimestamps
        LogFormat        = $Info.logFormat
        ErrorLog         = $Info.errorLog
        StopTimeout      = if ($null -ne $Info.stopTimeoutMs) { [timespan]::FromMilliseconds($Info.stopTimeoutMs) } else { $null }
        StartTimeout     = if ($null -ne $Info.startTimeoutMs) { [timespan]::FromMilliseconds($Info.startTimeoutMs) } else { $null }
        ReadyWhen        = $Info.readyWhen
        ReadyUrl         = $Info.readyUrl
        HangTimeout      = if ($null -ne $Info.hangTimeoutMs) { [timespan]::FromMilliseconds($Info.hangTimeoutMs) } else { $null }
        HealthCheck      = $Info.healthCheck
        HealthCheckInterval = if ($null -ne $Info.healthCheckIntervalMs) { [timespan]::FromMilliseconds($Info.healthCheckIntervalMs) } else { $null }
        HealthCheckTimeout = if ($null -ne $Info.healthCheckTimeoutMs) { [timespan]::FromMilliseconds($Info.healthCheckTimeoutMs) } else { $null }
        HealthCheckThreshold = $Info.healthCheckThreshold
        KeepChildren     = $Info.keepChildren
        Priority         = $Info.priority
        Affinity         = if ($null -ne $Info.affinity) { , [int[]] $Info.affinity } else { $null }
        MemoryLimit      = $Info.memoryLimitBytes
        CpuLimit         = $Info.cpuPercent
        DependsOn        = [string[]] $Info.dependsOn
        BinaryPath       = $Info.binaryPath
        HostVersion      = $Info.hostVersion
        Win32ExitCode    = $Info.win32ExitCode
        ServiceExitCode  = $Info.serviceExitCode
        Managed          = $Info.managed
    }
    # Told of a new service only: New-NodeService sets them without being asked.
    if ($null -ne $Info.failure) {
        $actions = @(foreach ($action in $Info.failure.actions) { ConvertTo-NodeSvcFailureAction $action })
        $object.PSObject.Properties.Add([psnoteproperty]::new('FailureAction', $actions))
        $object.PSObject.Properties.Add([psnoteproperty]::new('OnNonCrashFailure', $Info.failure.onNonCrashFailure))
    }
    $object
}
