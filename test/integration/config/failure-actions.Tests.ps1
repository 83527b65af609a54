# Failure actions and their flag, both ways: set by Set-NodeServiceFailure and read by proof.exe and in the registry, set by proof.exe or
# sc.exe and read by Get-NodeServiceFailure. What they do is in ../failure.

BeforeAll {
    . ([System.IO.Path]::Combine($PSScriptRoot, '..', 'Common.ps1'))
    . ([System.IO.Path]::Combine($PSScriptRoot, 'Witness.ps1'))
    $app = Copy-App 'app.js'
    $name = (New-TestService 'one' $app @{ FailureAction = 'None' }).Name
    $second = (New-TestService 'two' $app).Name

    # Actions as proof.exe sees them, '1/5000' for example.
    function Get-HeldAction {
        param([string] $Name)
        (Invoke-Proof get $Name failure).actions | ForEach-Object { "$($_.type)/$($_.delay)" }
    }

    # The warnings that a block gives, by their ids.
    function Get-Warning {
        param([scriptblock] $WarningBlock)
        , @(& $WarningBlock 3>&1 | ForEach-Object { if ($_ -is [System.Management.Automation.WarningRecord]) { "$_" } })
    }
}

AfterAll { Remove-TestService }

Describe 'New-NodeService' {
    It 'sets restarts and the flag, and shows them' {
        $service = New-NodeService "$prefix-default" $app -StartupType Manual -PassThru -ErrorAction Stop
        $service.FailureAction -join ', ' | Should -BeExactly 'Restart/1s, Restart/5s, Restart/30s, Restart/1m'
        $service.OnNonCrashFailure | Should -BeTrue
        Get-HeldAction $service.Name | Should -BeExactly @('1/1000', '1/5000', '1/30000', '1/60000')
        (Invoke-Proof get $service.Name failure).resetPeriod | Should -Be 86400
        (Invoke-Proof get $service.Name flag).failureActionsOnNonCrashFailures | Should -BeTrue
        (Get-NodeServiceFailure $service.Name).ResetPeriod | Should -Be ([timespan] '1.0:0:0')
    }

    It 'leaves them with -FailureAction None' {
        $service = New-TestService 'none' $app @{ FailureAction = 'None' }
        $service.FailureAction.Count | Should -Be 0
        $service.OnNonCrashFailure | Should -BeFalse
        (Get-Snapshot $service.Name).failure | Should -BeExactly '{"resetPeriod":0,"rebootMessage":null,"command":null,"actions":[]}'
        (Invoke-Proof get $service.Name flag).failureActionsOnNonCrashFailures | Should -BeFalse
    }

    It 'takes others with -FailureAction' {
        $service = New-TestService 'others' $app @{ FailureAction = 'restart/2s', 'none/0' }
        Get-HeldAction $service.Name | Should -BeExactly @('1/2000', '0/0')
        $service.FailureAction -join ', ' | Should -BeExactly 'Restart/2s, None/0s'
        $service.OnNonCrashFailure | Should -BeTrue
    }
}

