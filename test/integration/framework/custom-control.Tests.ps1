# examples/custom-control through its own command line.
BeforeAll {
    . ([System.IO.Path]::Combine($PSScriptRoot, '..', 'Common.ps1'))
    . ([System.IO.Path]::Combine($PSScriptRoot, 'Common.ps1'))
    $name = 'nodesvc-custom-control'
    Remove-Leftover $name
    $program = New-ExampleProgram 'custom-control'
    $file = [System.IO.Path]::Combine([System.IO.Path]::GetDirectoryName($program), 'report.txt')

    function Wait-Report {
        param([string] $Pattern)
        $null = Wait-Until { (Read-File $file) -match $Pattern } "'$Pattern' in report.txt"
    }
}

AfterAll {
    Remove-Leftover $name
    Remove-TestService
}

Describe 'A service with controls of its own' {
    It 'runs in a console until Ctrl+C' {
        $debug = Start-Node $program 'debug'
        Wait-Report '^started \d+\n'
        Send-ControlC $debug.Id
        $debug.WaitForExit(60000) | Should -BeTrue
        $debug.ExitCode | Should -Be 0 -Because $debug.StandardError.ReadToEnd()
        [System.IO.File]::Delete($file)
    }

    It 'is installed, updated and started' {
        (Invoke-Program $program 'install').ExitCode | Should -Be 0
        (Invoke-Program $program '--failure restart/1s update').ExitCode | Should -Be 0
        (Invoke-Program $program '--wait 60 start').ExitCode | Should -Be 0
        Wait-Report '^started'
    }

    It 'reports when it is told to, and counts anew' {
        Send-NodeServiceControl $name 130 -ErrorAction Stop
        Send-NodeServiceControl $name 130 -ErrorAction Stop
        Wait-Report '\n1 controls, 0 session changes\n2 controls, 0 session changes\n'
        Send-NodeServiceControl $name 131 -ErrorAction Stop
        Send-NodeServiceControl $name 130 -ErrorAction Stop
        Wait-Report '2 controls, 0 session changes\n1 controls, 0 session changes\n'
        (Get-NodeService $name).Status | Should -Be 'Running'
    }

    It 'hears of sessions' -Skip:(-not $env:NODESVC_TEST_CONTROL) {
        $process = [System.Diagnostics.Process]::Start($env:NODESVC_TEST_CONTROL, "$name 14 5 0800000002000000")
        $process.WaitForExit()
        $process.ExitCode | Should -Be 0
        Send-NodeServiceControl $name 130 -ErrorAction Stop
        Wait-Report 'controls, 1 session changes\n'
    }

    It 'cannot be paused' {
        (Get-OneProblem { Suspend-NodeService $name }).FullyQualifiedErrorId | Should -BeExactly 'ControlNotAccepted,Suspend-NodeService'
    }

    It 'fails, and is started again by the SCM' {
        $before = Get-NodeService $name
        Send-NodeServiceControl $name 132 -ErrorAction Stop
        Wait-Report 'changes\nstarted \d+\n$'
        $after = Wait-NodeService $name -Status Running -Timeout 60s -PassThru -ErrorAction Stop
        $after.ProcessId | Should -Not -Be $before.ProcessId
    }

    It 'is restarted, stopped and removed' {
        $before = Get-NodeService $name
        (Invoke-Program $program '--wait 60 restart').ExitCode | Should -Be 0
        (Get-NodeService $name).ProcessId | Should -Not -Be $before.ProcessId
        (Invoke-Program $program '--wait 60 stop').ExitCode | Should -Be 0
        (Get-NodeService $name).Status | Should -Be 'Stopped'
        (Invoke-Program $program 'remove').ExitCode | Should -Be 0
        Wait-Removed $name
    }
}
