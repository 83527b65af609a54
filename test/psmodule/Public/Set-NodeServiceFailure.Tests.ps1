BeforeAll {
    . ([System.IO.Path]::Combine($PSScriptRoot, '..', 'fixtures', 'Services.ps1'))
    $null = New-TestService 'one'
    $null = New-TestService 'two'
    $name = "$prefix-one"
    # All of it as one text, to compare.
    function Get-All {
        param($Name)
        $failure = Get-NodeServiceFailure $Name
        "$($failure.Action -join ', ') | $($failure.ResetPeriod) | $($failure.Command) | $($failure.RebootMessage) | $($failure.OnNonCrashFailure)"
    }
}

AfterAll { Remove-TestService }

Describe 'Set-NodeServiceFailure' {
    BeforeEach {
        Set-NodeServiceFailure $name restart/5s, run/1m -ResetPeriod 1d -Command 'C:\tools\alert.cmd "the api"' -RebootMessage 'Good bye' -OnNonCrashFailure -ErrorAction Stop
    }

    It 'sets everything, and outputs nothing' {
        @(Set-NodeServiceFailure $name restart/1s -ResetPeriod 2h -Command 'alert.cmd' -RebootMessage 'Bye' -OnNonCrashFailure).Count | Should -Be 0
        Get-All $name | Should -BeExactly 'Restart/1s | 02:00:00 | alert.cmd | Bye | True'
    }

    It 'outputs what Windows holds with -PassThru' {
        $failure = Set-NodeServiceFailure $name -ResetPeriod 90s -PassThru
        $failure.PSTypeNames[0] | Should -BeExactly 'NodeSvc.Failure'
        $failure.Name | Should -BeExactly $name
        $failure.ResetPeriod | Should -Be ([timespan]::FromSeconds(90))
    }

    It 'leaves what is not given' -ForEach @(
        @{ Given = @{ ResetPeriod = '2d' }; Expected = 'Restart/5s, Run/1m | 2.00:00:00 | C:\tools\alert.cmd "the api" | Good bye | True' }
        @{ Given = @{ Action = 'restart/1s' }; Expected = 'Restart/1s | 1.00:00:00 | C:\tools\alert.cmd "the api" | Good bye | True' }
        @{ Given = @{ Command = 'other.cmd' }; Expected = 'Restart/5s, Run/1m | 1.00:00:00 | other.cmd | Good bye | True' }
        @{ Given = @{ RebootMessage = 'See you' }; Expected = 'Restart/5s, Run/1m | 1.00:00:00 | C:\tools\alert.cmd "the api" | See you | True' }
        @{ Given = @{ OnNonCrashFailure = $false }; Expected = 'Restart/5s, Run/1m | 1.00:00:00 | C:\tools\alert.cmd "the api" | Good bye | False' }
        @{ Given = @{}; Expected = 'Restart/5s, Run/1m | 1.00:00:00 | C:\tools\alert.cmd "the api" | Good bye | True' }
    ) {
        Set-NodeServiceFailure $name @Given -WarningAction SilentlyContinue
        Get-All $name | Should -BeExactly $Expected
    }

    It 'clears what is given empty' -ForEach @(
        @{ Given = @{ Command = '' }; Expected = 'Restart/5s, Run/1m | 1.00:00:00 |  | Good bye | True' }
        @{ Given = @{ Command = $null }; Expected = 'Restart/5s, Run/1m | 1.00:00:00 |  | Good bye | True' }
        @{ Given = @{ RebootMessage = '' }; Expected = 'Restart/5s, Run/1m | 1.00:00:00 | C:\tools\alert.cmd "the api" |  | True' }
        @{ Given = @{ ResetPeriod = 'Never' }; Expected = 'Restart/5s, Run/1m |  | C:\tools\alert.cmd "the api" | Good bye | True' }
        @{ Given = @{ ResetPeriod = $null }; Expected = 'Restart/5s, Run/1m |  | C:\tools\alert.cmd "the api" | Good bye | True' }
        @{ Given = @{ Action = @() }; Expected = ' | 00:00:00 | C:\tools\alert.cmd "the api" | Good bye | True' }
        @{ Given = @{ None = $true }; Expected = ' | 00:00:00 |  |  | False' }
    ) {
        Set-NodeServiceFailure $name @Given -WarningAction SilentlyContinue
        Get-All $name | Should -BeExactly $Expected
    }

    It 'reads actions written as <What>' -ForEach @(
        @{ What = 'sc.exe does'; Given = @{ Action = 'restart/5000/restart/10000' }; Expected = @('Restart/5s', 'Restart/10s') }
        @{ What = 'a list of texts'; Given = @{ Action = 'restart/500ms', 'Run/1m', 'none' }; Expected = @('Restart/500ms', 'Run/1m', 'None/0s') }
        @{ What = 'objects'; Given = @{ Action = @{ Kind = 'Restart'; Delay = '2s' }, [pscustomobject] @{ Kind = 'None'; Delay = [timespan]::Zero } }; Expected = @('Restart/2s', 'None/0s') }
        @{ What = 'delays of restarts'; Given = @{ Restart = '5s', '30s', ([timespan]::FromMinutes(1)), 250 }; Expected = @('Restart/5s', 'Restart/30s', 'Restart/1m', 'Restart/250ms') }
        @{ What = 'a doubling list'; Given = @{ Backoff = '1s..5s' }; Expected = @('Restart/1s', 'Restart/2s', 'Restart/4s', 'Restart/5s') }
    ) {
        $failure = Set-NodeServiceFailure $name @Given -PassThru -WarningAction SilentlyContinue
        @($failure.Action | ForEach-Object { "$_" }) | Should -Be $Expected
    }

    It 'reads delays without quotes' {
        Set-NodeServiceFailure $name -Restart 5s, 30s, 60s -ResetPeriod 2d
        Get-All $name | Should -BeLike 'Restart/5s, Restart/30s, Restart/1m | 2.00:00:00 |*'
    }

    It 'sets more actions than the three that services.msc shows' {
        Set-NodeServiceFailure $name -Action (1..100 | ForEach-Object { "restart/${_}s" })
        (Get-NodeServiceFailure $name).Action.Count | Should -Be 100
    }
}