Describe 'Actions written as <What>' -ForEach @(
    @{ What = 'texts'; Given = { @{ Action = 'restart/5s', 'run/1m', 'none', 'RESTART/500ms' } }; Holds = '1/5000', '3/60000', '0/0', '1/500' }
    @{ What = "sc.exe's text"; Given = { @{ Action = 'restart/5000/run/10000//20' } }; Holds = '1/5000', '3/10000', '0/20' }
    @{ What = 'a TimeSpan'; Given = { @{ Restart = [timespan] '0:0:7.5' } }; Holds = @('1/7500') }
    @{ What = 'delays'; Given = { @{ Restart = '5s', '0', '2h', 250 } }; Holds = '1/5000', '1/0', '1/7200000', '1/250' }
    @{ What = 'a doubling list'; Given = { @{ Backoff = '1s..10s' } }; Holds = '1/1000', '1/2000', '1/4000', '1/8000', '1/10000' }
    @{ What = 'hashtables'; Given = { @{ Action = @{ Kind = 'Restart'; Delay = '3s' }, @{ Kind = 'RunCommand'; Delay = [timespan] '0:0:4' } } }; Holds = '1/3000', '3/4000' }
    @{ What = 'a number without a word'; Given = { @{ Action = @(@{ Kind = 4; Delay = 1500 }) } }; Holds = @('4/1500') }
    @{ What = 'the longest delay'; Given = { @{ Restart = '4294967295ms' } }; Holds = @('1/4294967295') }
    @{ What = 'one after the other, 1024 of them'; Given = { @{ Action = @('restart/1') * 1024 } }; Holds = @('1/1') * 1024 }
) {
    It 'are what the SCM holds' {
        $options = & $Given
        $output = Set-NodeServiceFailure $name @options -PassThru -ErrorAction Stop -WarningAction SilentlyContinue
        Get-HeldAction $name | Should -BeExactly $Holds
        $blob = Get-RegistryValue $name FailureActions
        $blob.Count | Should -Be (20 + 8 * $Holds.Count)
        @(for ($at = 20; $at -lt $blob.Count; $at += 8) { "$([System.BitConverter]::ToUInt32($blob, $at))/$([System.BitConverter]::ToUInt32($blob, $at + 4))" }) | Should -BeExactly $Holds
        $output.Action.Count | Should -Be $Holds.Count
    }
}

Describe 'Actions that another program sets' {
    It 'are read, with those that have no word' {
        $null = Invoke-Proof set $second failure reset=77 'actions=restart/1000,run/2500,none/0,reboot/90000,4/61000' 'command=C:\alert.cmd "now" %1%' 'message=@C:\x.dll,-3' shutdown=1
        $read = Get-NodeServiceFailure $second
        $read.Action -join ', ' | Should -BeExactly 'Restart/1s, Run/2500ms, None/0s, Reboot/90s, 4/61s'
        $read.Action[4].Kind | Should -Be 4
        $read.Action[1].Delay | Should -Be ([timespan] '0:0:2.5')
        $read.ResetPeriod | Should -Be ([timespan] '0:1:17')
        $read.Command | Should -BeExactly 'C:\alert.cmd "now" %1%'
        $read.RebootMessage | Should -BeExactly '@C:\x.dll,-3'
    }

    It 'are read when it is sc.exe' {
        # No restarts: Wine's sc.exe opens services without the right that these need.
        $null = Invoke-Tool sc.exe failure, $second, 'reset=', '3600', 'actions=', 'run/6000/run/7000'
        $read = Get-NodeServiceFailure $second
        $read.Action -join ', ' | Should -BeExactly 'Run/6s, Run/7s'
        $read.ResetPeriod | Should -Be ([timespan] '1:0:0')
    }

    It 'are read with a reset period of never' {
        $null = Invoke-Proof set $second failure reset=0xffffffff actions=restart/1000
        (Get-NodeServiceFailure $second).ResetPeriod | Should -BeNullOrEmpty
    }

    It 'are read with the flag' {
        foreach ($flag in 1, 0) {
            $null = Invoke-Proof set $second flag "value=$flag"
            (Get-NodeServiceFailure $second).OnNonCrashFailure | Should -Be ([bool] $flag)
        }
    }
}

