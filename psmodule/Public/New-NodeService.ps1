function New-NodeService {
    <#
    .SYNOPSIS
        Makes a Node.js app a Windows service.
    .DESCRIPTION
        Registers a service whose process is node.exe itself and whose main module is the given script, unchanged. The service
        counts as running when the script's main module has been evaluated (a top-level await included), or as -ReadyWhen says.
        Stopping it reaches the script as SIGTERM, so an app that ends well under `node app.js` ends well as a service. What the app
        writes to stdout and stderr goes to a log file, by default %ProgramData%\NodeSvc\services\NAME\logs\NAME.log.

        The service is created whole or not at all. It is not started unless -Start is given or its start type starts it later.
        Relative paths are taken from PowerShell's current location. Needs an elevated shell.
    .PARAMETER Name
        The service's name, by which every other command knows it: at most 200 characters, without those that a file's name cannot
        have, because its settings and log bear its name, and without %NAME%, which Windows replaces in command lines.
    .PARAMETER Script
        The script to run (.js, .cjs, .mjs, or .ts where node strips types), or a folder whose package.json names it in "main".
    .PARAMETER Command
        A command line to run in place of a script, as at a prompt in the working directory: 'npm start', 'npx serve public'. npm, commands
        of npm packages and 'node x.js' run without a shell between, so that they end gracefully; so does 'npm start' whose script in
        package.json is 'node x.js', as package.json says at each start. Pipes and other syntax of the shell's, its own commands and
        batch files run in cmd.exe.
    .PARAMETER Executable
        A program to run in place of a script: its path, or its name on PATH. It is asked to end with Ctrl+C, then Ctrl+Break, then by
        closing its windows, each with a share of -StopTimeout; what is left then is ended.
    .PARAMETER Isolate
        Runs the script in a child of the service's process. What takes the child down leaves the service's own process whole, which
        notes it in the log and reports the exit code.
    .PARAMETER Instances
        How many processes run the script. They share its listening sockets (node:cluster); NODESVC_INSTANCE tells each its number. One
        that dies is replaced. Send-NodeServiceControl NAME RestartInstances replaces them one after the other.
    .PARAMETER DisplayName
        The name that services.msc shows. Default: the service's name.
    .PARAMETER Description
        The description that services.msc shows.
    .PARAMETER StartupType
        Automatic (at boot; the default), AutomaticDelayedStart (some two minutes after boot), Manual or Disabled.
    .PARAMETER DependsOn
        Names of services that must run before this one starts. Windows starts them first.
    .PARAMETER Account
        An account that needs no password: LocalSystem, 'NT AUTHORITY\LocalService', 'NT AUTHORITY\NetworkService', a group managed
        service account ('DOMAIN\name$') or a virtual account. Default: the service's own virtual account, 'NT SERVICE\NAME', which
        has few rights and needs no care.
    .PARAMETER Credential
        An account with its password. The password goes to the Service Control Manager only, and into no stream, file or command
        line.
    .PARAMETER NodePath
        The node.exe that runs the service. Default: the real node.exe behind the first node on PATH. A warning tells when it lies in
        a user's profile, where other accounts cannot read it and an update can move it.
    .PARAMETER PinNode
        Runs a copy of node.exe that is kept beside NodeSvc's host (%ProgramFiles%\NodeSvc\node\VERSION), so that neither an upgrade of
        Node.js nor a version manager can break the service. Services that pin the same version share it; it goes with the last of
        them. It gets no security updates by itself: Set-NodeService -NodePath brings another version.
    .PARAMETER NodeArgument
        Options for node itself, for example '--max-old-space-size=2048'.
    .PARAMETER ArgumentList
        Arguments for the script, its process.argv from the third on, or for the executable.
    .PARAMETER WorkingDirectory
        The script's current directory. Default: the script's or executable's own folder; for a command, the current location.
    .PARAMETER Environment
        Environment variables for the script, as a hashtable. They go before those of -EnvironmentFile, and these before those
        of the machine and of the SCM (Set-NodeService -ScmEnvironment). They are stored in a
        file that administrators and the service's account can read; secrets are better kept in a file of your own.
    .PARAMETER EnvironmentFile
        A .env file, read at each start of the service.
    .PARAMETER LogDirectory
        The folder for the log file. Default: %ProgramData%\NodeSvc\services\NAME\logs.
    .PARAMETER LogMaxSize
        How large the log file may become: a number of bytes such as 10MB, or a text. A file that would grow beyond is put aside as
        NAME.TIME.log, and a new one begun; lines stay whole. Default: 10MB; 0: no limit.
    .PARAMETER LogDaily
        Begins a new log file at the first line after midnight, too.
    .PARAMETER LogKeep
        How many files that were put aside are kept. Default: 10; 0: all.
    .PARAMETER LogMaxAge
        How old such files may become: a number of days, a TimeSpan, or a text such as '14d' or '12h'. Default, and 0: no limit.
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
        text such as '500ms', '30s' or '5m'. Default: 30 seconds.
    .PARAMETER StartTimeout
        How long the script may take to be ready when the service is started. Written as -StopTimeout. Default: 60 seconds.
    .PARAMETER ReadyWhen
        When the service counts as running. Loaded: the script's main module has been evaluated (the default). Listening: its first
        server listens, one in a worker thread or in a cluster's worker included. Signal: the script says so, by
        process.send('ready') as under PM2, or ready() of the nodesvc library. Http: a GET of -ReadyUrl is answered with a status
        from 200 to 399. A service that is not ready within -StartTimeout is ended.
    .PARAMETER ReadyUrl
        The address that is asked, for example http://127.0.0.1:8080/health. It implies -ReadyWhen Http.
    .PARAMETER HangTimeout
        How long the script's event loop may stand still while the service runs. Then the host logs where it hangs and ends the
        process with an error, so that the failure actions take effect. Of several -Instances, the one that hangs is replaced, and
        the others go on. It is for scripts, those with -Isolate and -Instances included. Written as -StopTimeout; at least 500ms.
        Default: no such watch.
    .PARAMETER HealthCheck
        An http or https address that is asked regularly while the service runs. When too many checks fail one after the other (no
        answer in time, or a status other than 200 to 399), the process is ended with an error, as with -HangTimeout. Default: none.
    .PARAMETER HealthCheckInterval
        The time between two health checks. Written as -StopTimeout. Default: 30 seconds.
    .PARAMETER HealthCheckTimeout
        How long the answer to a health check may take. Written as -StopTimeout. Default: 5 seconds.
    .PARAMETER HealthCheckThreshold
        How many health checks must fail one after the other. Default: 3.
    .PARAMETER KeepChildren
        Processes that the service has started may outlive it. Without it, they all end with the service. (node itself always ends its
        direct children, unless they were started with detached: true.)
    .PARAMETER Priority
        The priority of the service's processes: Idle, BelowNormal, Normal, AboveNormal or High.
    .PARAMETER Affinity
        The processors that the service's processes may use, counted from 0.
    .PARAMETER MemoryLimit
        The most memory that the service's processes may commit together, in bytes: 512MB. More is refused to them.
    .PARAMETER CpuLimit
        The most CPU time that the service's processes may take together, in percent of all processors.
    .PARAMETER FailureAction
        What Windows does when the service fails, as -Action of Set-NodeServiceFailure: 'restart/5s', 'run/1m', 'reboot/60s', or objects.
        Default: restart after 1 s, 5 s, 30 s, and from then on after 60 s; a day without a failure starts anew; and not only
        crashes count, but also an app that ends with an error. None: Windows does nothing.
    .PARAMETER Start
        Starts the service and waits until it runs. When it does not, the error holds the end of its log, and the service stays
        registered.
    .PARAMETER Force
        Replaces a service of the same name, stopping it first. Without it, an existing name is an error.
    .PARAMETER PassThru
        Outputs the new service. Without it, nothing is output.
    .EXAMPLE
        New-NodeService -Name api -Script C:\apps\api\server.js -Start

        Makes server.js a service that starts with Windows, and starts it now.
    .EXAMPLE
        New-NodeService api .\server.js -ArgumentList '--port', 8080 -Environment @{ NODE_ENV = 'production' } -StopTimeout 1m -PassThru

        A service with arguments, an environment variable and a minute for its graceful end; outputs it.
    .EXAMPLE
        New-NodeService -Name worker -Script C:\apps\worker -Credential (Get-Credential DOMAIN\worker) -StartupType Manual -DependsOn api

        Runs the "main" of C:\apps\worker\package.json under a domain account, after the service api.
    .EXAMPLE
        New-NodeService api .\server.js -ReadyUrl http://127.0.0.1:8080/health -HealthCheck http://127.0.0.1:8080/health -HangTimeout 30s -Start

        Counts as running once the address answers. It is restarted when the address does not answer three times, or when its event loop
        stands still for 30 seconds.
    .EXAMPLE
        New-NodeService -Name web -Command 'npm start' -WorkingDirectory C:\apps\web -Start

        Runs what package.json says, and starts it now.
    .EXAMPLE
        New-NodeService -Name web -Script C:\apps\web\server.js -Instances 4 -MemoryLimit 2GB -Priority BelowNormal

        Four processes of server.js behind one port, which may use 2 GB together.
    .EXAMPLE
        Import-Csv services.csv | New-NodeService -WhatIf

        Shows what would be created from a table with the columns Name, Script and other parameters' names. Switches such as -Isolate and
        tables such as -Environment are no columns; they are given with the command, for all.
    .INPUTS
        Objects with properties named like the parameters.
    .OUTPUTS
        NodeSvc.Service, with -PassThru.
    .LINK
        Start-NodeService
    .LINK
        Get-NodeService
    .LINK
        Set-NodeService
    .LINK
        Set-NodeServiceFailure
    .LINK
        Remove-NodeService
    .LINK
        about_NodeSvc
    #>
    [CmdletBinding(SupportsShouldProcess, DefaultParameterSetName = 'Script')]
    [OutputType('NodeSvc.Service')]
    param(
        [Parameter(Mandatory, Position = 0, ValueFromPipelineByPropertyName)]
        [string] $Name,

        [Parameter(Mandatory, Position = 1, ParameterSetName = 'Script', ValueFromPipelineByPropertyName)]
        [Parameter(Mandatory, Position = 1, ParameterSetName = 'ScriptCredential', ValueFromPipelineByPropertyName)]
        [string] $Script,

        [Parameter(Mandatory, ParameterSetName = 'Command', ValueFromPipelineByPropertyName)]
        [Parameter(Mandatory, ParameterSetName = 'CommandCredential', ValueFromPipelineByPropertyName)]
        [string] $Command,

        [Parameter(Mandatory, ParameterSetName = 'Executable', ValueFromPipelineByPropertyName)]
        [Parameter(Mandatory, ParameterSetName = 'ExecutableCredential', ValueFromPipelineByPropertyName)]
        [string] $Executable,

        [Parameter(ParameterSetName = 'Script')]
        [Parameter(ParameterSetName = 'ScriptCredential')]
        [switch] $Isolate,

        [Parameter(ParameterSetName = 'Script', ValueFromPipelineByPropertyName)]
        [Parameter(ParameterSetName = 'ScriptCredential', ValueFromPipelineByPropertyName)]
        [System.Nullable[int]] $Instances,

        [Parameter(ValueFromPipelineByPropertyName)]
        [string] $DisplayName,

        [Parameter(ValueFromPipelineByPropertyName)]
        [string] $Description,

        [Parameter(ValueFromPipelineByPropertyName)]
        [ValidateSet('Automatic', 'AutomaticDelayedStart', 'Manual', 'Disabled')]
        [string] $StartupType = 'Automatic',

        [Parameter(ValueFromPipelineByPropertyName)]
        [string[]] $DependsOn,

        [Parameter(ParameterSetName = 'Script', ValueFromPipelineByPropertyName)]
        [Parameter(ParameterSetName = 'Command', ValueFromPipelineByPropertyName)]
        [Parameter(ParameterSetName = 'Executable', ValueFromPipelineByPropertyName)]
        [ArgumentCompleter({ "'NT AUTHORITY\LocalService'", "'NT AUTHORITY\NetworkService'", 'LocalSystem' -like "*$($args[2])*" })]
        [string] $Account,

        [Parameter(Mandatory, ParameterSetName = 'ScriptCredential')]
        [Parameter(Mandatory, ParameterSetName = 'CommandCredential')]
        [Parameter(Mandatory, ParameterSetName = 'ExecutableCredential')]
        [System.Management.Automation.Credential()]
        [pscredential] $Credential,

        [Parameter(ValueFromPipelineByPropertyName)]
        [string] $NodePath,

        [switch] $PinNode,

        [Parameter(ParameterSetName = 'Script', ValueFromPipelineByPropertyName)]
        [Parameter(ParameterSetName = 'ScriptCredential', ValueFromPipelineByPropertyName)]
        [string[]] $NodeArgument,

        [Parameter(ParameterSetName = 'Script', ValueFromPipelineByPropertyName)]
        [Parameter(ParameterSetName = 'ScriptCredential', ValueFromPipelineByPropertyName)]
        [Parameter(ParameterSetName = 'Executable', ValueFromPipelineByPropertyName)]
        [Parameter(ParameterSetName = 'ExecutableCredential', ValueFromPipelineByPropertyName)]
        [string[]] $ArgumentList,

        [Parameter(ValueFromPipelineByPropertyName)]
        [string] $WorkingDirectory,

        [Parameter(ValueFromPipelineByPropertyName)]
        [System.Collections.IDictionary] $Environment,

        [Parameter(ValueFromPipelineByPropertyName)]
        [string] $EnvironmentFile,

        [Parameter(ValueFromPipelineByPropertyName)]
        [string] $LogDirectory,

        [Parameter(ValueFromPipelineByPropertyName)]
        [ValidateScript({ $null -ne (ConvertTo-NodeSvcByteCount $_) })]
        [object] $LogMaxSize,
        [Parameter(ValueFromPipelineByPropertyName)]
        [switch] $LogDaily,
        [Parameter(ValueFromPipelineByPropertyName)]
        [System.Nullable[int]] $LogKeep,
        [Parameter(ValueFromPipelineByPropertyName)]
        [ValidateScript({ $null -ne (ConvertTo-NodeSvcDayCount $_) })]
        [object] $LogMaxAge,
        [Parameter(ValueFromPipelineByPropertyName)]
        [switch] $LogCompress,
        [Parameter(ValueFromPipelineByPropertyName)]
        [switch] $LogTimestamp,
        [Parameter(ValueFromPipelineByPropertyName)]
        [ValidateSet('Text', 'Json')]
        [string] $LogFormat,
        [Parameter(ValueFromPipelineByPropertyName)]
        [switch] $ErrorLog,

        [Parameter(ValueFromPipelineByPropertyName)]
        [ValidateScript({ ConvertTo-NodeSvcDuration $_ })]
        [object] $StopTimeout,

        [Parameter(ValueFromPipelineByPropertyName)]
        [ValidateScript({ ConvertTo-NodeSvcDuration $_ })]
        [object] $StartTimeout,

        [Parameter(ValueFromPipelineByPropertyName)]
        [ValidateSet('Loaded', 'Listening', 'Signal', 'Http')]
        [string] $ReadyWhen,

        [Parameter(ValueFromPipelineByPropertyName)]
        [string] $ReadyUrl,

        [Parameter(ValueFromPipelineByPropertyName)]
        [ValidateScript({ ConvertTo-NodeSvcDuration $_ })]
        [object] $HangTimeout,

        [Parameter(ValueFromPipelineByPropertyName)]
        [string] $HealthCheck,

        [Parameter(ValueFromPipelineByPropertyName)]
        [ValidateScript({ ConvertTo-NodeSvcDuration $_ })]
        [object] $HealthCheckInterval,

        [Parameter(ValueFromPipelineByPropertyName)]
        [ValidateScript({ ConvertTo-NodeSvcDuration $_ })]
        [object] $HealthCheckTimeout,

        [Parameter(ValueFromPipelineByPropertyName)]
        [System.Nullable[int]] $HealthCheckThreshold,

        [switch] $KeepChildren,
        [Parameter(ValueFromPipelineByPropertyName)]
        [ValidateSet('Idle', 'BelowNormal', 'Normal', 'AboveNormal', 'High')]
        [string] $Priority,
        [Parameter(ValueFromPipelineByPropertyName)]
        [int[]] $Affinity,
        [Parameter(ValueFromPipelineByPropertyName)]
        [System.Nullable[long]] $MemoryLimit,
        [Parameter(ValueFromPipelineByPropertyName)]
        [System.Nullable[int]] $CpuLimit,

        [Parameter(ValueFromPipelineByPropertyName)]
        [object[]] $FailureAction,

        [switch] $Start,
        [switch] $Force,
        [switch] $PassThru
    )

    process {
        try {
            $request = New-NodeSvcRequest -Value @{
                name = $Name; displayName = $DisplayName; description = $Description; startType = $StartupType
                dependsOn = $DependsOn; account = $Account; arguments = $ArgumentList; nodeArguments = $NodeArgument
                environment = $Environment; start = $Start; replace = $Force; pinNode = $PinNode
                command = $Command; isolate = $Isolate; instances = $Instances; keepChildren = $KeepChildren
                priority = $Priority; affinity = $Affinity; memoryLimitBytes = $MemoryLimit; cpuPercent = $CpuLimit
                readyWhen = $ReadyWhen; readyUrl = $ReadyUrl; healthCheck = $HealthCheck; healthCheckThreshold = $HealthCheckThreshold
            } -Path @{
                script = $Script; nodePath = $NodePath; workingDirectory = $WorkingDirectory
                environmentFile = $EnvironmentFile; logDirectory = $LogDirectory
            } -Duration @{
                stopTimeoutMs = $StopTimeout; startTimeoutMs = $StartTimeout; hangTimeoutMs = $HangTimeout
                healthCheckIntervalMs = $HealthCheckInterval; healthCheckTimeoutMs = $HealthCheckTimeout
            } -Credential $Credential -Cmdlet $PSCmdlet
        } catch {
            $PSCmdlet.WriteError([System.Management.Automation.ErrorRecord]::new($_.Exception, 'InvalidPath', 'InvalidArgument', $Name))
            return
        }
        $log = @{
            LogMaxSize = $LogMaxSize; LogDaily = $LogDaily; LogKeep = $LogKeep; LogMaxAge = $LogMaxAge; LogCompress = $LogCompress
            LogTimestamp = $LogTimestamp; LogFormat = $LogFormat; ErrorLog = $ErrorLog
        }
        foreach ($given in @($log.Keys)) { if ("$($log[$given])" -in '', 'False') { $log.Remove($given) } }
        foreach ($field in (ConvertTo-NodeSvcLogSetting $log).GetEnumerator()) { $request[$field.Key] = $field.Value }
        # A command is meant where it is written.
        if ($Command -and -not $WorkingDirectory) { $request.workingDirectory = Resolve-NodeSvcPath -Cmdlet $PSCmdlet -Path '.' }
        if ($Executable) { $request.executable = Resolve-NodeSvcProgram -Cmdlet $PSCmdlet -Path $Executable }
        if ($null -ne $FailureAction) {
            try {
                $request.failureActions = if ("$FailureAction" -eq 'None') { , @() } else { ConvertFrom-NodeSvcFailureAction $FailureAction }
            } catch {
                $PSCmdlet.WriteError((New-NodeSvcArgumentError -Exception $_.Exception -Id 'InvalidFailureAction' -Target $Name))
                return
            }
        }

        $what = @($Command, $request['executable'], $request['script']).Where({ $_ })[0]
        if ($PSCmdlet.ShouldProcess($Name, "Create service for '$what'")) {
            Invoke-NodeSvcCore -Cmdlet $PSCmdlet -Operation 'service.new' -InputObject $request -PassThru:$PassThru
        }
    }
}
