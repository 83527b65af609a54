BeforeAll {
    . ([System.IO.Path]::Combine($PSScriptRoot, 'Common.ps1'))
    $stops = Copy-App 'stops.js'

    # A running service that stops in one of the ways of stops.js.
    function Start-Way {
        param([string] $Way, [hashtable] $More = @{})
        $service = New-TestService "stop-$Way-$([guid]::NewGuid().ToString('n').Substring(0, 4))" $stops (@{ Start = $true; ArgumentList = $Way } + $More)
        $service.Status | Should -Be 'Running'
        $null = Wait-Log $service.LogPath $(if ($Way -eq 'blocks') { '^blocked' } else { '^up' })
        $service
    }
}

AfterAll { Remove-TestService }

Describe 'Stopping an app that <What>' -ForEach @(
    @{ What = 'listens for SIGTERM'; Way = 'SIGTERM'; Lines = 'up', 'got SIGTERM', 'exit 0' }
    @{ What = 'listens for SIGINT'; Way = 'SIGINT'; Lines = 'up', 'got SIGINT', 'exit 0' }
    @{ What = 'listens for SIGBREAK'; Way = 'SIGBREAK'; Lines = 'up', 'got SIGBREAK', 'exit 0' }
    @{ What = 'listens for all three'; Way = 'all'; Lines = 'up', 'got SIGTERM', 'exit 0' }
    @{ What = 'listens for none'; Way = 'none'; Lines = 'up', 'exit 0' }
    @{ What = 'was made for PM2'; Way = 'PM2 message'; Lines = 'up', 'got shutdown', 'exit 0' }
    @{ What = 'takes a second'; Way = 'slow'; Lines = 'up', 'got after a second', 'exit 0' }
) {
    It 'ends it in its own way, exit listeners included' {
        $service = Start-Way $Way
        $watch = [System.Diagnostics.Stopwatch]::StartNew()
        $stopped = Stop-NodeService $service.Name -PassThru -ErrorAction Stop
        if ($Way -eq 'slow') { $watch.Elapsed.TotalSeconds | Should -BeGreaterThan 0.95 }
        $watch.Elapsed.TotalSeconds | Should -BeLessThan 25 -Because 'its stop time-out is 30 s'
        $stopped.Status | Should -Be 'Stopped'
        $stopped.Win32ExitCode | Should -Be 0
        $stopped.ServiceExitCode | Should -Be 0
        Get-AppLine $service.LogPath | Should -Be $Lines
        Test-Process $service.ProcessId | Should -BeFalse
    }
}

Describe 'Stopping an app that ends with a code of its own' {
    It 'keeps the code' {
        $service = Start-Way 'code'
        $stopped = Stop-NodeService $service.Name -PassThru -ErrorAction Stop
        $stopped.Win32ExitCode | Should -Be 0 -Because 'the SCM would take an error for a failure, and restart what a user has stopped'
        $stopped.ServiceExitCode | Should -Be 5
        Get-AppLine $service.LogPath | Should -Be @('up', 'exit 5')
    }

    It 'keeps that of an error in its SIGTERM listener, with the error in the log' {
        $service = Start-Way 'throws'
        $stopped = Stop-NodeService $service.Name -PassThru -ErrorAction Stop
        $stopped.Win32ExitCode | Should -Be 0 -Because 'the SCM would take an error for a failure, and restart what a user has stopped'
        $stopped.ServiceExitCode | Should -Be 1
        Read-Log $service.LogPath | Should -Match 'no way to stop(.|\n)*stops\.js:\d+'
    }
}

Describe 'Stopping an app that <What>' -ForEach @(
    @{ What = 'goes on after SIGTERM'; Way = 'ignores'; Lines = 'up', 'not yet'; Doing = 'Still open: server on 127\.0\.0\.1:\d+' }
    @{ What = 'has a blocked event loop'; Way = 'blocks'; Lines = 'up', 'blocked'; Doing = 'stands still here:\r?\n +at .*stops\.js:\d+:\d+' }
    @{ What = 'blocks its event loop in its SIGTERM listener'; Way = 'blocks in stop'; Lines = 'up', 'blocked'; Doing = 'stands still here:\r?\n +at .*stops\.js:\d+:\d+' }
) {
    It 'ends it at its stop time-out' {
        # Long enough for a busy machine to tell the app, and to hear from it what it says.
        $service = Start-Way $Way @{ StopTimeout = '6s' }
        $watch = [System.Diagnostics.Stopwatch]::StartNew()
        $stopped = Stop-NodeService $service.Name -PassThru -ErrorAction Stop
        $watch.Elapsed.TotalSeconds | Should -BeGreaterThan 5.9
        $watch.Elapsed.TotalSeconds | Should -BeLessThan 25 -Because 'the usual stop time-out is 30 s'
        $stopped.Status | Should -Be 'Stopped'
        $stopped.Win32ExitCode | Should -Be 0 -Because 'the SCM would take an error for a failure, and restart what a user has stopped'
        $stopped.ServiceExitCode | Should -Be 0x20000006
        (Get-AppLine $service.LogPath) | Where-Object { -not $_.StartsWith('    at ') } | Should -Be $Lines
        Read-Log $service.LogPath | Should -Match "(?m)^\[nodesvc .*6000 ms after the stop request; the service is ended\. .*$Doing"
        Test-Process $service.ProcessId | Should -BeFalse
    }
}