Describe 'What is not given' {
    BeforeEach {
        $null = Invoke-Proof set $name failure reset=500 'actions=restart/1000,4/2000' 'command=the command' 'message=the message'
        $null = Invoke-Proof set $name flag value=1
        $before = Get-Snapshot $name
    }

    It 'stays when <What> changes' -ForEach @(
        @{ What = 'the reset period'; Given = @{ ResetPeriod = '1d' }; Member = 'resetPeriod'; Holds = 86400 }
        @{ What = 'the reset period, to seconds,'; Given = @{ ResetPeriod = 90 }; Member = 'resetPeriod'; Holds = 90 }
        @{ What = 'the reset period, to never,'; Given = @{ ResetPeriod = 'Never' }; Member = 'resetPeriod'; Holds = 4294967295 }
        @{ What = 'the reset period, to $null,'; Given = @{ ResetPeriod = $null }; Member = 'resetPeriod'; Holds = 4294967295 }
        @{ What = 'the reset period, to zero,'; Given = @{ ResetPeriod = 0 }; Member = 'resetPeriod'; Holds = 0 }
        @{ What = 'the command'; Given = @{ Command = 'cmd /c "echo ä & more"' }; Member = 'command'; Holds = 'cmd /c "echo ä & more"' }
        @{ What = 'the command, to nothing,'; Given = @{ Command = '' }; Member = 'command'; Holds = $null }
        @{ What = 'the message'; Given = @{ RebootMessage = 'Gleich ist Schluß' }; Member = 'rebootMessage'; Holds = 'Gleich ist Schluß' }
        @{ What = 'the message, to nothing,'; Given = @{ RebootMessage = '' }; Member = 'rebootMessage'; Holds = $null }
        @{ What = 'the list of actions'; Given = @{ Action = 'restart/9s' }; Member = 'actions'; Holds = '[{"type":1,"delay":9000}]' }
    ) {
        Set-NodeServiceFailure $name @Given -ErrorAction Stop
        $after = Get-Snapshot $name
        Compare-Snapshot $before $after | Should -BeExactly @('failure')
        $old = ConvertFrom-Json $before.failure
        $new = ConvertFrom-Json $after.failure
        foreach ($each in 'resetPeriod', 'rebootMessage', 'command', 'actions') {
            $is = if ($each -eq 'actions') { ConvertTo-Json @($new.actions) -Compress } else { $new.$each }
            if ($each -eq $Member -and [string]::IsNullOrEmpty($Holds)) { $is | Should -BeNullOrEmpty }
            elseif ($each -eq $Member) { $is | Should -BeExactly $Holds }
            elseif ($each -eq 'actions') { $is | Should -BeExactly (ConvertTo-Json @($old.actions) -Compress) }
            else { $is | Should -BeExactly $old.$each }
        }
    }

    It 'stays when the flag changes' {
        Set-NodeServiceFailure $name -OnNonCrashFailure:$false -WarningAction SilentlyContinue -ErrorAction Stop
        Compare-Snapshot $before (Get-Snapshot $name) | Should -BeExactly @('flag')
        Get-RegistryValue $name FailureActionsOnNonCrashFailures | Should -Be 0
        (Get-NodeServiceFailure $name).OnNonCrashFailure | Should -BeFalse
        Set-NodeServiceFailure $name -OnNonCrashFailure -ErrorAction Stop
        Compare-Snapshot $before (Get-Snapshot $name) | Should -BeNullOrEmpty
    }

    It 'stays with -WhatIf' {
        Assert-Unchanged $name { Set-NodeServiceFailure $name restart/9s -ResetPeriod Never -Command x -OnNonCrashFailure:$false -WhatIf }
    }

    It 'goes with the actions, if it is the reset period' {
        Set-NodeServiceFailure $name -Action @() -ErrorAction Stop -WarningAction SilentlyContinue
        $held = Invoke-Proof get $name failure
        @($held.actions).Count | Should -Be 0
        $held.resetPeriod | Should -Be 0
        $held.command | Should -BeExactly 'the command'
        $held.rebootMessage | Should -BeExactly 'the message'
    }

    It 'goes as a whole with -None' {
        Set-NodeServiceFailure $name -None -ErrorAction Stop
        $read = Get-NodeServiceFailure $name
        $read.Action.Count | Should -Be 0
        $read.ResetPeriod | Should -Be ([timespan]::Zero)
        @($read.Command, $read.RebootMessage, $read.OnNonCrashFailure) -join '|' | Should -BeExactly '||False'
        (Invoke-Proof get $name flag).failureActionsOnNonCrashFailures | Should -BeFalse
    }
}

