# What Windows tells a service reaches its app through the npm library, and what the app listens for is what the SCM may send.
BeforeAll {
    . ([System.IO.Path]::Combine($PSScriptRoot, 'Common.ps1'))
    . ([System.IO.Path]::Combine($PSScriptRoot, 'framework', 'Common.ps1'))
    $app = Copy-App 'events.js'
    Copy-Folder ([System.IO.Path]::Combine($env:NODESVC_TEST_ROOT, 'out', 'npm', 'nodesvc')) ([System.IO.Path]::Combine($work, 'node_modules', 'nodesvc'))

    # A running service that listens in one of the ways of events.js.
    function Start-Listener {
        param([string] $Way, [hashtable] $More = @{})
        $service = New-TestService "events-$([guid]::NewGuid().ToString('n'))" $app (@{ Start = $true; ArgumentList = $Way } + $More)
        $null = Wait-Log $service.LogPath '^up true '
        $service
    }
    # Makes a file that the app waits for.
    function New-Signal {
        param([string] $File)
        [System.IO.File]::WriteAllText([System.IO.Path]::Combine($work, $File), '')
    }
}

AfterAll { Remove-TestService }

Describe 'An app that listens for pause and continue' {
    BeforeAll { $service = Start-Listener 'everything' }

    It 'is paused, and continues' {
        (Suspend-NodeService $service.Name -PassThru -ErrorAction Stop).Status | Should -Be 'Paused'
        (Resume-NodeService $service.Name -PassThru -ErrorAction Stop).Status | Should -Be 'Running'
        Get-AppLine $service.LogPath | Select-Object -Skip 1 | Should -Be 'pause {}', 'continue {}'
    }

    It 'writes to the event log, whose source the service is' {
        Test-ServiceKey "EventLog\Application\$($service.Name)" | Should -BeTrue
        # What the event says, and that Windows shows it, is in docs/verify-on-windows.md: Wine keeps no events.
        Read-Log $service.LogPath | Should -Not -Match 'could not be written|the host failed'
    }

    It 'gets its own controls, and the change of its parameters' {
        Send-NodeServiceControl $service.Name 128 -ErrorAction Stop
        Send-NodeServiceControl $service.Name 253 -ErrorAction Stop
        Send-NodeServiceControl $service.Name ParamChange -ErrorAction Stop
        $null = Wait-Log $service.LogPath '^paramChange'
        Get-AppLine $service.LogPath | Select-Object -Skip 3 | Should -Be 'control {"code":128}', 'control {"code":253}', 'paramChange {}'
    }

    It 'gets its controls while it is paused, and can be stopped' {
        Suspend-NodeService $service.Name -ErrorAction Stop
        Send-NodeServiceControl $service.Name 200 -ErrorAction Stop
        $null = Wait-Log $service.LogPath '^control \{"code":200\}'
        $stopped = Stop-NodeService $service.Name -PassThru -ErrorAction Stop
        $stopped.Status | Should -Be 'Stopped'
        $stopped.ServiceExitCode | Should -Be 0
    }

    It 'is no source of events any more when it has been removed' {
        Remove-NodeService $service.Name -ErrorAction Stop
        Test-ServiceKey "EventLog\Application\$($service.Name)" | Should -BeFalse
    }
}

Describe 'An app that takes its time' {
    It 'is PausePending, then ContinuePending, until it is done' {
        $service = Start-Listener 'a slow pause' @{ StopTimeout = '120s' }
        $problem = Get-OneProblem { Suspend-NodeService $service.Name -Timeout 200ms }
        $problem.FullyQualifiedErrorId | Should -BeExactly 'WaitTimeout,Suspend-NodeService'
        (Get-NodeService $service.Name).Status | Should -Be 'PausePending'
        New-Signal 'paused'
        $null = Wait-NodeService $service.Name -Status Paused -Timeout 30s -ErrorAction Stop
        $null = Get-OneProblem { Resume-NodeService $service.Name -Timeout 200ms }
        (Get-NodeService $service.Name).Status | Should -Be 'ContinuePending'
        New-Signal 'continued'
        $null = Wait-NodeService $service.Name -Status Running -Timeout 30s -ErrorAction Stop
    }
}

