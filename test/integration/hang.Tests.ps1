# Services that no longer work, though their process lives: -HangTimeout and -HealthCheck.

BeforeAll {
    . ([System.IO.Path]::Combine($PSScriptRoot, 'Common.ps1'))
    . ([System.IO.Path]::Combine($PSScriptRoot, 'Watched.ps1'))
}

AfterAll { Remove-TestService }

# The time-outs are longer than a busy machine lets an app stand that does not hang.
Describe 'A service with a hang time-out' {
    It 'is ended with an error when its event loop stands still, and its log says where' {
        $service = Start-Watched 'spins' @{ HangTimeout = '5s' }
        Set-Way 'spin'
        $ended = Wait-NodeService $service.Name -Status Stopped -Timeout 60s -PassThru -ErrorAction Stop
        $ended.Win32ExitCode | Should -Be 1066
        $ended.ServiceExitCode | Should -Be 0x20000008
        Read-Log $service.LogPath | Should -Match "(?m)^\[nodesvc .*event loop has stood still for 5000 ms; the service is ended\. Its event loop stands still here:\r?\n    at spin \(.*hangs\.js:\d+:\d+\)"
        $null = Wait-Until { -not (Test-Process $service.ProcessId) } 'the end of the process'
    }

    It 'is restarted by its failure actions' {
        $service = Start-Watched 'again' @{ HangTimeout = '5s'; FailureAction = 'restart/1s' }
        Set-Way 'spin'
        $again = Wait-Until { Get-NodeService $service.Name | Where-Object { $_.Status -eq 'Running' -and $_.ProcessId -ne $service.ProcessId } } 'a restart' -Seconds 60
        $again.ProcessId | Should -Not -Be $service.ProcessId
        Stop-NodeService $service.Name -ErrorAction Stop
    }

    It 'may be busy for less, and idle for ever' {
        $service = Start-Watched 'busy' @{ HangTimeout = '20s' }
        Set-Way 'work'
        $null = Wait-Log $service.LogPath '^worked'
        (Get-NodeService $service.Name).Status | Should -Be 'Running'
        Stop-NodeService $service.Name -ErrorAction Stop
    }

    It 'may take longer to start' {
        $script = New-App 'slow.js' "for (const end = Date.now() + 7000; Date.now() < end;);`nconsole.log('loaded');`nsetInterval(() => {}, 1000);`n"
        $service = New-TestService 'slow' $script @{ HangTimeout = '5s'; Start = $true }
        $service.Status | Should -Be 'Running'
        Stop-NodeService $service.Name -ErrorAction Stop
        Read-Log $service.LogPath | Should -Not -Match 'stood still'
    }
}

Describe 'A service with a health check' {
    BeforeAll {
        $check = @{ HealthCheck = "http://127.0.0.1:$port/health"; HealthCheckInterval = '300ms'; HealthCheckTimeout = '20s'; HealthCheckThreshold = 3 }
    }

    It 'is ended with an error when as many fail as the threshold says, one after the other' {
        $service = Start-Watched 'ails' $check
        $null = Wait-Log $service.LogPath '^/health 200'
        Set-Way 'ail'
        $ended = Wait-NodeService $service.Name -Status Stopped -Timeout 60s -PassThru -ErrorAction Stop
        $ended.Win32ExitCode | Should -Be 1066
        $ended.ServiceExitCode | Should -Be 0x20000009
        $log = Read-Log $service.LogPath
        foreach ($number in 1..3) { $log | Should -Match "health check failed, $number of 3: status 500 from http://127\.0\.0\.1:$port/health" }
        $log | Should -Match 'failed 3 health checks one after the other.*Still open: .*server on'
    }

    It 'goes on when one fails and the next does not' {
        $service = Start-Watched 'ails-once' $check
        Set-Way 'ail once'
        $null = Wait-Log $service.LogPath '^/health 500[\s\S]*^/health 200'
        Read-Log $service.LogPath | Should -Match 'health check failed, 1 of 3'
        (Get-NodeService $service.Name).Status | Should -Be 'Running'
        Stop-NodeService $service.Name -ErrorAction Stop
    }

    It 'is ended, too, when it answers no more' {
        $service = Start-Watched 'silent' ($check + @{ Environment = @{ A = '1' } })
        Set-NodeService $service.Name -HealthCheckTimeout 5s -HealthCheckThreshold 1 -ErrorAction Stop
        Restart-NodeService $service.Name -ErrorAction Stop
        Set-Way 'spin'
        $ended = Wait-NodeService $service.Name -Status Stopped -Timeout 60s -PassThru -ErrorAction Stop
        $ended.ServiceExitCode | Should -Be 0x20000009
        Read-Log $service.LogPath | Should -Match "no answer within 5000 ms[\s\S]*stands still here:\r?\n    at spin"
    }
}