Describe 'The pipeline' {
    BeforeEach { Set-NodeServiceFailure "$prefix-two" -None }

    It 'makes one service equal to another' -ForEach @(
        @{ Given = @{ Action = 'restart/5s', 'run/1500ms', 'none'; ResetPeriod = '1d'; Command = 'alert.cmd'; RebootMessage = 'Bye'; OnNonCrashFailure = $true } }
        @{ Given = @{ Action = 'restart/5s'; ResetPeriod = 'Never'; Command = ''; RebootMessage = ''; OnNonCrashFailure = $false } }
        @{ Given = @{ None = $true } }
    ) {
        Set-NodeServiceFailure $name @Given -WarningAction SilentlyContinue
        Set-NodeServiceFailure "$prefix-two" reboot/1h -Command 'other.cmd' -ResetPeriod 1h -Force -WarningAction SilentlyContinue
        Get-NodeServiceFailure $name | Set-NodeServiceFailure -Name "$prefix-two" -WarningAction SilentlyContinue -ErrorAction Stop
        Get-All "$prefix-two" | Should -BeExactly (Get-All $name)
    }

    It 'takes an object''s settings for its own service, with what is given besides' {
        Set-NodeServiceFailure $name restart/5s -Command 'alert.cmd' -OnNonCrashFailure
        Get-NodeServiceFailure $name | Set-NodeServiceFailure -Restart 1s
        Get-All $name | Should -BeLike 'Restart/1s | * | alert.cmd | * | True'
    }

    It 'does not give one object''s settings to the next' {
        $rows = [pscustomobject] @{ Name = $name; Action = 'restart/3s'; Command = 'first.cmd'; ResetPeriod = '1h' }, [pscustomobject] @{ Name = "$prefix-two"; Action = 'restart/4s' }
        $rows | Set-NodeServiceFailure -WarningAction SilentlyContinue
        Get-All $name | Should -BeLike 'Restart/3s | 01:00:00 | first.cmd |*'
        Get-All "$prefix-two" | Should -BeLike 'Restart/4s | 00:00:00 |  |*'
    }

    It 'takes names, wildcards and services' {
        Set-NodeServiceFailure "$prefix-*" restart/7s -WarningAction SilentlyContinue
        @(Get-NodeServiceFailure "$prefix-*" | ForEach-Object { "$($_.Action)" }) | Should -Be @('Restart/7s', 'Restart/7s')
        Get-NodeService "$prefix-*" | Set-NodeServiceFailure -Restart 8s -WarningAction SilentlyContinue
        @(Get-NodeServiceFailure "$prefix-*" | ForEach-Object { "$($_.Action)" }) | Should -Be @('Restart/8s', 'Restart/8s')
        $name, "$prefix-two" | Set-NodeServiceFailure -Restart 9s -WarningAction SilentlyContinue
        @(Get-NodeServiceFailure "$prefix-*" | ForEach-Object { "$($_.Action)" }) | Should -Be @('Restart/9s', 'Restart/9s')
    }
}

Describe 'A reboot action' {
    It 'is not set when nobody can be asked' -ForEach @(
        @{ Action = '''reboot/1m''' }, @{ Action = '''restart/1000/REBOOT/60000''' }, @{ Action = '@{ Kind = ''Reboot''; Delay = ''1h'' }' }
    ) {
        Set-NodeServiceFailure $name restart/5s -WarningAction SilentlyContinue
        @(Invoke-Unattended "Set-NodeServiceFailure '$name' -Action $Action").Count | Should -BeGreaterThan 0
        Get-All $name | Should -BeLike 'Restart/5s |*'
    }

    It 'is set with -Force' {
        Set-NodeServiceFailure $name reboot/1h -Force -WarningAction SilentlyContinue
        Get-All $name | Should -BeLike 'Reboot/1h |*'
    }
}