Describe 'Stopping an app in a child that <What>' -ForEach @(
    @{ What = 'goes on after SIGTERM'; Way = 'ignores'; More = @{ Isolate = $true; StopTimeout = '8s' }; Doing = 'is ended now\. Still open: .*server on 127\.0\.0\.1:\d+' }
    @{ What = 'has a blocked event loop'; Way = 'blocks'; More = @{ Isolate = $true; StopTimeout = '8s' }; Doing = 'is ended now\. Its event loop stands still' }
    @{ What = 'is one of several and goes on'; Way = 'ignores'; More = @{ Instances = 2; StopTimeout = '8s' }; Doing = 'are ended now\. Process \d+: Still open: .*Process \d+: Still open: ' }
) {
    It 'ends it before its stop time-out, and says what it held open' {
        $service = Start-Way $Way $More
        $stopped = Stop-NodeService $service.Name -PassThru -ErrorAction Stop
        $stopped.Win32ExitCode | Should -Be 0
        $stopped.ServiceExitCode | Should -Be 0x20000006
        Read-Log $service.LogPath | Should -Match "(?m)^\[nodesvc .*$Doing"
    }
}

Describe 'While a service stops' {
    BeforeAll {
        $service = Start-Way 'when told'
        $other = [powershell]::Create([initialsessionstate]::CreateDefault2())
        $null = $other.AddScript("Import-Module '$env:NODESVC_TEST_MODULE'; Stop-NodeService '$($service.Name)' -PassThru -ErrorAction Stop")
        $running = $other.BeginInvoke()
        $pending = Wait-Until { Get-NodeService $service.Name | Where-Object Status -EQ 'StopPending' } 'StopPending'
        # It stops half a second after this, with both waiting.
        [System.IO.File]::WriteAllText([System.IO.Path]::Combine($work, 'end now'), '')
        $stopped = Stop-NodeService $service.Name -PassThru -ErrorAction Stop
    }

    AfterAll { $other.Dispose() }

    It 'it is StopPending, with its process' {
        $pending.ProcessId | Should -Be $service.ProcessId
    }

    It 'a second stop waits for the same end' {
        $stopped.Status | Should -Be 'Stopped'
        $others = @($other.EndInvoke($running))
        $others | Should -HaveCount 1
        $others[0].Status | Should -Be 'Stopped'
        Get-AppLine $service.LogPath | Should -Be @('up', 'got the word', 'exit 0')
    }
}

Describe 'Stopping a service that is still starting' {
    It 'works at once, and as ever; whoever waits for the start is told' {
        $service = New-TestService 'unready' $stops @{ ArgumentList = 'SIGTERM'; ReadyWhen = 'Signal'; StartTimeout = '5m' }
        $other = [powershell]::Create([initialsessionstate]::CreateDefault2())
        try {
            $null = $other.AddScript("Import-Module '$env:NODESVC_TEST_MODULE'; Start-NodeService '$($service.Name)' -ErrorAction SilentlyContinue -ErrorVariable problem; `$problem[0].FullyQualifiedErrorId")
            $running = $other.BeginInvoke()
            $null = Wait-Until { [System.IO.File]::Exists($service.LogPath) } 'the log'
            $null = Wait-Log $service.LogPath '^up'
            (Get-NodeService $service.Name).Status | Should -Be 'StartPending'
            $watch = [System.Diagnostics.Stopwatch]::StartNew()
            $stopped = Stop-NodeService $service.Name -PassThru -ErrorAction Stop
            $watch.Elapsed.TotalSeconds | Should -BeLessThan 60 -Because 'the start would take 5 minutes'
            "$(@($other.EndInvoke($running)))" | Should -BeExactly 'StoppedWhileStarting,Start-NodeService'
        } finally {
            $other.Dispose()
        }
        $stopped.Status | Should -Be 'Stopped'
        $stopped.Win32ExitCode | Should -Be 0
        Get-AppLine $service.LogPath | Should -Be @('up', 'got SIGTERM', 'exit 0')
    }
}

Describe 'Stop-NodeService' {
    It 'leaves a stopped service alone' {
        $service = New-TestService 'never-started' $stops @{ ArgumentList = 'SIGTERM' }
        @(Stop-NodeService $service.Name -ErrorAction Stop).Count | Should -Be 0
        (Stop-NodeService $service.Name -PassThru -ErrorAction Stop).Status | Should -Be 'Stopped'
        [System.IO.File]::Exists($service.LogPath) | Should -BeFalse -Because 'nothing was started'
    }

    It 'gives up after -Timeout, while the service goes on stopping' {
        $word = [System.IO.Path]::Combine($work, 'end now')
        [System.IO.File]::Delete($word)
        $service = Start-Way 'when told'
        $problem = Get-OneProblem { Stop-NodeService $service.Name -Timeout 200ms }
        $problem.FullyQualifiedErrorId | Should -BeExactly 'WaitTimeout,Stop-NodeService'
        $problem.CategoryInfo.Category | Should -Be 'OperationTimeout'
        $problem.TargetObject | Should -BeExactly $service.Name
        $problem.ErrorDetails.RecommendedAction | Should -Not -BeNullOrEmpty
        [System.IO.File]::WriteAllText($word, '')
        (Wait-NodeService $service.Name -Status Stopped -Timeout 60s -PassThru -ErrorAction Stop).Status | Should -Be 'Stopped'
        (Get-AppLine $service.LogPath)[-1] | Should -Be 'exit 0'
    }
}
