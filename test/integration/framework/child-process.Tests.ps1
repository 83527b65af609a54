# pywin32's usual example, ported (examples/child-process), through its own command line.
BeforeAll {
    . ([System.IO.Path]::Combine($PSScriptRoot, '..', 'Common.ps1'))
    . ([System.IO.Path]::Combine($PSScriptRoot, 'Common.ps1'))
    $name = 'nodesvc-child-process'
    Remove-Leftover $name
    $program = New-ExampleProgram 'child-process'
    $childFolder = [System.IO.Path]::Combine([System.IO.Path]::GetDirectoryName($program), 'child')
    $childFile = [System.IO.Path]::Combine($childFolder, 'child.txt')

    # The process id that the Nth child wrote into its own folder.
    function Get-ChildId {
        param([int] $Nth)
        $id = Wait-Until { @([regex]::Matches((Read-File $childFile), '(?m)^started (\d+)$'))[$Nth] | Where-Object { $_ } | ForEach-Object { $_.Groups[1].Value } } "child $Nth to start"
        [int] $id
    }
    function Wait-Gone {
        param([int] $Id)
        $null = Wait-Until { -not (Test-Process $Id) } "process $Id to end"
    }
}

AfterAll {
    Remove-Leftover $name
    Remove-TestService
}

Describe 'A service that runs a child process' {
    It 'says how it is used when a user starts it without a command' {
        $result = Invoke-Program $program
        $result.ExitCode | Should -Be 1063
        $result.Error | Should -Match 'Usage: service\.ts \[options\] install'
        $result.Output | Should -BeNullOrEmpty
    }

    It 'runs in a console with debug, not installed, until Ctrl+C' {
        $debug = Start-Node $program 'debug'
        $child = Get-ChildId 0
        Test-Process $child | Should -BeTrue
        Send-ControlC $debug.Id
        $debug.WaitForExit(60000) | Should -BeTrue
        $debug.ExitCode | Should -Be 0 -Because $debug.StandardError.ReadToEnd()
        Wait-Gone $child
    }

    It 'takes a password from standard input, and shows it nowhere' {
        $result = Invoke-Program $program '--username .\no-such-user --password - install' 'hush-hush'
        $result.ExitCode | Should -Be 1332 -Because $result.Error
        $result.Output + $result.Error | Should -Not -Match 'hush'
        Test-ServiceKey $name | Should -BeFalse
    }

    It 'is installed, with failure actions' {
        $result = Invoke-Program $program '--startup delayed --recover install'
        $result.ExitCode | Should -Be 0 -Because $result.Error
        $result.Output | Should -Match 'Service installed$'
        $config = Get-NodeServiceConfiguration $name -ErrorAction Stop
        $config.StartType | Should -Be 'AutomaticDelayedStart'
        $config.DisplayName | Should -Be 'NodeSvc example: a child process'
        $config.BinaryPath | Should -BeLike "*node.exe`" *service.ts"
        $failure = Get-NodeServiceFailure $name
        $failure.OnNonCrashFailure | Should -BeTrue
        @($failure.Action) | Should -HaveCount 4
    }

    It 'is updated by another install, and by update' {
        (Invoke-Program $program '--json install').Output | Should -Be ('{"command":"install","service":"' + $name + '","installed":false}')
        (Invoke-Program $program '--startup manual update').ExitCode | Should -Be 0
        (Get-NodeServiceConfiguration $name).StartType | Should -Be 'Manual'
    }

    It 'starts, and its child runs in its own folder' {
        $result = Invoke-Program $program '--wait 60 start'
        $result.ExitCode | Should -Be 0 -Because $result.Error
        (Get-NodeService $name).Status | Should -Be 'Running'
        Test-Process (Get-ChildId 1) | Should -BeTrue
        (Invoke-Program $program 'start').ExitCode | Should -Be 1056
    }

    It 'is started again by the SCM when the child ends with an error' {
        $before = Get-NodeService $name
        $child = Get-ChildId 1
        # As a whole: the child deletes it, which it could not while it is being written.
        [System.IO.File]::WriteAllText([System.IO.Path]::Combine($childFolder, 'fail.new'), '')
        [System.IO.File]::Move([System.IO.Path]::Combine($childFolder, 'fail.new'), [System.IO.Path]::Combine($childFolder, 'fail.txt'))
        $next = Get-ChildId 2
        Test-Process $child | Should -BeFalse
        Test-Process $next | Should -BeTrue
        $after = Wait-Until { Get-NodeService $name | Where-Object Status -eq 'Running' } 'the service to run again'
        $after.ProcessId | Should -Not -Be $before.ProcessId
    }

    It 'is restarted, with another child' {
        $child = Get-ChildId 2
        $result = Invoke-Program $program '--wait 60 restart'
        $result.ExitCode | Should -Be 0 -Because $result.Error
        (Get-NodeService $name).Status | Should -Be 'Running'
        Test-Process (Get-ChildId 3) | Should -BeTrue
        Wait-Gone $child
    }

    It 'stops, and its child with it' {
        $running = Get-NodeService $name
        $child = Get-ChildId 3
        $result = Invoke-Program $program '--wait 60 --json stop'
        $result.Output | Should -Be ('{"command":"stop","service":"' + $name + '","state":"Stopped","stopped":["' + $name + '"]}') -Because $result.Error
        $result.ExitCode | Should -Be 0
        $stopped = Get-NodeService $name
        $stopped.Status | Should -Be 'Stopped'
        $stopped.Win32ExitCode | Should -Be 0
        Test-Process $running.ProcessId | Should -BeFalse
        Wait-Gone $child
        (Invoke-Program $program 'stop').ExitCode | Should -Be 1062
    }

    It 'is removed, and nothing is left of it' {
        (Invoke-Program $program 'remove').ExitCode | Should -Be 0
        Wait-Removed $name
        Test-ServiceKey "EventLog\Application\$name" | Should -BeFalse
        (Invoke-Program $program 'remove').ExitCode | Should -Be 1060
    }
}
