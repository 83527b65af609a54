# What Start-NodeService says when an app does not start: a stable id, a category, the service as target, Windows' number, what to
# do, and the end of the app's log.

BeforeAll {
    . ([System.IO.Path]::Combine($PSScriptRoot, 'Common.ps1'))

    # The error of starting a service, after the checks that every such error has to pass.
    function Get-StartProblem {
        param([string] $Name, [string] $Id, [string] $Category, [int] $NativeErrorCode)
        $problem = Get-OneProblem { Start-NodeService $Name }
        $problem.FullyQualifiedErrorId | Should -BeExactly "$Id,Start-NodeService"
        $problem.CategoryInfo.Category | Should -Be $Category
        $problem.TargetObject | Should -BeExactly $Name
        $problem.ErrorDetails.RecommendedAction | Should -Not -BeNullOrEmpty
        if ($NativeErrorCode -ne 0) { $problem.Exception.NativeErrorCode | Should -Be $NativeErrorCode }
        else { $problem.Exception | Should -Not -BeOfType ([System.ComponentModel.Win32Exception]) }
        (Get-NodeService $Name).Status | Should -Be 'Stopped'
        $problem
    }
}

AfterAll { Remove-TestService }

Describe 'An app that <What>' -ForEach @(
    @{
        What = 'throws while it is loaded'; File = 'throws.js'; Id = 'AppFailedAtStart'; ExitCode = 1; Log = '*so far*the reason*throws.js:2*'
        Text = "console.log('so far');`nthrow new Error('the reason');`n"
    }
    @{
        What = 'is an ES module that throws'; File = 'throws.mjs'; Id = 'AppFailedAtStart'; ExitCode = 1; Log = '*so far*the reason*throws.mjs:2*'
        Text = "console.log('so far');`nthrow new Error('the reason');`n"
    }
    @{
        What = 'rejects in a top-level await'; File = 'rejects.mjs'; Id = 'AppFailedAtStart'; ExitCode = 1; Log = '*so far*the reason*'
        Text = "console.log('so far');`nawait new Promise((_, no) => setTimeout(() => no(new Error('the reason')), 50));`n"
    }
    @{
        What = 'does not parse'; File = 'syntax.js'; Id = 'AppFailedAtStart'; ExitCode = 1; Log = '*SyntaxError*'
        Text = "const const = 1;`n"
    }
    @{
        What = 'requires what there is not'; File = 'requires.js'; Id = 'AppFailedAtStart'; ExitCode = 1; Log = '*Cannot find module*not-there*'
        Text = "require('not-there');`n"
    }
    @{
        What = 'ends at once with 3'; File = 'three.js'; Id = 'AppFailedAtStart'; ExitCode = 3; Log = '*no luck*'
        Text = "console.error('no luck');`nprocess.exit(3);`n"
    }
) {
    It 'is an error with the reason from its log' {
        $service = New-TestService "fails-$File" (New-App $File $Text)
        $problem = Get-StartProblem $service.Name $Id 'InvalidOperation' 1066
        $problem.Exception.Message | Should -BeLike $Log
        $problem.Exception.Message | Should -BeLike "*'$($service.Name)'*exit code $ExitCode*"
        $after = Get-NodeService $service.Name
        $after.Win32ExitCode | Should -Be 1066
        $after.ServiceExitCode | Should -Be $ExitCode
    }
}

Describe 'An app that ends at once with 0' {
    It 'is an error, too' {
        $service = New-TestService 'zero' (New-App 'zero.js' "console.log('done');`nprocess.exit(0);`n")
        $problem = Get-StartProblem $service.Name 'AppFailedAtStart' 'InvalidOperation' 0
        $problem.Exception.Message | Should -BeLike '*exit code 0*done*'
    }
}

