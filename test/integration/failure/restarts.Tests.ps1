# Which ends of an app are failures, and when the SCM restarts it.

BeforeAll {
    . ([System.IO.Path]::Combine($PSScriptRoot, 'Common.ps1'))
    # Longer each time, so that each shows which action was taken.
    $delays = '300ms', '700ms', '1100ms'

    # A running service with these actions; its name.
    function Start-Failing {
        param([string] $Way, [bool] $Flag)
        $name = New-FailingService "$($Way.Replace(' ', '-'))-$Flag" $Way @{ Restart = $delays; ResetPeriod = '1h'; OnNonCrashFailure = $Flag }
        Start-NodeService $name -ErrorAction Stop
        $name
    }
}

AfterAll { Remove-TestService }

Describe 'An app that <Way>, with the flag <Flag>' -ForEach @(
    @{ Way = 'throws'; Flag = $true }, @{ Way = 'rejects'; Flag = $true }, @{ Way = 'exits 3'; Flag = $true }
    @{ Way = 'is killed'; Flag = $true }, @{ Way = 'is killed'; Flag = $false }
) {
    It 'is restarted after the delay' {
        Assert-Restart (Start-Failing $Way $Flag) 300
    }
}

Describe 'An app that <Way>' -ForEach @(@{ Way = 'exits 3'; Flag = $true }, @{ Way = 'is killed'; Flag = $false }) {
    It 'again and again is restarted after the first, the second and the third delay, and then after the third each time' {
        $name = New-FailingService "often-$Flag" $Way @{ Restart = $delays; ResetPeriod = '1h'; OnNonCrashFailure = $Flag }
        Start-NodeService $name -ErrorAction Stop
        Assert-Restart $name 300, 700, 1100, 1100, 1100
    }
}

Describe 'What is no failure' {
    BeforeAll {
        $ends = @(
            foreach ($way in 'throws', 'rejects', 'exits 3', 'exits 0') { @{ Way = $way; Name = Start-Failing $way $false; Code = if ($way -eq 'exits 0') { 0 } else { 1066 } } }
            @{ Way = 'exits 0'; Name = Start-Failing 'exits 0' $true; Code = 0 }
        )
        foreach ($end in $ends) { Set-Failure $end.Name 1 }
        foreach ($end in $ends) { Wait-NodeService $end.Name -Status Stopped -Timeout 30s -ErrorAction Stop }
        Wait-Restart 300
    }

    It 'is left stopped, with what it ended with' {
        foreach ($end in $ends) {
            @(Get-Moment $end.Name start).Count | Should -Be 1 -Because $end.Way
            $service = Get-NodeService $end.Name
            $service.Status | Should -Be 'Stopped'
            $service.Win32ExitCode | Should -Be $end.Code
        }
    }
}

Describe 'A crash while starting' {
    It 'is an error of Start-NodeService; the restarts go on until it starts' {
        # The first restart comes late enough for Start-NodeService to see the failure before, however slow it is.
        $name = New-FailingService 'starting' 'throws at start' @{ Restart = '6s', '700ms', '1100ms'; ResetPeriod = '1h'; OnNonCrashFailure = $true }
        1..3 | ForEach-Object { Set-Failure $name $_ }
        $problem = Get-OneProblem { Start-NodeService $name }
        $problem.FullyQualifiedErrorId | Should -BeExactly 'AppFailedAtStart,Start-NodeService'
        $problem.Exception.Message | Should -BeLike '*thrown while starting*'
        Wait-Start $name 4
        Get-Pause $name 1 | Should -BeGreaterOrEqual 5970
        Get-Pause $name 2 | Should -BeGreaterOrEqual 670
        Get-Pause $name 3 | Should -BeGreaterOrEqual 1070
    }

    It 'is no failure without the flag' {
        $name = New-FailingService 'starting-once' 'throws at start' @{ Restart = $delays; OnNonCrashFailure = $false }
        Set-Failure $name 1
        (Get-OneProblem { Start-NodeService $name }).FullyQualifiedErrorId | Should -BeExactly 'AppFailedAtStart,Start-NodeService'
        Wait-Restart 300
        @(Get-Moment $name start).Count | Should -Be 1
        (Get-NodeService $name).Status | Should -Be 'Stopped'
    }
}
