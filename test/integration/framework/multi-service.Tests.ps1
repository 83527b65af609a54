# examples/multi-service, two services of one program, through its own command line.
BeforeAll {
    . ([System.IO.Path]::Combine($PSScriptRoot, '..', 'Common.ps1'))
    . ([System.IO.Path]::Combine($PSScriptRoot, 'Common.ps1'))
    $reader = 'nodesvc-multi-reader'
    $writer = 'nodesvc-multi-writer'
    Remove-Leftover $writer, $reader
    $program = New-ExampleProgram 'multi-service'

    function Get-Text {
        param([string] $Name)
        Read-File ([System.IO.Path]::Combine([System.IO.Path]::GetDirectoryName($program), "$Name.txt"))
    }
}

AfterAll {
    Remove-Leftover $writer, $reader
    Remove-TestService
}

Describe 'Two services of one program' {
    It 'are installed by one command, one depending on the other' {
        $result = Invoke-Program $program '--failure restart/1s install'
        $result.ExitCode | Should -Be 0 -Because $result.Error
        (Get-NodeServiceConfiguration $writer).DependsOn | Should -Be $reader
        (Get-NodeServiceConfiguration $reader).BinaryPath | Should -Be (Get-NodeServiceConfiguration $writer).BinaryPath
    }

    It 'do not debug, since that is for one' {
        $result = Invoke-Program $program 'debug'
        $result.ExitCode | Should -Be 87
        $result.Error | Should -Match 'debug runs one service'
    }

    It 'are updated and started by one command' {
        (Invoke-Program $program '--startup disabled update').ExitCode | Should -Be 0
        (Invoke-Program $program '--startup manual update').ExitCode | Should -Be 0
        # The second is started already where the first one's start has brought it along.
        (Invoke-Program $program '--wait 60 start').ExitCode | Should -Be 0
        foreach ($name in $reader, $writer) {
            (Get-NodeService $name).Status | Should -Be 'Running'
            # svcDoRun, which writes this, is called once Running has been reported.
            $null = Wait-Until { Get-Text $name } "the first line of '$name'"
            Get-Text $name | Should -Match "^started $((Get-NodeService $name).ProcessId)\n$"
        }
    }

    It 'get their own controls' {
        Send-NodeServiceControl $writer 130 -ErrorAction Stop
        $null = Wait-Until { (Get-Text $writer) -match 'control 130' } 'the control'
        Get-Text $reader | Should -Not -Match 'control'
    }

    It 'fail and recover one by one' {
        Send-NodeServiceControl $writer 140 -ErrorAction Stop
        $null = Wait-Until { ([regex]::Matches((Get-Text $writer), 'started')).Count -eq 2 } 'the second start'
        $null = Wait-NodeService $writer -Status Running -Timeout 60s -ErrorAction Stop
        (Get-NodeService $reader).Status | Should -Be 'Running'
        ([regex]::Matches((Get-Text $reader), 'started')).Count | Should -Be 1
    }

    It 'are stopped in reverse, and removed' {
        $processIds = @($reader, $writer | ForEach-Object { (Get-NodeService $_).ProcessId })
        (Invoke-Program $program '--wait 60 stop').ExitCode | Should -Be 0
        foreach ($name in $reader, $writer) {
            (Get-NodeService $name).Status | Should -Be 'Stopped'
            Get-Text $name | Should -Match 'stopped \d+\n$'
        }
        foreach ($id in $processIds) { Test-Process $id | Should -BeFalse }
        (Invoke-Program $program 'remove').ExitCode | Should -Be 0
        foreach ($name in $reader, $writer) { Wait-Removed $name }
    }
}