Describe 'An app whose port is in use: <What>' -ForEach @(
    @{ What = 'CommonJS, all addresses'; File = 'port.js'; Any = $true; Text = "require('node:http').createServer().listen(PORT);`n" }
    @{ What = 'CommonJS, one address'; File = 'address.js'; Any = $false; Text = "require('node:http').createServer().listen(PORT, '127.0.0.1');`n" }
    @{ What = 'ESM'; File = 'port.mjs'; Any = $false; Text = "import http from 'node:http';`nimport { once } from 'node:events';`nawait once(http.createServer().listen(PORT, '127.0.0.1'), 'listening');`n" }
) {
    It 'is an error that names the port' {
        $listener = if ($Any) { [System.Net.Sockets.TcpListener]::Create(0) } else { [System.Net.Sockets.TcpListener]::new([System.Net.IPAddress]::Loopback, 0) }
        $listener.Start()
        try {
            $port = $listener.LocalEndpoint.Port
            $service = New-TestService "port-$File" (New-App $File $Text.Replace('PORT', $port))
            $problem = Get-StartProblem $service.Name 'PortInUse' 'ResourceBusy' 1066
            $problem.Exception.Message | Should -BeLike "*port $port is in use*listen E*$port*"
            $problem.ErrorDetails.RecommendedAction | Should -BeLike "*$port*"
        } finally {
            $listener.Stop()
        }
    }
}

Describe 'An app that is never ready: <What>' -ForEach @(
    @{ What = 'a top-level await that never settles'; File = 'never.mjs'; Text = "console.log('waiting');`nsetInterval(() => {}, 1000);`nawait new Promise(() => {});`n" }
    @{ What = 'a blocked event loop'; File = 'blocked.js'; Text = "console.log('waiting');`nfor (;;);`n" }
) {
    # The deadline leaves a busy machine the time to load the app, which has to have said 'waiting'.
    It 'is ended at the start deadline' {
        $service = New-TestService "never-$File" (New-App $File $Text) @{ StartTimeout = '8s' }
        $watch = [System.Diagnostics.Stopwatch]::StartNew()
        $problem = Get-StartProblem $service.Name 'AppNotReady' 'OperationTimeout' 1066
        $watch.Elapsed.TotalSeconds | Should -BeGreaterThan 7.9
        $watch.Elapsed.TotalSeconds | Should -BeLessThan 45 -Because 'the usual start time-out is 60 s'
        $problem.Exception.Message | Should -BeLike '*waiting*8000 ms*'
        $problem.ErrorDetails.RecommendedAction | Should -BeLike '*-StartTimeout*'
        (Get-NodeService $service.Name).ServiceExitCode | Should -Be 0x20000005
        $processId = [int] (Wait-Log $service.LogPath 'pid (\d+)')
        $null = Wait-Until { -not (Test-Process $processId) } 'the end of the process'
    }
}

