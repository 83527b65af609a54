# Several services, and several shells, at once.

BeforeAll {
    . ([System.IO.Path]::Combine($PSScriptRoot, 'Common.ps1'))
    $app = Copy-App 'app.js'

    # Starts a script in a shell of its own, with a core of its own; Complete-Elsewhere waits for it.
    function Start-Elsewhere {
        param([string] $Text)
        $shell = [powershell]::Create([initialsessionstate]::CreateDefault2())
        $null = $shell.AddScript("`$ErrorActionPreference = 'Stop'; Import-Module '$env:NODESVC_TEST_MODULE'; $Text")
        @{ Shell = $shell; Running = $shell.BeginInvoke() }
    }

    # What the script output; throws what it threw.
    function Complete-Elsewhere {
        param([hashtable] $Elsewhere)
        try { $Elsewhere.Shell.EndInvoke($Elsewhere.Running) } finally { $Elsewhere.Shell.Dispose() }
    }

    function Get-Answer {
        param($Service)
        Get-HttpText (Wait-Log $Service.LogPath '^port (\d+)')
    }
}

AfterAll { Remove-TestService }

Describe 'Two services of one script' {
    BeforeAll {
        $one = New-TestService 'pair-1' $app @{ Start = $true }
        $two = New-TestService 'pair-2' $app @{ Start = $true }
    }

    It 'run side by side, each with its own process, port and log' {
        $one.ProcessId | Should -Not -Be $two.ProcessId
        $one.LogPath | Should -Not -Be $two.LogPath
        Get-Answer $one | Should -BeLike "CommonJS $($one.ProcessId) *"
        Get-Answer $two | Should -BeLike "CommonJS $($two.ProcessId) *"
    }

    It 'stop one without the other' {
        Stop-NodeService $one.Name -ErrorAction Stop
        (Get-NodeService $one.Name).Status | Should -Be 'Stopped'
        (Get-NodeService $two.Name).Status | Should -Be 'Running'
        Get-Answer $two | Should -BeLike "CommonJS $($two.ProcessId) *"
    }

    It 'go one without the other' {
        Remove-NodeService $one.Name -ErrorAction Stop
        Test-ServiceKey $one.Name | Should -BeFalse
        (Get-NodeService $two.Name).ProcessId | Should -Be $two.ProcessId
    }
}

Describe 'Replacing a running service' {
    It 'puts the new one in its place, twice' {
        $first = New-TestService 'replaced' $app @{ Start = $true; Description = 'first'; Environment = @{ A = '1' } }
        $ids = @($first.ProcessId)
        foreach ($round in 1, 2) {
            $next = New-TestService 'replaced' $app @{ Start = $true; Force = $true; ArgumentList = "round $round"; StopTimeout = '7s' }
            $next.Status | Should -Be 'Running'
            $next.ArgumentList | Should -Be @("round $round")
            $next.Description | Should -BeNullOrEmpty -Because 'what is not given again is not kept'
            $next.StopTimeout | Should -Be ([timespan]::FromSeconds(7))
            foreach ($id in $ids) { Test-Process $id | Should -BeFalse }
            $ids += $next.ProcessId
        }
        $settings = ConvertFrom-Json ([System.IO.File]::ReadAllText([System.IO.Path]::Combine($settingsRoot, $first.Name, 'service.json')))
        $settings.environment.PSObject.Properties['A'] | Should -BeNullOrEmpty
        @((Get-AppLine $first.LogPath) -match '^goodbye$').Count | Should -Be 2 -Because 'both were asked to stop'
    }

    It 'leaves the old one as it was when the new one is refused' {
        $before = Get-NodeService "$prefix-replaced"
        $problem = Get-OneProblem { New-NodeService "$prefix-replaced" $app -Force -WorkingDirectory 'C:\nowhere\at all' }
        $problem.FullyQualifiedErrorId | Should -BeExactly 'WorkingDirectoryNotFound,New-NodeService'
        $after = Get-NodeService "$prefix-replaced"
        $after.ProcessId | Should -Be $before.ProcessId
        $after.BinaryPath | Should -BeExactly $before.BinaryPath
        $after.StopTimeout | Should -Be $before.StopTimeout
    }
}

