BeforeAll { . ([System.IO.Path]::Combine($PSScriptRoot, 'Common.ps1')) }

AfterAll { Remove-TestService }

Describe 'The life of a service: <Kind> on Node <Major>' -ForEach @(
    @{ Kind = 'CommonJS'; App = 'app.js'; Major = 24 }
    @{ Kind = 'ESM'; App = 'app.mjs'; Major = 24 }
    @{ Kind = 'TypeScript'; App = 'app.ts'; Major = 24 }
    @{ Kind = 'CommonJS'; App = 'app.js'; Major = 22 }
    @{ Kind = 'CommonJS'; App = 'app.js'; Major = 26 }
) {
    BeforeAll {
        $script = Copy-App $App
        $node = [System.Environment]::GetEnvironmentVariable("NODESVC_TEST_NODE$Major")
        $name = "$prefix-life-$Kind-$Major"

        # What the running service answers over HTTP.
        function Get-Answer {
            param([string] $Log, [int] $Nth)
            Get-HttpText (Wait-Until { @([regex]::Matches((Read-Log $Log), '(?m)^port (\d+)\n'))[$Nth] | ForEach-Object { $_.Groups[1].Value } } 'a port in the log')
        }
    }

    It 'is created and started' {
        $made = New-NodeService -Name $name -Script $script -NodePath $node -StartupType Manual -Start -PassThru -ErrorAction Stop
        $made.Status | Should -Be 'Running'
        $made.Script | Should -Be $script
        $made.NodeVersion | Should -BeLike "$Major.*"
        Test-Process $made.ProcessId | Should -BeTrue
    }

    It 'answers over HTTP as its own main module' {
        $service = Get-NodeService $name
        Get-Answer $service.LogPath 0 | Should -BeExactly "$Kind $($service.ProcessId) main=true"
    }

    It 'is another process after a restart' {
        $before = Get-NodeService $name
        $after = Restart-NodeService $name -PassThru -ErrorAction Stop
        $after.Status | Should -Be 'Running'
        $after.ProcessId | Should -Not -Be $before.ProcessId
        Test-Process $before.ProcessId | Should -BeFalse
        Get-Answer $after.LogPath 1 | Should -BeLike "$Kind $($after.ProcessId) *"
    }

    It 'stops with the app''s goodbye in the log' {
        $running = Get-NodeService $name
        $stopped = Stop-NodeService $name -PassThru -ErrorAction Stop
        $stopped.Status | Should -Be 'Stopped'
        $stopped.Win32ExitCode | Should -Be 0
        $stopped.ProcessId | Should -BeNullOrEmpty
        Test-Process $running.ProcessId | Should -BeFalse
        $lines = Get-AppLine $stopped.LogPath
        $lines | Should -HaveCount 4
        $lines[0], $lines[2] | Should -Match '^port \d+$'
        $lines[1], $lines[3] | Should -Be @('goodbye', 'goodbye')
    }

    It 'leaves nothing behind when it is removed' {
        $service = Start-NodeService $name -PassThru -ErrorAction Stop
        Test-ServiceKey $name | Should -BeTrue
        [System.IO.File]::Exists($service.LogPath) | Should -BeTrue
        Remove-NodeService $name -ErrorAction Stop
        Test-Process $service.ProcessId | Should -BeFalse
        Test-ServiceKey $name | Should -BeFalse
        [System.IO.File]::Exists($service.LogPath) | Should -BeFalse
        [System.IO.Directory]::Exists([System.IO.Path]::Combine($settingsRoot, $name)) | Should -BeFalse
        (Get-OneProblem { Get-NodeService $name }).FullyQualifiedErrorId | Should -BeExactly 'ServiceNotFound,Get-NodeService'
        [System.IO.File]::Exists($script) | Should -BeTrue -Because 'the app''s own files are not NodeSvc''s'
    }
}

Describe 'A module with a top-level await' {
    It 'is running when the await is over, and not before' {
        $slow = New-App 'slow.mjs' "await new Promise((go) => setTimeout(go, 700));`nconsole.log('ready');`nsetInterval(() => {}, 1000);`n"
        $service = New-TestService 'await' $slow @{ Start = $true }
        $service.Status | Should -Be 'Running'
        Get-AppLine $service.LogPath | Should -Be @('ready')
    }
}