Describe 'An app that cannot pause' {
    It 'goes on running, with the error in the log; one that cannot continue stays paused' {
        $service = Start-Listener 'a failing pause'
        $problem = Get-OneProblem { Suspend-NodeService $service.Name -Timeout 60s }
        $problem.FullyQualifiedErrorId | Should -BeExactly 'UnexpectedState,Suspend-NodeService' -Because 'it is known at once, not after a time-out'
        (Get-NodeService $service.Name).Status | Should -Be 'Running'
        Read-Log $service.LogPath | Should -Match 'pause handler failed; the service stays as it was: Error: not now\s+at '
        Suspend-NodeService $service.Name -ErrorAction Stop
        (Get-OneProblem { Resume-NodeService $service.Name -Timeout 60s }).FullyQualifiedErrorId | Should -BeExactly 'UnexpectedState,Resume-NodeService'
        (Get-NodeService $service.Name).Status | Should -Be 'Paused'
    }
}

Describe 'An app that listens for <What>' -ForEach @(
    @{ What = 'nothing'; Way = 'nothing' }
    @{ What = 'pause, but not continue'; Way = 'only pause' }
) {
    It 'takes no pause' {
        $service = Start-Listener $Way
        $problem = Get-OneProblem { Suspend-NodeService $service.Name }
        $problem.FullyQualifiedErrorId | Should -BeExactly 'ControlNotAccepted,Suspend-NodeService'
        (Get-NodeService $service.Name).Status | Should -Be 'Running'
        Get-AppLine $service.LogPath | Should -HaveCount 1
    }
}

Describe 'An app that begins to listen later' {
    It 'takes a pause from then on, until it listens no more' {
        $service = Start-Listener 'more and more'
        $null = Get-OneProblem { Suspend-NodeService $service.Name }
        Send-NodeServiceControl $service.Name 130 -ErrorAction Stop
        $null = Wait-Until { try { Suspend-NodeService $service.Name -ErrorAction Stop; $true } catch { $false } } 'a pause to be accepted'
        Resume-NodeService $service.Name -ErrorAction Stop
        Send-NodeServiceControl $service.Name 131 -ErrorAction Stop
        $null = Wait-Log $service.LogPath '^control 131'
        $refusal = Wait-Until { Get-Problem { Suspend-NodeService $service.Name -ErrorAction Stop; Resume-NodeService $service.Name -ErrorAction Stop } | Select-Object -First 1 } 'a pause to be refused'
        $refusal.Exception.Message | Should -Match 'does not accept this control'
    }
}

Describe 'An app with a handler for its stop' {
    It 'is stopped when that has settled, and gets no signal' {
        $service = Start-Listener 'its stop'
        $null = Get-OneProblem { Stop-NodeService $service.Name -Timeout 200ms }
        (Get-NodeService $service.Name).Status | Should -Be 'StopPending'
        New-Signal 'stopped'
        (Wait-NodeService $service.Name -Status Stopped -PassThru -Timeout 30s -ErrorAction Stop).ServiceExitCode | Should -Be 0
        Get-AppLine $service.LogPath | Select-Object -Skip 1 | Should -Be 'stopping Stop', 'stopped'
    }
}

Describe 'An app whose handler fails' {
    It 'has an uncaught error, as with any event' {
        $service = Start-Listener 'a failing control'
        Send-NodeServiceControl $service.Name 140 -ErrorAction Stop
        $stopped = Wait-NodeService $service.Name -Status Stopped -PassThru -Timeout 60s -ErrorAction Stop
        $stopped.Win32ExitCode | Should -Be 1066
        $stopped.ServiceExitCode | Should -Be 1
        Read-Log $service.LogPath | Should -Match 'unheard of(.|\n)*events\.js:\d+'
    }
}

Describe 'The library without a service' {
    It 'does nothing' {
        $process = Start-Node $app '"everything"'
        $process.StandardOutput.ReadLine() | Should -Be 'up false null'
        $process.Kill()
    }
}

