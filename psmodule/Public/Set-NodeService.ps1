function Set-NodeService {
    <#
    .SYNOPSIS
        Changes services: everything that New-NodeService sets, and the rest of what Windows can hold.
    .DESCRIPTION
        What is not given stays as it is. An empty value ('' or @() or $null) clears what can be without one, as its parameter says; what
        cannot is refused. All changes of a service are made, or none. What Windows holds afterwards is read back. -WhatIf shows every
        single change, from what to what. A running service gets by with what it was started with; Restart-NodeService makes it see the
        change.

        Of services that NodeSvc did not make, the script, its arguments, folders, environment and timeouts cannot be set; all else can.
        Failure actions, triggers, permissions and parameters have cmdlets of their own. Needs an elevated shell.
    .PARAMETER Name
        Names of services, or their display names. * and ? are wildcards, over NodeSvc's own services.
    .PARAMETER Script
        The script to run, or a folder whose package.json names it in "main".
    .PARAMETER Command
        A command line to run in place of what ran before, as at a prompt in the service's working directory; see New-NodeService.
    .PARAMETER Executable
        A program to run in place of what ran before: its path, or its name on PATH.
    .PARAMETER Isolate
        Runs the script in a child of the service's process. -Isolate:$false: in the process itself.
    .PARAMETER Instances
        How many processes run the script. 1: the service's own.
    .PARAMETER DisplayName
        The name that services.msc shows. '': the service's name.
    .PARAMETER Description
        The description that services.msc shows. '' clears it.
    .PARAMETER StartupType
        Automatic (at boot), AutomaticDelayedStart (some two minutes after boot), Manual or Disabled.
    .PARAMETER DependsOn
        Names of services that must run before this one starts; +GROUP for a load order group. @() clears them.
    .PARAMETER Account
        An account that needs no password: LocalSystem, 'NT AUTHORITY\LocalService', 'NT AUTHORITY\NetworkService', a group managed
        service account ('DOMAIN\name$') or a virtual account ('NT SERVICE\NAME').
    .PARAMETER Credential
        An account with its password. The password goes to the Service Control Manager only, and into no stream, file or command
        line.
    .PARAMETER NodePath
        The node.exe that runs the service. Of a service that is pinned, a copy of it.
    .PARAMETER PinNode
        Runs a copy of the service's node.exe, which no upgrade touches, as -PinNode of New-NodeService does. -PinNode:$false: the
        node.exe that -NodePath names, or the first on PATH.
    .PARAMETER NodeArgument
        Options for node itself. @() clears them.
    .PARAMETER ArgumentList
        Arguments for the script, its process.argv from the third on, or for the executable. @() clears them.
    .PARAMETER WorkingDirectory
        The script's current directory.
    .PARAMETER Environment
        Environment variables for the script, as a hashtable. They take the place of all that New-NodeService or an earlier
        Set-NodeService has set; @{} clears them.
    .PARAMETER EnvironmentFile
        A .env file, read at each start of the service. '': none.
    .PARAMETER LogDirectory
        The folder for the log file. The log so far stays where it is.
    .PARAMETER LogMaxSize
        How large the log file may become: a number of bytes such as 10MB, or a text. A file that would grow beyond is put aside as
        NAME.TIME.log, and a new one begun; lines stay whole. '' or 0: no limit.
    .PARAMETER LogDaily
        Begins a new log file at the first line after midnight, too. -LogDaily:$false: no longer; so with the other switches.
    .PARAMETER LogKeep
        How many files that were put aside are kept. '' or 0: all.
    .PARAMETER LogMaxAge
        How old such files may become: a number of days, a TimeSpan, or a text such as '14d' or '12h'. '' or 0: no
        limit.
    .PARAMETER LogCompress
        Compresses the files that were put aside (gzip), in the background.
    .PARAMETER LogTimestamp
        Begins each line with the time. Not needed with -LogFormat Json.
    .PARAMETER LogFormat
        Text: what the script prints, byte for byte. Json: a record for each line, {"time", "stream", "text"}.
    .PARAMETER ErrorLog
        Writes stderr to a file of its own, NAME.error.log, which is put aside, kept and compressed like the other.
    .PARAMETER StopTimeout
        How long the script may take to end when the service is stopped; then it is ended. A TimeSpan, a number of seconds, or a
        text such as '500ms', '30s' or '5m'.
    .PARAMETER StartTimeout
        How long the script may take to be ready when the service is started. Written as -StopTimeout.
    .PARAMETER ReadyWhen
        When the service counts as running. Loaded: the script's main module has been evaluated. Listening: its first server
        listens, one in a worker thread or in a cluster's worker included. Signal: the script says so, by process.send('ready') as
        under PM2, or ready() of the nodesvc library. Http: a GET of -ReadyUrl is answered with a status from 200 to 399. A service
        that is not ready within -StartTimeout is ended.
    .PARAMETER ReadyUrl
        The address that is asked, for example http://127.0.0.1:8080/health. It implies -ReadyWhen Http. '': none.
    .PARAMETER HangTimeout
        How long the script's event loop may stand still while the service runs. Then the host logs where it hangs and ends the
        process with an error, so that the failure actions take effect. Of several -Instances, the one that hangs is replaced, and
        the others go on. It is for scripts, those with -Isolate and -Instances included. Written as -StopTimeout; at least 500ms.
        '': no such watch.
    .PARAMETER HealthCheck
        An http or https address that is asked regularly while the service runs. When too many checks fail one after the other (no
        answer in time, or a status other than 200 to 399), the process is ended with an error, as with -HangTimeout. '': none.
    .PARAMETER HealthCheckInterval
        The time between two health checks. Written as -StopTimeout.
    .PARAMETER HealthCheckTimeout
        How long the answer to a health check may take. Written as -StopTimeout.
    .PARAMETER HealthCheckThreshold
        How many health checks must fail one after the other.
    .PARAMETER KeepChildren
        Processes that the service has started may outlive it. -KeepChildren:$false: they all end with the service.
    .PARAMETER Priority
        The priority of the service's processes: Idle, BelowNormal, Normal, AboveNormal or High. '': what Windows gives them.
    .PARAMETER Affinity
        The processors that the service's processes may use, counted from 0. @(): all.
    .PARAMETER MemoryLimit
        The most memory that the service's processes may commit together, in bytes: 512MB. $null: no limit.
    .PARAMETER CpuLimit
        The most CPU time that the service's processes may take together, in percent of all processors. $null: no limit.
    .PARAMETER ErrorControl
        What a failed start at boot means to Windows: Ignore, Normal (it is logged), or Severe and Critical, at which the machine boots
        again with its last known good configuration.
    .PARAMETER LoadOrderGroup
        The load order group that the service belongs to. '': none.
    .PARAMETER Interactive
        The service may use the desktop, which only one under LocalSystem can. -Interactive:$false: it may not.
    .PARAMETER SidType
        Whether the service's process has the SID of NT SERVICE\NAME, so that files can be opened to this service alone: None,
        Unrestricted, or Restricted (the process can write only where this SID may).
    .PARAMETER RequiredPrivilege
        The privileges that the service needs, 'SeBackupPrivilege' for example; its process gets no others of its account's. @(): all of
        its account's.
    .PARAMETER PreshutdownTimeout
        How long Windows waits for the service when the machine shuts down. Written as -StopTimeout. Default, when -StopTimeout is given: 5
        seconds more than this.
    .PARAMETER PreferredNode
        The NUMA node on which the service's process should run. $null: none.
    .PARAMETER ScmEnvironment
        Environment variables that Windows itself gives the service's process, whatever its program, over those of the machine; node.exe
        sees them before any script runs, NODE_OPTIONS among them. -EnvironmentFile and -Environment go over them. They take the place of
        all that there are; @{} clears them. They are in the registry, where every user can read them.
    .PARAMETER PassThru
        Outputs the services. Without it, nothing is output.
    .EXAMPLE
        Set-NodeService api -ArgumentList '--port', 8081 -StopTimeout 1m

        Gives the service api other arguments and a minute for its graceful end.
    .EXAMPLE
        Get-NodeService api* | Set-NodeService -StartupType AutomaticDelayedStart -WhatIf

        Shows what would change if those services whose names begin with api were started some time after boot.
    .EXAMPLE
        Set-NodeService api -Description '' -DependsOn @() -PreferredNode $null

        Clears the description, the dependencies and the preferred node.
    .EXAMPLE
        Set-NodeService api -SidType Restricted -RequiredPrivilege SeChangeNotifyPrivilege -PreshutdownTimeout 1m -PassThru

        Lets the service api do less than its account could, and have a minute when the machine shuts down; outputs it.
    .INPUTS
        System.String. A name. Objects with a property Name, such as those of Get-NodeService. No other property is taken from them: the
        services would be given each other's settings.
    .OUTPUTS
        NodeSvc.Service, with -PassThru.
    .LINK
        New-NodeService
    .LINK
        Get-NodeServiceConfiguration
    .LINK
        Set-NodeServiceFailure
    .LINK
        Set-NodeServiceTrigger
    .LINK
        Grant-NodeServicePermission
    #>
    [CmdletBinding(SupportsShouldProcess, DefaultParameterSetName = 'Script')]
    [OutputType('NodeSvc.Service')]
    param(
        [Parameter(Mandatory, Position = 0, ValueFromPipeline, ValueFromPipelineByPropertyName)]
        [SupportsWildcards()]
        [ValidateNotNullOrEmpty()]
        [string[]] $Name,

        [Parameter(ParameterSetName = 'Script')]
        [Parameter(ParameterSetName = 'ScriptCredential')]
        [string] $Script,

        [Parameter(Mandatory, ParameterSetName = 'Command')]
        [Parameter(Mandatory, ParameterSetName = 'CommandCredential')]
        [string] $Command,

        [Parameter(Mandatory, ParameterSetName = 'Executable')]
        [Parameter(Mandatory, ParameterSetName = 'ExecutableCredential')]
        [string] $Executable,

        [Parameter(ParameterSetName = 'Script')]
        [Parameter(ParameterSetName = 'ScriptCredential')]
        [switch] $Isolate,

        [Parameter(ParameterSetName = 'Script')]
        [Parameter(ParameterSetName = 'ScriptCredential')]
        [int] $Instances,

        [string] $DisplayName,

        [string] $Description,

        [ValidateSet('Automatic', 'AutomaticDelayedStart', 'Manual', 'Disabled')]
        [string] $StartupType,

        [AllowEmptyCollection()]
        [string[]] $DependsOn,

        [Parameter(ParameterSetName = 'Script')]
        [Parameter(ParameterSetName = 'Command')]
        [Parameter(ParameterSetName = 'Executable')]
        [ArgumentCompleter({ "'NT AUTHORITY\LocalService'", "'NT AUTHORITY\NetworkService'", 'LocalSystem' -like "*$($args[2])*" })]
        [string] $Account,

        [Parameter(Mandatory, ParameterSetName = 'ScriptCredential')]
        [Parameter(Mandatory, ParameterSetName = 'CommandCredential')]
        [Parameter(Mandatory, ParameterSetName = 'ExecutableCredential')]
        [System.Management.Automation.Credential()]
        [pscredential] $Credential,

        [string] $NodePath,

        [switch] $PinNode,

        [Parameter(ParameterSetName = 'Script')]
        [Parameter(ParameterSetName = 'ScriptCredential')]
        [AllowEmptyCollection()]
        [string[]] $NodeArgument,

        [Parameter(ParameterSetName = 'Script')]
        [Parameter(ParameterSetName = 'ScriptCredential')]
        [Parameter(ParameterSetName = 'Executable')]
        [Parameter(ParameterSetName = 'ExecutableCredential')]
        [AllowEmptyCollection()]
        [string[]] $ArgumentList,

        [string] $WorkingDirectory,

        [System.Collections.IDictionary] $Environment,

        [string] $EnvironmentFile,

        [string] $LogDirectory,

        [ValidateScript({ '' -eq $_ -or $null -ne (ConvertTo-NodeSvcByteCount $_) })]
        [object] $LogMaxSize,
        [switch] $LogDaily,
        [System.Nullable[int]] $LogKeep,
        [ValidateScript({ '' -eq $_ -or $null -ne (ConvertTo-NodeSvcDayCount $_) })]
        [object] $LogMaxAge,
        [switch] $LogCompress,
        [switch] $LogTimestamp,
        [ValidateSet('Text', 'Json')]
        [string] $LogFormat,
        [switch] $ErrorLog,

        [ValidateScript({ ConvertTo-NodeSvcDuration $_ })]
        [object] $StopTimeout,

        [ValidateScript({ ConvertTo-NodeSvcDuration $_ })]
        [object] $StartTimeout,

        [ValidateSet('Loaded', 'Listening', 'Signal', 'Http')]
        [string] $ReadyWhen,

        [string] $ReadyUrl,

        [ValidateScript({ '' -eq $_ -or (ConvertTo-NodeSvcDuration $_) })]
        [object] $HangTimeout,

        [string] $HealthCheck,

        [ValidateScript({ ConvertTo-NodeSvcDuration $_ })]
        [object] $HealthCheckInterval,

        [ValidateScript({ ConvertTo-NodeSvcDuration $_ })]
        [object] $HealthCheckTimeout,

        [int] $HealthCheckThreshold,

        [switch] $KeepChildren,
        [ValidateSet('', 'Idle', 'BelowNormal', 'Normal', 'AboveNormal', 'High')]
        [string] $Priority,
        [AllowEmptyCollection()]
        [int[]] $Affinity,
        [System.Nullable[long]] $MemoryLimit,
        [System.Nullable[int]] $CpuLimit,

        [ValidateSet('Ignore', 'Normal', 'Severe', 'Critical')]
        [string] $ErrorControl,

        [string] $LoadOrderGroup,

        [switch] $Interactive,

        [ValidateSet('None', 'Unrestricted', 'Restricted')]
        [string] $SidType,

        [AllowEmptyCollection()]
        [string[]] $RequiredPrivilege,

        [ValidateScript({ ConvertTo-NodeSvcDuration $_ })]
        [object] $PreshutdownTimeout,

        [System.Nullable[int]] $PreferredNode,

        [System.Collections.IDictionary] $ScmEnvironment,

        [switch] $PassThru
    )

    begin {
        $names = [System.Collections.Generic.List[string]]::new()
    }
    process {
        $names.AddRange($Name)
    }
    end {
        try {
            $request = New-NodeSvcChange -Cmdlet $PSCmdlet -Given $PSBoundParameters -Value @{
                DisplayName = 'displayName'; Description = 'description'; StartupType = 'startType'; Account = 'account'
                ErrorControl = 'errorControl'; LoadOrderGroup = 'loadOrderGroup'; Interactive = 'interactive'; PinNode = 'pinNode'; SidType = 'sidType'
                PreferredNode = 'preferredNode'; ReadyWhen = 'readyWhen'; ReadyUrl = 'readyUrl'; HealthCheck = 'healthCheck'
                HealthCheckThreshold = 'healthCheckThreshold'; Command = 'command'; Isolate = 'isolate'; Instances = 'instances'
                KeepChildren = 'keepChildren'; Priority = 'priority'; MemoryLimit = 'memoryLimitBytes'; CpuLimit = 'cpuPercent'
            } -List @{
                DependsOn = 'dependsOn'; NodeArgument = 'nodeArguments'; ArgumentList = 'arguments'; RequiredPrivilege = 'requiredPrivileges'
            } -Table @{
                Environment = 'environment'; ScmEnvironment = 'scmEnvironment'
            } -Path @{
                Script = 'script'; NodePath = 'nodePath'; WorkingDirectory = 'workingDirectory'; EnvironmentFile = 'environmentFile'
                LogDirectory = 'logDirectory'
            } -Duration @{
                StopTimeout = 'stopTimeoutMs'; StartTimeout = 'startTimeoutMs'; PreshutdownTimeout = 'preshutdownTimeoutMs'
                HangTimeout = 'hangTimeoutMs'; HealthCheckInterval = 'healthCheckIntervalMs'; HealthCheckTimeout = 'healthCheckTimeoutMs'
            }
        } catch {
            $PSCmdlet.ThrowTerminatingError((New-NodeSvcArgumentError -Exception $_.Exception -Id 'InvalidPath' -Target ($names -join ', ')))
        }
        foreach ($field in (ConvertTo-NodeSvcLogSetting $PSBoundParameters).GetEnumerator()) { $request[$field.Key] = $field.Value }
        if ($Executable) { $request.executable = Resolve-NodeSvcProgram -Cmdlet $PSCmdlet -Path $Executable }
        if ($PSBoundParameters.ContainsKey('Affinity')) { $request.affinity = [int[]] @($Affinity) }
        if ($null -ne $Credential) {
            $request.account = $Credential.UserName
            $request.password = $Credential.GetNetworkCredential().Password
        }
        $request.names = [string[]] @(Resolve-NodeSvcTarget -Cmdlet $PSCmdlet -Name $names)

        $targets = @(foreach ($step in Get-NodeSvcPlan -Cmdlet $PSCmdlet -Operation 'config.set' -InputObject $request -Action 'Set service') {
            if ($PSCmdlet.ShouldProcess($step.Target, $step.Action)) { $step.Target }
        })
        if ($targets.Count) {
            $request.names = [string[]] $targets
            Invoke-NodeSvcCore -Cmdlet $PSCmdlet -Operation 'config.set' -InputObject $request -PassThru:$PassThru
        }
    }
}
