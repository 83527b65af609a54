# examples/pause-continue through its own command line.
BeforeAll {
    . ([System.IO.Path]::Combine($PSScriptRoot, '..', 'Common.ps1'))
    . ([System.IO.Path]::Combine($PSScriptRoot, 'Common.ps1'))
    $name = 'nodesvc-pause-continue'
    Remove-Leftover $name
    $program = New-ExampleProgram 'pause-continue'
    $file = [System.IO.Path]::Combine([System.IO.Path]::GetDirectoryName($program), 'ticks.txt')

    function Wait-Tick {
        param([string] $Pattern)
        $null = Wait-Until { (Read-File $file) -match $Pattern } "'$Pattern' in ticks.txt"
    }
}

AfterAll {
    Remove-Leftover $name
    Remove-TestService
}

Describe 'A service that can be paused' {
    It 'runs in a console until Ctrl+C' {
        $debug = Start-Node $program 'debug 20'
        Wait-Tick '(?m)^tick 3$'
        Send-ControlC $debug.Id
        $debug.WaitForExit(60000) | Should -BeTrue
        $debug.ExitCode | Should -Be 0 -Because $debug.StandardError.ReadToEnd()
        Read-File $file | Should -Match 'stopped\n$'
        $debug.StandardOutput.ReadToEnd() | Should -Match "Info 102 - The $name service has started"
        [System.IO.File]::Delete($file)
    }

    It 'is installed, updated and started' {
        (Invoke-Program $program 'install').ExitCode | Should -Be 0
        (Invoke-Program $program '--startup delayed update').ExitCode | Should -Be 0
        (Get-NodeServiceConfiguration $name).StartType | Should -Be 'AutomaticDelayedStart'
        $result = Invoke-Program $program '--wait 60 start 20'
        $result.ExitCode | Should -Be 0 -Because $result.Error
        Wait-Tick '(?m)^tick 2$'
    }

    It 'is paused, and writes nothing more' {
        Suspend-NodeService $name -ErrorAction Stop
        (Get-NodeService $name).Status | Should -Be 'Paused'
        $text = Read-File $file
        $text | Should -Match 'tick \d+\npaused\n$'
        # As long as a program takes: many ticks.
        (Invoke-Program $program 'start').ExitCode | Should -Be 1056
        Read-File $file | Should -BeExactly $text
    }

    It 'continues' {
        Resume-NodeService $name -ErrorAction Stop
        (Get-NodeService $name).Status | Should -Be 'Running'
        Wait-Tick 'paused\ncontinued\ntick \d+\n'
    }

    It 'is restarted, stopped while it is paused, and removed' {
        (Invoke-Program $program '--wait 60 restart 20').ExitCode | Should -Be 0
        Wait-Tick 'stopped\ntick 1\n'
        Suspend-NodeService $name -ErrorAction Stop
        (Invoke-Program $program '--wait 60 stop').ExitCode | Should -Be 0
        (Get-NodeService $name).Status | Should -Be 'Stopped'
        Read-File $file | Should -Match 'paused\nstopped\n$'
        (Invoke-Program $program 'remove').ExitCode | Should -Be 0
        Wait-Removed $name
    }
}
