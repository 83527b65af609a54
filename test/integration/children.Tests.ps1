# An app's own processes and threads: one process is the service, and what the others print is in its log all the same.

BeforeAll {
    . ([System.IO.Path]::Combine($PSScriptRoot, 'Common.ps1'))
    $children = Copy-App 'children.js'

    # A running service whose app has children in one of the ways of children.js, once its log has all of the lines.
    function Start-Family {
        param([string] $Way, [string[]] $Lines)
        $service = New-TestService "family-$Way" $children @{ Start = $true; ArgumentList = $Way }
        foreach ($line in $Lines) { $null = Wait-Log $service.LogPath $line }
        $service
    }

    function Test-OneDispatcher {
        param([string] $Log)
        $notes = @((Read-Log $Log) -split "`n" -match '^\[nodesvc ')
        @($notes -match ': starting, pid').Count | Should -Be 1 -Because 'only one process is the service'
        @($notes -match 'not started by the Service Control Manager').Count | Should -Be 0
    }

    # The processes whose ids children printed.
    function Get-ChildId {
        param([string] $Log)
        @([regex]::Matches((Read-Log $Log), '(?m)^child: .* (\d+)$') | ForEach-Object { [int] $_.Groups[1].Value })
    }
}

AfterAll { Remove-TestService }

Describe 'fork' {
    It 'gives an ordinary child that talks to its parent and ends with it' {
        $service = Start-Family 'fork' @('^child: forked \d+$', '^child says hello$')
        $child = @(Get-ChildId $service.LogPath)
        $child | Should -HaveCount 1
        $child[0] | Should -Not -Be $service.ProcessId
        Test-Process $child[0] | Should -BeTrue
        (Get-NodeService $service.Name).Status | Should -Be 'Running'
        Stop-NodeService $service.Name -ErrorAction Stop
        Test-OneDispatcher $service.LogPath
        Read-Log $service.LogPath | Should -Match '(?m)^child ended with 0$'
        Test-Process $child[0] | Should -BeFalse
    }
}

Describe 'cluster' {
    It 'gives two workers that listen, and end when they are disconnected' {
        $service = Start-Family 'cluster' @('^child: worker 1 \d+$', '^child: worker 2 \d+$', '^worker 1 listens$', '^worker 2 listens$')
        $workers = @(Get-ChildId $service.LogPath)
        $workers | Should -HaveCount 2
        foreach ($worker in $workers) { Test-Process $worker | Should -BeTrue }
        Stop-NodeService $service.Name -ErrorAction Stop
        (Get-NodeService $service.Name).Win32ExitCode | Should -Be 0
        Test-OneDispatcher $service.LogPath
        foreach ($worker in $workers) { $null = Wait-Until { -not (Test-Process $worker) } 'the end of a worker' }
        @([regex]::Matches((Read-Log $service.LogPath), '(?m)^worker \d ended with 0$')).Count | Should -Be 2
    }
}

Describe 'worker_threads' {
    It 'run in the service''s process' {
        $service = Start-Family 'thread' @('^child: thread$', '^thread ended with 0$')
        (Get-NodeService $service.Name).ProcessId | Should -Be $service.ProcessId
        Stop-NodeService $service.Name -ErrorAction Stop
        Test-OneDispatcher $service.LogPath
    }
}

Describe 'spawn' {
    It 'with the parent''s own options and inherited streams prints into the log, and is no second service' {
        $service = Start-Family 'spawn' @('^child: out$', '^child: err$', '^child ended with 0$')
        (Get-NodeService $service.Name).Status | Should -Be 'Running'
        Test-OneDispatcher $service.LogPath
        Get-AppLine $service.LogPath | Should -HaveCount 3
        Stop-NodeService $service.Name -ErrorAction Stop
    }

    It 'with pipes leaves the output to the parent' {
        $service = Start-Family 'pipes' @('^read child: out$', '^child ended with 0$')
        Get-AppLine $service.LogPath | Should -Be @('read child: out', 'child ended with 0')
        Test-OneDispatcher $service.LogPath
        Stop-NodeService $service.Name -ErrorAction Stop
    }
}

Describe 'The synchronous calls' {
    It 'print into the log when they inherit, in order' {
        $service = Start-Family 'sync' @('^status 9$')
        $lines = Get-AppLine $service.LogPath
        $lines | Should -Contain 'read child: out'
        $lines[-2, -1] | Should -Be @('read child: out', 'status 9')
        $lines[0, 1] | Should -Be @('child: out', 'child: err')
        Test-OneDispatcher $service.LogPath
        Stop-NodeService $service.Name -ErrorAction Stop
    }
}

Describe 'A service that is ended at its stop time-out' {
    It 'closes its child''s channel, so that the child ends, too' {
        $app = New-App 'stubborn.js' @'
const { fork } = require('node:child_process');
if (process.argv[2] === 'child') {
  console.log(`child: stubborn ${process.pid}`);
  process.on('disconnect', () => process.exit(0));
} else {
  fork(__filename, ['child']);
  process.on('SIGTERM', () => console.log('no'));
}
'@
        $service = New-TestService 'stubborn' $app @{ Start = $true; StopTimeout = '500ms' }
        $child = [int] (Wait-Log $service.LogPath '^child: stubborn (\d+)$')
        Test-Process $child | Should -BeTrue
        Stop-NodeService $service.Name -ErrorAction Stop
        (Get-NodeService $service.Name).ServiceExitCode | Should -Be 0x20000006
        $null = Wait-Until { -not (Test-Process $child) } 'the end of the child'
    }
}
