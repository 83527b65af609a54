# The functions of the npm package on the real SCM, called from a script of Node's; what they did is seen with the cmdlets.
BeforeAll {
    . ([System.IO.Path]::Combine($PSScriptRoot, '..', 'Common.ps1'))
    . ([System.IO.Path]::Combine($PSScriptRoot, 'Common.ps1'))
    $program = Copy-App 'functions.mjs'
    Add-Package $work
    $base = "$prefix-base"
    $user = "$prefix-user"

    # What several calls gave, each @('function', arguments...): objects with a result or an error.
    function Get-Outcome {
        param([Parameter(ValueFromRemainingArguments)] [object[]] $Calls)
        # One array alone is taken for the list.
        if ($Calls[0] -isnot [array]) { $Calls = @(, $Calls) }
        $file = New-App 'calls.json' (ConvertTo-Json -InputObject $Calls -Depth 6 -Compress)
        $run = Invoke-Program $program $file
        if ($run.ExitCode -ne 0) { throw "The script failed: $($run.Error)" }
        $run.Output -split "`n" | ForEach-Object { ConvertFrom-Json $_ }
    }

    # The same for calls that have to succeed.
    function Invoke-Function {
        param([Parameter(ValueFromRemainingArguments)] [object[]] $Calls)
        foreach ($outcome in @(Get-Outcome @Calls)) {
            if ($outcome.PSObject.Properties['error']) { throw "$($outcome.error.name): $($outcome.error.message)" }
            $outcome
        }
    }
}

AfterAll {
    Remove-Leftover @(Get-NodeService -All | Where-Object Name -like "$prefix*" | ForEach-Object Name)
    Remove-TestService
}

Describe 'installService and changeServiceConfig' {
    It 'create a service of the script that runs, with all that it was given' {
        $null = Invoke-Function @('installService', $base, @{ displayName = "The $base"; exeArgs = @('serve', $base); startType = 'AutomaticDelayedStart'; failureFlag = $true
                failureActions = @(@{ kind = 'restart'; delayMs = 5000 }); preshutdownTimeoutMs = 45000 }) `
            @('installService', $user, @{ description = 'Uses base'; exeArgs = @('serve', $user); dependencies = @($base) })
        $config = Get-NodeServiceConfiguration $base -ErrorAction Stop
        $config.StartType, $config.DisplayName, $config.Account | Should -Be @('AutomaticDelayedStart', "The $base", 'LocalSystem')
        $config.BinaryPath | Should -BeLike "*\functions.mjs serve $base"
        $failure = Get-NodeServiceFailure $base
        $failure.OnNonCrashFailure, @($failure.Action).Count, $failure.ResetPeriod.TotalDays | Should -Be @($true, 1, 1)
        (Get-NodeServiceConfiguration $user).StartType | Should -Be 'Manual'
        Test-ServiceKey "EventLog\Application\$base" | Should -BeTrue
    }

    It 'leave alone what is not named, and clear what is empty' {
        $null = Invoke-Function @('changeServiceConfig', $base, @{ startType = 'Manual' }) `
            @('changeServiceConfig', $user, @{ description = '' })
        $config = Get-NodeServiceConfiguration $base
        $config.StartType, $config.DisplayName | Should -Be @('Manual', "The $base")
        (Get-NodeServiceConfiguration $user).Description | Should -BeNullOrEmpty
    }

    It 'refuse with the Win32 error, and leave nothing half-made' {
        $exists, $none, $bad = Get-Outcome @('installService', $base, @{ exeArgs = 'x' }) `
            @('changeServiceConfig', "$prefix-none", @{ startType = 'Manual' }) `
            @('installService', "$prefix-bad", @{ exeArgs = 'x'; perfMonIni = 'none.ini' })
        $exists.error.code, $none.error.code, $bad.error.code | Should -Be @(1073, 1060, 2)
        Test-ServiceKey "$prefix-bad" | Should -BeFalse
    }
}