Describe 'Two shells that create services at the same time' {
    It 'both succeed with names of their own' {
        $shells = foreach ($number in 1, 2) { Start-Elsewhere "New-NodeService '$prefix-shell-$number' '$app' -StartupType Manual -Start -PassThru" }
        $services = foreach ($shell in $shells) { Complete-Elsewhere $shell }
        $services.Name | Should -Be @("$prefix-shell-1", "$prefix-shell-2")
        $services.Status | Should -Be @('Running', 'Running')
    }

    It 'replace the same one, and a whole service is left' {
        $shells = foreach ($number in 1, 2) { Start-Elsewhere "New-NodeService '$prefix-same' '$app' -StartupType Manual -ArgumentList '$number' -Force -PassThru" }
        foreach ($shell in $shells) {
            # The loser of the race may be told that the name is taken; anything else is a defect.
            try { $null = Complete-Elsewhere $shell } catch { $_.Exception.GetBaseException().ErrorRecord.FullyQualifiedErrorId | Should -BeExactly 'ServiceExists,New-NodeService' }
        }
        $service = Start-NodeService "$prefix-same" -PassThru -ErrorAction Stop
        $service.Status | Should -Be 'Running'
        $service.ArgumentList[0] | Should -BeIn @('1', '2')
    }
}

Describe 'Two shells that start one service at the same time' {
    It 'both find it running, and it runs once' {
        $slow = New-App 'slow.mjs' "await new Promise((go) => setTimeout(go, 500));`nconsole.log('ready');`nsetInterval(() => {}, 1000);`n"
        $name = (New-TestService 'raced' $slow).Name
        $shells = foreach ($number in 1, 2) { Start-Elsewhere "Start-NodeService '$name' -PassThru" }
        $services = foreach ($shell in $shells) { Complete-Elsewhere $shell }
        $services.Status | Should -Be @('Running', 'Running')
        $services[0].ProcessId | Should -Be $services[1].ProcessId
        Get-AppLine $services[0].LogPath | Should -Be @('ready')
    }
}

Describe 'A shell that knows a service' {
    It 'sees at once what is changed elsewhere, each time' {
        $name = (New-TestService 'known' $app @{ Description = 'first' }).Name
        # The core remembers a configuration that has been as it is for two seconds.
        $watch = [System.Diagnostics.Stopwatch]::StartNew()
        while ($watch.Elapsed.TotalSeconds -lt 2.5) { (Get-NodeService $name).Description | Should -BeExactly 'first' }
        foreach ($round in 1..3) {
            $null = & sc.exe description $name "by sc.exe, $round"
            (Get-NodeService $name).Description | Should -BeExactly "by sc.exe, $round"
            @(Get-NodeService "$prefix-kno*").Description | Should -BeExactly "by sc.exe, $round"
        }
        $null = Complete-Elsewhere (Start-Elsewhere "Set-NodeService '$name' -DisplayName 'Known elsewhere' -StartupType AutomaticDelayedStart -ArgumentList 'a b'")
        $service = Get-NodeService $name
        $service.DisplayName | Should -BeExactly 'Known elsewhere'
        $service.StartType | Should -Be 'AutomaticDelayedStart'
        $service.ArgumentList | Should -Be @('a b')
        $null = Complete-Elsewhere (Start-Elsewhere "Remove-NodeService '$name' -Confirm:`$false")
        (Get-OneProblem { Get-NodeService $name }).FullyQualifiedErrorId | Should -BeLike 'ServiceNotFound,*'
    }
}

Describe 'Ten services' {
    BeforeAll {
        $names = foreach ($number in 0..9) { (New-TestService "ten-$number" $app).Name }
    }

    It 'start by a pipeline' {
        $started = @(Get-NodeService "$prefix-ten-*" | Start-NodeService -PassThru -ErrorAction Stop)
        $started.Name | Should -Be $names
        @($started.Status | Select-Object -Unique) | Should -Be @('Running')
        @($started.ProcessId | Select-Object -Unique) | Should -HaveCount 10
    }

    It 'stop by a pipeline, all of them with a goodbye' {
        # Only an app that already listens for SIGTERM and for HTTP has all its lines.
        foreach ($service in Get-NodeService "$prefix-ten-*") { $null = Wait-Log $service.LogPath '^port \d+' }
        $stopped = @(Get-NodeService "$prefix-ten-*" | Stop-NodeService -PassThru -ErrorAction Stop)
        $stopped | Should -HaveCount 10
        @($stopped.Status | Select-Object -Unique) | Should -Be @('Stopped')
        foreach ($service in $stopped) { (Get-AppLine $service.LogPath)[-1] | Should -Be 'goodbye' }
    }

    It 'go by a pipeline' {
        Get-NodeService "$prefix-ten-*" | Remove-NodeService -ErrorAction Stop
        @(Get-NodeService "$prefix-ten-*").Count | Should -Be 0
        foreach ($name in $names) { Test-ServiceKey $name | Should -BeFalse }
    }
}