Describe 'A round trip' {
    It 'makes another service equal: <What>' -ForEach @(
        @{ What = 'everything'; Failure = 'reset=4000', 'actions=restart/1000,run/2500,none/0,4/61000', 'command=a "b" c', 'message=Ende'; Flag = 1 }
        @{ What = 'never, and without the flag'; Failure = 'reset=0xffffffff', 'actions=restart/1001', 'command=', 'message='; Flag = 0 }
        @{ What = 'nothing'; Failure = 'reset=0', 'actions=', 'command=', 'message='; Flag = 0 }
    ) {
        $null = Invoke-Proof set $second failure reset=1 'actions=run/1,run/2' command=other message=other
        $null = Invoke-Proof set $second flag "value=$(1 - $Flag)"
        $null = Invoke-Proof set $name failure @Failure
        $null = Invoke-Proof set $name flag "value=$Flag"
        Get-NodeServiceFailure $name | Set-NodeServiceFailure -Name $second -ErrorAction Stop -WarningAction SilentlyContinue
        $one = Get-Snapshot $name
        $two = Get-Snapshot $second
        foreach ($level in 'failure', 'flag') { $two[$level] | Should -BeExactly $one[$level] }
        # Back to itself: nothing to do.
        Assert-Unchanged $name { Get-NodeServiceFailure $name | Set-NodeServiceFailure -ErrorAction Stop -WarningAction SilentlyContinue }
    }
}

Describe 'Reboot actions' {
    It 'are set without asking with -Force, and need the privilege that the shell holds' {
        Set-NodeServiceFailure $name reboot/2m -RebootMessage 'Reboot' -Force -OnNonCrashFailure -ErrorAction Stop
        Get-HeldAction $name | Should -BeExactly @('2/120000')
        (Get-NodeServiceFailure $name).Action -join ', ' | Should -BeExactly 'Reboot/2m'
        Set-NodeServiceFailure $name -None
    }
}

Describe 'A warning' {
    It 'tells of <What>' -ForEach @(
        @{ What = 'actions without the flag'; Given = @{ Action = 'restart/1s'; OnNonCrashFailure = $false }; Like = '*-OnNonCrashFailure*' }
        @{ What = 'the flag without actions'; Given = @{ Action = @(); OnNonCrashFailure = $true }; Like = '*no failure actions*' }
        @{ What = 'a reboot within a minute'; Given = @{ Action = 'reboot/10s'; Force = $true; OnNonCrashFailure = $true }; Like = '*reboots the machine*' }
        @{ What = 'a command that there is not'; Given = @{ Action = 'run/1s'; Command = ''; OnNonCrashFailure = $true }; Like = '*-Command*' }
        @{ What = 'a reset period that is too short'; Given = @{ Action = 'restart/10s', 'restart/60s', 'restart/60s'; ResetPeriod = '60s'; OnNonCrashFailure = $true }; Like = '*counts its failures anew after 60 s*' }
    ) {
        $warnings = Get-Warning { Set-NodeServiceFailure $name @Given -ErrorAction Stop }
        $warnings.Count | Should -Be 1
        $warnings[0] | Should -BeLike "*'$name'*"
        $warnings[0] | Should -BeLike $Like
    }

    It 'is not given where all is well' {
        (Get-Warning { Set-NodeServiceFailure $name restart/1s, restart/5s -ResetPeriod 1d -OnNonCrashFailure -ErrorAction Stop }).Count | Should -Be 0
        (Get-Warning { Set-NodeServiceFailure $name -None -ErrorAction Stop }).Count | Should -Be 0
    }
}

Describe 'Several services at once' {
    It 'get the actions each' {
        Get-NodeService $name, $second | Set-NodeServiceFailure -Restart 3s, 4s -ResetPeriod 1h -OnNonCrashFailure -PassThru -ErrorAction Stop | ForEach-Object Name | Should -BeExactly @($name, $second)
        foreach ($one in $name, $second) { Get-HeldAction $one | Should -BeExactly @('1/3000', '1/4000') }
        @(Get-NodeServiceFailure "$prefix-?w?", "$prefix-one").Name | Should -BeExactly @($second, $name)
    }
}
