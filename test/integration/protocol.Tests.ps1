# The core as a program: JSON in, JSON lines out, for callers that are not PowerShell.

BeforeAll {
    . ([System.IO.Path]::Combine($PSScriptRoot, 'Common.ps1'))
    $core = [System.IO.Path]::Combine([System.IO.Path]::GetDirectoryName($env:NODESVC_TEST_MODULE), 'nodesvc.cjs')
    $service = New-TestService 'Größe 日本' (Copy-App 'app.js') @{ Description = 'naïve “text” 🚀' }

    function ConvertFrom-Line {
        param([string] $Text)
        @($Text -split "`n" | Where-Object { $_.StartsWith('{') } | ForEach-Object { ConvertFrom-Json $_ })
    }

    # One run of the core: what it printed, line by line, and its exit code.
    function Invoke-Core {
        param([string] $Argument, [string] $InputText = '')
        $process = Start-Node $core $Argument
        try {
            $problems = $process.StandardError.ReadToEndAsync()
            $bytes = [System.Text.Encoding]::UTF8.GetBytes($InputText)
            $process.StandardInput.BaseStream.Write($bytes, 0, $bytes.Length)
            $process.StandardInput.Close()
            $text = $process.StandardOutput.ReadToEnd()
            $process.WaitForExit()
            @{ Text = $text; Lines = @(ConvertFrom-Line $text); ExitCode = $process.ExitCode; Stderr = $problems.Result }
        } finally {
            $process.Dispose()
        }
    }

    # A session that a test talks to line by line.
    function Open-Session { Start-Node $core 'serve' }

    function Send-Line {
        param($Session, [string] $Line)
        $bytes = [System.Text.Encoding]::UTF8.GetBytes("$Line`n")
        $Session.StandardInput.BaseStream.Write($bytes, 0, $bytes.Length)
        $Session.StandardInput.BaseStream.Flush()
    }

    # The answer lines up to the next `end`.
    function Receive-Answer {
        param($Session)
        $lines = do {
            $reading = $Session.StandardOutput.ReadLineAsync()
            if (-not $reading.Wait(60000)) { throw 'No answer within 60 s.' }
            $line = ConvertFrom-Json $reading.Result
            $line
        } until ($line.PSObject.Properties['end'])
        , @($lines)
    }

    # Ends a session as its caller's end would; returns what it still answered and its exit code.
    function Close-Session {
        param($Session)
        $rest = $Session.StandardOutput.ReadToEndAsync()
        $Session.StandardInput.Close()
        if (-not $Session.WaitForExit(60000)) { $Session.Kill(); throw 'The session did not end with its input.' }
        @{ Lines = @(ConvertFrom-Line $rest.Result); ExitCode = $Session.ExitCode }
        $Session.Dispose()
    }
}

AfterAll { Remove-TestService }

Describe 'One operation' {
    It 'answers with items and an end, with id 0, and exits with 0' {
        $run = Invoke-Core 'service.get' (ConvertTo-Json @{ names = @($service.Name) } -Compress)
        $run.ExitCode | Should -Be 0
        $run.Stderr | Should -BeNullOrEmpty
        $run.Lines | Should -HaveCount 2
        $run.Lines.id | Should -Be @(0, 0)
        $run.Lines[0].item.name | Should -BeExactly $service.Name
        $run.Lines[0].item.description | Should -BeExactly 'naïve “text” 🚀'
        $run.Lines[0].item.status | Should -BeExactly 'Stopped'
        $run.Lines[1].end.exitCode | Should -Be 0
        $run.Text | Should -Not -Match "`r" -Because 'a line ends with a line feed'
    }

    It 'takes a byte order mark for what it is' {
        $run = Invoke-Core 'service.get' ([char] 0xFEFF + (ConvertTo-Json @{ names = @($service.Name) } -Compress))
        $run.ExitCode | Should -Be 0
        $run.Lines[0].item.name | Should -BeExactly $service.Name
    }

    It 'takes no input for an empty one' {
        $run = Invoke-Core 'runtime.info'
        $run.ExitCode | Should -Be 0
        $run.Lines[0].item.nodePath | Should -Be $env:NODESVC_TEST_NODE24
        $run.Lines[0].item.hostDirectory | Should -BeLike '*\NodeSvc\*'
    }

    It 'exits with <Code> for <What>' -ForEach @(
        @{ Code = 1; What = 'a service that there is not'; Argument = 'service.get'; Text = '{"names":["i-none-of-that-name"]}'; Id = 'ServiceNotFound' }
        @{ Code = 2; What = 'an unknown operation'; Argument = 'service.explode'; Text = '{}'; Id = 'UnknownOperation' }
        @{ Code = 3; What = 'no JSON'; Argument = 'service.get'; Text = '{"names":['; Id = 'InvalidRequest' }
        @{ Code = 3; What = 'an unknown field'; Argument = 'service.get'; Text = '{"names":["x"],"color":1}'; Id = 'InvalidInput' }
        @{ Code = 3; What = 'a wrong type'; Argument = 'service.get'; Text = '{"names":"x"}'; Id = 'InvalidInput' }
        @{ Code = 3; What = 'a missing field'; Argument = 'service.get'; Text = ''; Id = 'InvalidInput' }
        @{ Code = 3; What = 'an array'; Argument = 'runtime.info'; Text = '[]'; Id = 'InvalidInput' }
        @{ Code = 3; What = 'a name that is too long'; Argument = 'service.new'; Text = '{"name":"' + ('x' * 201) + '","script":"C:\\app.js"}'; Id = 'InvalidInput' }
        @{ Code = 3; What = 'a name with a slash'; Argument = 'service.new'; Text = '{"name":"a/b","script":"C:\\app.js"}'; Id = 'InvalidInput' }
    ) {
        $run = Invoke-Core $Argument $Text
        $run.ExitCode | Should -Be $Code
        $run.Lines | Should -HaveCount 2
        $run.Lines[0].error.id | Should -BeExactly $Id
        $run.Lines[0].error.message | Should -Not -BeNullOrEmpty
        $run.Lines[0].error.recommendedAction | Should -Not -BeNullOrEmpty
        $run.Lines[1].end.exitCode | Should -Be $Code
    }

    It 'goes on after an item that failed' {
        $run = Invoke-Core 'service.get' (ConvertTo-Json @{ names = @('i-none-of-that-name', $service.Name) } -Compress)
        $run.ExitCode | Should -Be 1
        $run.Lines[0].error.native.code | Should -Be 1060
        $run.Lines[0].error.target | Should -BeExactly 'i-none-of-that-name'
        $run.Lines[1].item.name | Should -BeExactly $service.Name
    }

    It 'prints its usage on stderr without an operation, and its version on request' {
        $run = Invoke-Core ''
        $run.ExitCode | Should -Be 2
        $run.Text | Should -BeNullOrEmpty
        $run.Stderr | Should -BeLike 'usage:*'
        (Invoke-Core '--version').Text | Should -Match '^\d+\.\d+\.\d+\n$'
    }
}

