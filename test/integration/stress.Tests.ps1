# Many starts, and many services at once: nothing grows, nothing is lost.

BeforeAll {
    . ([System.IO.Path]::Combine($PSScriptRoot, 'Common.ps1'))
    $app = Copy-App 'app.js'
}

AfterAll { Remove-TestService }

Describe '200 starts and stops of a service' {
    BeforeAll {
        # As short as a process of node.exe can be: what is looked at is who starts it.
        $idle = New-App 'idle.js' 'setInterval(() => {}, 60000);'
        $name = (New-TestService 'cycles' $idle).Name

        function Invoke-Cycle {
            param([int] $Count)
            foreach ($round in 1..$Count) {
                $running = Start-NodeService $name -PassThru -ErrorAction Stop
                $stopped = Stop-NodeService $name -PassThru -ErrorAction Stop
                if ($running.Status -ne 'Running' -or $stopped.Status -ne 'Stopped') { throw "round ${round}: $($running.Status), $($stopped.Status)" }
                $running.ProcessId
            }
        }

        # Handles and own memory of the core's process and of the SCM's.
        function Get-Use {
            foreach ($process in (& $module { $script:Session.Process }), $scm) {
                $process.Refresh()
                [pscustomobject] @{ Handles = $process.HandleCount; Memory = $process.PrivateMemorySize64 }
            }
        }

        $module = Get-Module NodeSvc
        $scm = [System.Diagnostics.Process]::GetProcessesByName('services')[0]
    }

    It 'all succeed, each with a process of its own, and neither the core nor the SCM grows' {
        # The first rounds fill what is kept: code that is compiled, connections, pools.
        $ids = @(Invoke-Cycle 50)
        $before = @(Get-Use)
        $ids += Invoke-Cycle 150
        $after = @(Get-Use)
        $ids | Should -HaveCount 200
        foreach ($id in $ids[-1, -2, -3]) { Test-Process $id | Should -BeFalse }
        foreach ($which in 0, 1) {
            # 150 rounds: one handle lost in each would be 150. The SCM also holds some for other tests' services, which it lets go of in time.
            $null = Wait-Until { @(Get-Use)[$which].Handles - $before[$which].Handles -lt 40 } "process $which to have no more handles than before" 120
            ($after[$which].Memory - $before[$which].Memory) / 1MB | Should -BeLessThan 24 -Because "process $which has kept memory"
        }
        @([regex]::Matches((Read-Log (Get-NodeService $name).LogPath), ': starting, pid')).Count | Should -Be 200
    }
}

Describe '30 services at once' {
    BeforeAll {
        $names = foreach ($number in 1..30) { (New-TestService ('thirty-{0:00}' -f $number) $app).Name }
    }

    It 'run side by side, each answering for itself' {
        $running = @(Get-NodeService "$prefix-thirty-*" | Start-NodeService -PassThru -ErrorAction Stop)
        $running.Name | Should -Be $names
        @($running.Status | Select-Object -Unique) | Should -Be @('Running')
        @($running.ProcessId | Select-Object -Unique) | Should -HaveCount 30
        foreach ($service in $running) { Get-HttpText (Wait-Log $service.LogPath '^port (\d+)') | Should -BeLike "CommonJS $($service.ProcessId) *" }
    }

    It 'stop and go together' {
        $stopped = @(Get-NodeService "$prefix-thirty-*" | Stop-NodeService -PassThru -ErrorAction Stop)
        @($stopped.Status | Select-Object -Unique) | Should -Be @('Stopped')
        foreach ($service in $stopped) { (Get-AppLine $service.LogPath)[-1] | Should -Be 'goodbye' }
        Get-NodeService "$prefix-thirty-*" | Remove-NodeService -ErrorAction Stop
        foreach ($name in $names) { Test-ServiceKey $name | Should -BeFalse }
    }
}