Describe 'A service whose <What>' -ForEach @(
    @{
        What = 'settings file is missing'; Id = 'ServiceSetupBroken'; ExitCode = 0x20000001; Message = '*settings file*'
        Break = { [System.IO.File]::Delete([System.IO.Path]::Combine($settingsRoot, $name, 'service.json')) }
    }
    @{
        What = 'settings file is damaged'; Id = 'ServiceSetupBroken'; ExitCode = 0x20000001; Message = '*settings file*'
        Break = { [System.IO.File]::WriteAllText([System.IO.Path]::Combine($settingsRoot, $name, 'service.json'), '{ "version": 1, "work') }
    }
    @{
        What = 'environment file is gone'; Id = 'ServiceSetupBroken'; ExitCode = 0x20000003; Message = '*environment file*gone.env*'
        Break = { [System.IO.File]::Delete([System.IO.Path]::Combine($folder, 'gone.env')) }
    }
    @{
        What = 'working directory is gone'; Id = 'ServiceSetupBroken'; ExitCode = 0x20000002; Message = '*working directory*gone*'
        Break = { [System.IO.Directory]::Delete([System.IO.Path]::Combine($folder, 'gone')) }
    }
    @{
        What = 'log folder has become a file'; Id = 'ServiceSetupBroken'; ExitCode = 0x20000004; Message = '*log file*'
        Break = {
            [System.IO.Directory]::Delete([System.IO.Path]::Combine($folder, 'logs'), $true)
            [System.IO.File]::WriteAllText([System.IO.Path]::Combine($folder, 'logs'), 'in the way')
        }
    }
    @{
        What = 'script is gone'; Id = 'AppFailedAtStart'; ExitCode = 1; Message = '*Cannot find module*'
        Break = { [System.IO.File]::Delete($script) }
    }
) {
    It 'says so' {
        $folder = [System.IO.Path]::Combine($work, $What)
        $script = Copy-App 'facts.js' $folder
        [System.IO.File]::WriteAllText([System.IO.Path]::Combine($folder, 'gone.env'), 'A=1')
        $null = [System.IO.Directory]::CreateDirectory([System.IO.Path]::Combine($folder, 'gone'))
        $name = (New-TestService "broken-$($What.Split(' ')[0, -1] -join '-')" $script @{
                EnvironmentFile = [System.IO.Path]::Combine($folder, 'gone.env'); WorkingDirectory = [System.IO.Path]::Combine($folder, 'gone')
                LogDirectory = [System.IO.Path]::Combine($folder, 'logs')
            }).Name
        . $Break
        $problem = Get-StartProblem $name $Id $(if ($Id -eq 'ServiceSetupBroken') { 'InvalidData' } else { 'InvalidOperation' }) 1066
        $problem.Exception.Message | Should -BeLike $Message
        (Get-NodeService $name).ServiceExitCode | Should -Be $ExitCode
    }
}

Describe 'A service whose node.exe' {
    It 'is gone' {
        $node = [System.IO.Path]::Combine($work, 'node.exe')
        [System.IO.File]::Copy($env:NODESVC_TEST_NODE24, $node)
        $service = New-TestService 'no-node' (Copy-App 'facts.js') @{ NodePath = $node }
        [System.IO.File]::Delete($node)
        $problem = Get-StartProblem $service.Name 'FileNotFound' 'ObjectNotFound' 2
        $problem.ErrorDetails.RecommendedAction | Should -BeLike '*Repair-NodeService*'
    }

    It 'has become another program' {
        $node = [System.IO.Path]::Combine($work, 'other.exe')
        [System.IO.File]::Copy($env:NODESVC_TEST_NODE24, $node)
        $service = New-TestService 'other' (Copy-App 'facts.js') @{ NodePath = $node }
        [System.IO.File]::Copy([System.IO.Path]::Combine([System.Environment]::SystemDirectory, 'whoami.exe'), $node, $true)
        $problem = Get-StartProblem $service.Name 'ServiceStartTimeout' 'OperationTimeout' 1053
        $problem.Exception.Message | Should -BeLike "*$($service.Name)*"
    }
}

Describe 'New-NodeService -Start' {
    It 'gives the same error, and leaves the service registered and stopped' {
        $script = New-App 'start.js' "throw new Error('the reason');`n"
        $name = "$prefix-start"
        $problem = Get-OneProblem { New-NodeService $name $script -StartupType Manual -FailureAction None -Start }
        $problem.FullyQualifiedErrorId | Should -BeExactly 'AppFailedAtStart,New-NodeService'
        $problem.TargetObject | Should -BeExactly $name
        $problem.Exception.Message | Should -BeLike '*the reason*'
        (Get-NodeService $name).Status | Should -Be 'Stopped'
    }

    It 'and the service starts once the app is mended' {
        [System.IO.File]::WriteAllText([System.IO.Path]::Combine($work, 'start.js'), "console.log('mended');`nsetInterval(() => {}, 1000);`n")
        $service = Start-NodeService "$prefix-start" -PassThru -ErrorAction Stop
        $service.Status | Should -Be 'Running'
        $service.Win32ExitCode | Should -Be 0
        (Get-AppLine $service.LogPath)[-1] | Should -Be 'mended'
    }
}