Describe 'A session' {
    BeforeEach { $session = Open-Session }

    AfterEach { (Close-Session $session).ExitCode | Should -Be 0 }

    It 'answers each request under its id' {
        Send-Line $session '{"id":7,"operation":"runtime.info","input":{}}'
        $first = Receive-Answer $session
        Send-Line $session (ConvertTo-Json @{ id = 8; operation = 'service.get'; input = @{ names = @($service.Name) } } -Compress)
        $second = Receive-Answer $session
        $first.id | Should -Be @(7, 7)
        $second.id | Should -Be @(8, 8)
        $second[0].item.name | Should -BeExactly $service.Name
    }

    It 'goes on after <What>' -ForEach @(
        @{ What = 'a line that is no JSON'; Line = 'this is no JSON'; Id = 'InvalidRequest'; Code = 3; Request = $null }
        @{ What = 'a line that is no request'; Line = '[1,2]'; Id = 'InvalidRequest'; Code = 3; Request = $null }
        @{ What = 'a request without an id'; Line = '{"operation":"runtime.info"}'; Id = 'InvalidRequest'; Code = 3; Request = $null }
        @{ What = 'an unknown operation'; Line = '{"id":1,"operation":"service.explode","input":{}}'; Id = 'UnknownOperation'; Code = 2; Request = 1 }
        @{ What = 'an unknown field'; Line = '{"id":1,"operation":"runtime.info","input":{"x":1}}'; Id = 'InvalidInput'; Code = 3; Request = 1 }
        @{ What = 'an operation that fails'; Line = '{"id":1,"operation":"service.stop","input":{"names":["i-none-of-that-name"]}}'; Id = 'ServiceNotFound'; Code = 1; Request = 1 }
    ) {
        Send-Line $session $Line
        $refused = Receive-Answer $session
        $refused | Should -HaveCount 2
        $refused[0].error.id | Should -BeExactly $Id
        $refused[0].id | Should -Be $Request
        $refused[1].end.exitCode | Should -Be $Code
        Send-Line $session '{"id":2,"operation":"runtime.info","input":{}}'
        (Receive-Answer $session)[-1].end.exitCode | Should -Be 0
    }

    It 'ends a wait that is cancelled' {
        Send-Line $session (ConvertTo-Json @{ id = 5; operation = 'service.wait'; input = @{ names = @($service.Name); status = 'Running' } } -Compress)
        # A wait holds nobody up, so an answer to this one says that the wait is under way.
        Send-Line $session '{"id":6,"operation":"runtime.info","input":{}}'
        (Receive-Answer $session)[-1].id | Should -Be 6
        # Nothing but this ends it.
        Send-Line $session '{"cancel":5}'
        $cancelled = Receive-Answer $session
        $cancelled[-1].id | Should -Be 5
        $cancelled[0].error.id | Should -BeExactly 'Cancelled'
        $cancelled[-1].end.exitCode | Should -Be 1
    }

    It 'takes a cancel of nothing for nothing' {
        Send-Line $session '{"cancel":99}'
        Send-Line $session '{"id":3,"operation":"runtime.info","input":{}}'
        $answer = Receive-Answer $session
        $answer.id | Should -Be @(3, 3)
    }
}

Describe 'A session whose caller ends in the middle of a wait' {
    It 'gives the wait up and ends' {
        $session = Open-Session
        Send-Line $session (ConvertTo-Json @{ id = 5; operation = 'service.wait'; input = @{ names = @($service.Name); status = 'Running' } } -Compress)
        Send-Line $session '{"id":6,"operation":"runtime.info","input":{}}'
        (Receive-Answer $session)[-1].id | Should -Be 6
        $end = Close-Session $session
        $end.ExitCode | Should -Be 0
        $end.Lines.id | Should -Be @(5, 5)
        $end.Lines[0].error.id | Should -BeExactly 'Cancelled'
    }
}
