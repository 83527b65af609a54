# What the SCM does at a failure besides restarting: commands, nothing, counting anew; and what it leaves alone, the stops of users.

BeforeAll {
    . ([System.IO.Path]::Combine($PSScriptRoot, 'Common.ps1'))

    function Start-Failing {
        param([string] $Suffix, [string] $Way, [hashtable] $Failure, [hashtable] $More = @{})
        $name = New-FailingService $Suffix $Way $Failure $More
        Start-NodeService $name -ErrorAction Stop
        $name
    }
}

AfterAll { Remove-TestService }

Describe 'A service with the actions that New-NodeService sets' {
    It 'is restarted after a second, without further ado' {
        $name = "$prefix-default"
        New-NodeService $name $fails -StartupType Manual -ArgumentList 'throws', "$work\default", (Get-FailingLog $name) -Start -ErrorAction Stop
        Assert-Restart $name 1000
    }
}

Describe 'A command' {
    It 'runs at the failures that it is for, with their number' {
        $writer = New-App 'writes.js' "require('node:fs').appendFileSync(process.argv[2], process.argv.slice(3).join(' ') + '\n');`n"
        # Where the service's account can write: the command runs under it.
        $file = [System.IO.Path]::Combine($settingsRoot, "$prefix-command", 'logs', 'command.txt')
        $name = Start-Failing 'command' 'is killed' @{
            Action = 'restart/200', 'run/300', 'restart/100'; ResetPeriod = '1h'; Command = "`"$env:NODESVC_TEST_NODE24`" `"$writer`" `"$file`" failure %1% `"of it`""
        }
        Assert-Restart $name 200
        Set-Failure $name 2
        $null = Wait-Until { [System.IO.File]::Exists($file) -and (Read-Log $file).EndsWith("`n") } 'the command'
        Read-Log $file | Should -BeExactly "failure 2 of it`n"
        # Nobody restarts it at this failure: a user does, and the count goes on.
        (Get-NodeService $name).Status | Should -Be 'Stopped'
        Start-NodeService $name -ErrorAction Stop
        Set-Failure $name 3
        Wait-Start $name 4
        Get-Pause $name 3 | Should -BeGreaterOrEqual 70
        Read-Log $file | Should -BeExactly "failure 2 of it`n"
    }
}

Describe 'An action of none' {
    It 'leaves the service stopped, and the next failure takes the next action' {
        $name = Start-Failing 'none' 'exits 3' @{ Action = 'none', 'restart/200'; ResetPeriod = '1h'; OnNonCrashFailure = $true }
        Set-Failure $name 1
        Wait-NodeService $name -Status Stopped -Timeout 30s -ErrorAction Stop
        Wait-Restart 300
        @(Get-Moment $name start).Count | Should -Be 1
        Start-NodeService $name -ErrorAction Stop
        Set-Failure $name 2
        Wait-Start $name 3
    }
}

Describe 'A service without actions' {
    It 'stays stopped' {
        $name = Start-Failing 'nothing' 'is killed' @{ None = $true }
        Set-Failure $name 1
        Wait-NodeService $name -Status Stopped -Timeout 30s -ErrorAction Stop
        Wait-Restart 300
        (Get-NodeService $name).Status | Should -Be 'Stopped'
        @(Get-Moment $name start).Count | Should -Be 1
    }
}

Describe 'The reset period' {
    It 'of a second has the first action taken again, when there was no failure for so long' {
        # The second action would come much later.
        $name = Start-Failing 'reset' 'is killed' @{ Restart = '200ms', '1h'; ResetPeriod = 1 }
        Assert-Restart $name 200
        # From the restart on: when the SCM noticed the failure is not known, but it was before.
        $null = Wait-Until { [System.DateTimeOffset]::UtcNow.ToUnixTimeMilliseconds() - @(Get-Moment $name start)[-1] -gt 1300 } 'the reset period'
        Set-Failure $name 2
        Wait-Start $name 3
        Get-Pause $name 2 | Should -BeLessThan 60000
    }

    It 'of an hour, and of never, have the second one taken' -ForEach @(@{ Period = '1h' }, @{ Period = 'Never' }) {
        $name = Start-Failing "keep-$Period" 'is killed' @{ Restart = '100ms', '1500ms'; ResetPeriod = $Period }
        Assert-Restart $name 100
        $null = Wait-Until { [System.DateTimeOffset]::UtcNow.ToUnixTimeMilliseconds() - @(Get-Moment $name start)[-1] -gt 1300 } 'the reset period of the other test'
        Set-Failure $name 2
        Wait-Start $name 3
        Get-Pause $name 2 | Should -BeGreaterOrEqual 1470
    }
}

Describe 'Actions that are changed while the service runs' {
    It 'are those that count' {
        $name = Start-Failing 'changed' 'throws' @{ None = $true }
        Set-NodeServiceFailure $name -Restart 400ms -ResetPeriod 1h -OnNonCrashFailure -ErrorAction Stop
        Assert-Restart $name 400
        Set-NodeServiceFailure $name -Restart 900ms -ErrorAction Stop
        Set-Failure $name 2
        Wait-Start $name 3
        Get-Pause $name 2 | Should -BeGreaterOrEqual 870
    }
}

Describe 'A stop by the user' {
    BeforeAll {
        $failure = @{ Restart = @('200ms'); ResetPeriod = '1h'; OnNonCrashFailure = $true }
        $stops = @(
            @{ What = 'an app that stops well'; Name = Start-Failing 'stop-well' 'throws' $failure }
            @{ What = 'an app that has failed before'; Name = Start-Failing 'stop-again' 'throws' $failure }
            @{ What = 'an app that exits with 3 when it is to stop'; Name = Start-Failing 'stop-code' 'fails in stop' $failure }
            @{ What = 'an app that hangs in its stop'; Name = Start-Failing 'stop-hang' 'hangs in stop' $failure @{ StopTimeout = '1s' } }
        )
        Assert-Restart $stops[1].Name 200
        foreach ($stop in $stops) { $stop.Starts = @(Get-Moment $stop.Name start).Count }
        Stop-NodeService @($stops.Name) -ErrorAction Stop
        Wait-Restart 300
    }

    It 'of <What> restarts nothing' -ForEach @(
        @{ What = 'an app that stops well' }, @{ What = 'an app that has failed before' }, @{ What = 'an app that exits with 3 when it is to stop' }
        @{ What = 'an app that hangs in its stop' }
    ) {
        $stop = $stops | Where-Object { $_.What -eq $What }
        @(Get-Moment $stop.Name start).Count | Should -Be $stop.Starts
        (Get-NodeService $stop.Name).Status | Should -Be 'Stopped'
    }
}