# Windows sends these by itself only; test/scm-levels does it in its place (docs/verify-on-windows.md has what would cause them there).
Describe 'What only Windows sends' -Skip:(-not $env:NODESVC_TEST_CONTROL) {
    BeforeAll {
        # Returns the Win32 error that the service's handler gave, 1052 when the service does not accept the control.
        function Send-SystemControl {
            param([string] $Name, [int] $Control, [int] $EventType = 0, [byte[]] $Data = @())
            $start = [System.Diagnostics.ProcessStartInfo]::new($env:NODESVC_TEST_CONTROL, "$Name $Control $EventType $([System.BitConverter]::ToString($Data).Replace('-', ''))")
            $start.UseShellExecute = $false
            $process = [System.Diagnostics.Process]::Start($start)
            $process.WaitForExit()
            $process.ExitCode
        }
        function Join-Byte {
            [byte[]] @($args | ForEach-Object { $_ })
        }
        $setting = [guid]::new('5d3e9a59-e9d5-4b00-a6bd-ff34ff516548')
        $service = Start-Listener 'everything'
        $deaf = Start-Listener 'nothing'
    }

    It 'is refused by an app that does not listen (<Control>)' -ForEach @{ Control = 14 }, @{ Control = 13 }, @{ Control = 16 }, @{ Control = 6 }, @{ Control = 5 } {
        Send-SystemControl $deaf.Name $Control 5 ([System.BitConverter]::GetBytes([long] 8)) | Should -Be 1052
    }

    It 'is not implemented by an app that does not listen (<Control>)' -ForEach @{ Control = 11 }, @{ Control = 128 }, @{ Control = 32 } {
        Send-SystemControl $deaf.Name $Control | Should -Be $(if ($Control -eq 32) { 1052 } else { 120 })
    }

    It 'arrives with its data: <What>' -ForEach @(
        @{ What = 'a session is locked'; Control = 14; Type = 7; Data = { Join-Byte ([System.BitConverter]::GetBytes(8)) ([System.BitConverter]::GetBytes(3)) }; Expected = 'sessionChange {"change":"Lock","sessionId":3}' }
        @{ What = 'a logon'; Control = 14; Type = 5; Data = { Join-Byte ([System.BitConverter]::GetBytes(8)) ([System.BitConverter]::GetBytes(2)) }; Expected = 'sessionChange {"change":"Logon","sessionId":2}' }
        @{ What = 'the machine goes to sleep'; Control = 13; Type = 4; Data = { Join-Byte }; Expected = 'power {"change":"Suspend","setting":null}' }
        @{ What = 'a power setting'; Control = 13; Type = 0x8013; Data = { Join-Byte $setting.ToByteArray() ([System.BitConverter]::GetBytes(4)) ([System.BitConverter]::GetBytes(1)) }
           Expected = 'power {"change":"SettingChange","setting":{"guid":"5d3e9a59-e9d5-4b00-a6bd-ff34ff516548","data":"01000000","value":1}}' }
        @{ What = 'the time'; Control = 16; Type = 0; Data = { foreach ($time in '2026-01-02T03:04:05.678Z', '2026-01-02T02:04:05.678Z') { [System.BitConverter]::GetBytes([datetimeoffset]::Parse($time).UtcDateTime.ToFileTimeUtc()) } }
           Expected = 'timeChange {"oldTime":"2026-01-02T02:04:05.678Z","newTime":"2026-01-02T03:04:05.678Z"}' }
        @{ What = 'a device'; Control = 11; Type = 0x8000
           Data = { Join-Byte ([System.BitConverter]::GetBytes(38)) ([System.BitConverter]::GetBytes(5)) ([System.BitConverter]::GetBytes(0)) $setting.ToByteArray() ([System.Text.Encoding]::Unicode.GetBytes("USB`0")) ([byte[]] (0, 0)) }
           Expected = 'device {"change":"Arrival","device":{"type":"Interface","classGuid":"5d3e9a59-e9d5-4b00-a6bd-ff34ff516548","name":"USB"}}' }
    ) {
        Send-SystemControl $service.Name $Control $Type ([byte[]] @(& $Data)) | Should -Be 0
        $null = Wait-Log $service.LogPath "^$([regex]::Escape($Expected))`$"
    }

    It 'stops the service before a shutdown' {
        Send-SystemControl $deaf.Name 15 | Should -Be 0
        (Wait-NodeService $deaf.Name -Status Stopped -PassThru -Timeout 60s -ErrorAction Stop).ServiceExitCode | Should -Be 0
    }
}