Describe 'Warnings' {
    It 'tell of <What>' -ForEach @(
        @{ What = 'actions without the flag'; Given = @{ Action = 'restart/5s'; OnNonCrashFailure = $false }; Text = '*-OnNonCrashFailure*' }
        @{ What = 'a run action without a command'; Given = @{ Action = 'run/5s'; Command = ''; OnNonCrashFailure = $true }; Text = '*-Command*' }
        @{ What = 'a reset period that never counts up'; Given = @{ Action = 'restart/1m', 'restart/1m'; ResetPeriod = 10; OnNonCrashFailure = $true }; Text = '*10 s*' }
        @{ What = 'a reboot that leaves no time'; Given = @{ Action = 'reboot/1s'; OnNonCrashFailure = $true; Force = $true }; Text = '*reboots the machine*' }
    ) {
        Set-NodeServiceFailure $name -None
        $warnings = @(Set-NodeServiceFailure $name @Given 3>&1)
        @($warnings | Where-Object { "$_" -like $Text }).Count | Should -Be 1
    }
}

Describe 'What is refused' {
    BeforeAll {
        Set-NodeServiceFailure $name restart/5s -ResetPeriod 1d -Command '' -RebootMessage '' -OnNonCrashFailure
        $before = Get-All $name
    }
    AfterEach { Get-All $name | Should -BeExactly $before -Because 'a refused change changes nothing' }

    It '<What>' -ForEach @(
        @{ What = '1025 actions'; Given = @{ Action = @('restart/5s') * 1025 } }
        @{ What = 'a typo'; Given = @{ Action = 'restrat/5s' } }
        @{ What = 'a negative delay'; Given = @{ Action = 'restart/-5' } }
        @{ What = 'a delay that is none'; Given = @{ Action = 'restart/soon' } }
        @{ What = 'a delay of 50 days'; Given = @{ Action = 'restart/50d' } }
        @{ What = 'what is no action'; Given = @{ Action = @(5) } }
        @{ What = 'an object with a negative delay'; Given = @{ Action = @{ Kind = 'Restart'; Delay = -1 } } }
        @{ What = 'a range upside down'; Given = @{ Backoff = '5m..1s' } }
        @{ What = 'a reset period that is none'; Given = @{ ResetPeriod = 'sometimes' } }
        @{ What = 'half a second as reset period'; Given = @{ ResetPeriod = '500ms' } }
        @{ What = 'a command of 8192 characters'; Given = @{ Command = 'x' * 8192 } }
    ) {
        $problems = Get-Problem { Set-NodeServiceFailure $name @Given }
        $problems.Count | Should -Be 1
        $problems[0].FullyQualifiedErrorId | Should -BeLike '*,Set-NodeServiceFailure'
        $problems[0].FullyQualifiedErrorId | Should -Not -BeLike '*InternalError*'
        $problems[0].CategoryInfo.Category | Should -Be 'InvalidArgument'
        $problems[0].ErrorDetails.RecommendedAction | Should -Not -BeNullOrEmpty
    }

    It 'two ways to give actions' {
        { Set-NodeServiceFailure $name -Action restart/5s -Restart 5s } | Should -Throw -ErrorId 'AmbiguousParameterSet,Set-NodeServiceFailure'
        { Set-NodeServiceFailure $name -None -Command x } | Should -Throw -ErrorId 'AmbiguousParameterSet,Set-NodeServiceFailure'
    }

    It 'a delay in -Restart that is none' {
        { Set-NodeServiceFailure $name -Restart soon } | Should -Throw -ErrorId 'ParameterArgumentValidationError,Set-NodeServiceFailure'
    }

    It 'a service that is not there; the others are changed' {
        $problems = Get-Problem { Set-NodeServiceFailure "$prefix-none", "$prefix-two" restart/6s -WarningAction SilentlyContinue }
        $problems.Count | Should -Be 1
        $problems[0].FullyQualifiedErrorId | Should -BeExactly 'ServiceNotFound,Set-NodeServiceFailure'
        $problems[0].TargetObject | Should -BeExactly "$prefix-none"
        Get-All "$prefix-two" | Should -BeLike 'Restart/6s |*'
    }
}

Describe 'WhatIf and Confirm' {
    It 'change nothing' {
        Set-NodeServiceFailure $name restart/5s -WarningAction SilentlyContinue
        Set-NodeServiceFailure $name reboot/1m -WhatIf
        Set-NodeServiceFailure $name -None -WhatIf
        @(Invoke-Unattended "Set-NodeServiceFailure '$name' restart/1s -Confirm").Count | Should -BeGreaterThan 0
        Get-All $name | Should -BeLike 'Restart/5s |*'
    }
}