Describe 'Starting and stopping' {
    It 'startService hands on arguments, and starts what the service depends on' {
        $null = Invoke-Function @('startService', $user, @('one', 'two words')) `
            @('waitForServiceStatus', $user, 'Running', @{ timeoutMs = 60000 }) `
            @('waitForServiceStatus', "The $base", 'Running', @{ timeoutMs = 60000 })
        (Wait-Until { Get-NodeServiceParameter $user 'started with' -ErrorAction Ignore } 'the service to store its arguments').Value | Should -Be @('one', 'two words')
    }

    It 'stopService refuses while another needs it, and names show who' {
        $stop, $dependents, $status = Get-Outcome @('stopService', $base) @('findServiceDependents', $base) @('queryServiceStatus', $base)
        $stop.error.code | Should -Be 1051
        @($dependents.result) | Should -Be @($user)
        $status.result.state | Should -Be 'Running'
        Test-Process $status.result.processId | Should -BeTrue
    }

    It 'stopServiceWithDeps stops both, the dependent first, and waits for their processes' {
        $processes = @($base, $user | ForEach-Object { (Get-NodeService $_).ProcessId })
        $stopped, $again = Invoke-Function @('stopServiceWithDeps', $base, @{ timeoutMs = 60000 }) @('stopServiceWithDeps', $base)
        @($stopped.result) | Should -Be @($user, $base)
        @($again.result).Count | Should -Be 0
        $processes | ForEach-Object { Test-Process $_ | Should -BeFalse }
    }

    It 'restartService starts a stopped one, and a running one anew' {
        $null, $null, $first, $null, $null, $second = Invoke-Function @('restartService', $base) `
            @('waitForServiceStatus', $base, 'Running') `
            @('queryServiceStatus', $base) `
            @('restartService', $base, @('again')) `
            @('waitForServiceStatus', $base, 'Running') `
            @('queryServiceStatus', $base)
        $second.result.processId | Should -Not -Be $first.result.processId
        Test-Process $first.result.processId | Should -BeFalse
    }

    It 'controlService sends what the service takes, and says what it does not' {
        $interrogate, $own, $late = Get-Outcome @('controlService', $base, 'interrogate') @('controlService', $base, 300) @('waitForServiceStatus', $base, 'Paused', @{ timeoutMs = 50 })
        $interrogate.result.state | Should -Be 'Running'
        $own.error.name, $own.error.code | Should -Be @('SettingRangeError', 87)
        $late.error.name, $late.error.code | Should -Be @('WaitTimeoutError', 1053)
    }
}

Describe 'Names, options and other machines' {
    It 'locate a service by its display name, here and on a machine' {
        $name, $exe, $there = Invoke-Function @('getServiceShortName', "the $base".ToUpperInvariant()) `
            @('locateSpecificServiceExe', "The $base") `
            @('queryServiceStatus', $base, @{ machine = [System.Environment]::MachineName })
        $name.result | Should -BeExactly $base
        $exe.result | Should -Be (Get-NodeServiceConfiguration $base).BinaryPath
        $there.result.state | Should -Be 'Running'
    }

    It 'keep options of a service in its registry key' {
        $null, $port, $none = Invoke-Function @('setServiceCustomOption', $base, 'port', 8080) @('getServiceCustomOption', $base, 'port') @('getServiceCustomOption', $base, 'none', @{ defaultValue = 7 })
        $port.result, $none.result | Should -Be @(8080, 7)
        (Get-NodeServiceParameter $base 'port').Value | Should -Be 8080
    }
}

Describe 'removeService' {
    It 'of a running service: it goes when it has stopped' {
        $null = Invoke-Function @('removeService', $base)
        (Get-NodeService $base).Status | Should -Be 'Running'
        $null = Invoke-Function @('stopServiceWithDeps', $base)
        Wait-Removed $base
        Test-ServiceKey "EventLog\Application\$base" | Should -BeFalse
    }

    It 'of a stopped one: it is gone' {
        $null = Invoke-Function @('removeService', $user)
        Wait-Removed $user
        (Get-Outcome @('removeService', $user)).error.code | Should -Be 1060
    }
}
