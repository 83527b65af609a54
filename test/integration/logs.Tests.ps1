# What an app prints is in its log: all of it, in order, and at once.

BeforeAll {
    . ([System.IO.Path]::Combine($PSScriptRoot, 'Common.ps1'))
    $prints = Copy-App 'prints.js'

    # The lines that prints.js leaves in the log when it prints in one of its ways.
    function Get-Print {
        param([string] $Way, [hashtable] $More = @{})
        $options = @{ Start = $true; ArgumentList = $Way }
        foreach ($key in $More.Keys) { $options[$key] = $More[$key] }
        $service = New-TestService "log-$Way" $prints $options
        $null = Wait-Log $service.LogPath '^end$'
        Stop-NodeService $service.Name -ErrorAction Stop
        Get-AppLine $service.LogPath
    }
}

AfterAll { Remove-TestService }

Describe 'The log' {
    It 'has both streams, the descriptors behind them, and every encoding' {
        $lines = Get-Print 'streams'
        $lines[0..10] | Should -BeExactly @('out 1', 'err 1', 'out 2', 'err 2', 'warn', 'descriptor 1', 'descriptor 2', 'a buffer', 'bGF0aW4=', 'foo', 'Größe Ünïcode 日本 🚀')
        $lines[-1] | Should -BeExactly 'end'
        $lines[11..($lines.Count - 2)] -join '' | Should -BeLike '*(index)*a*1*'
    }

    It 'has a line that came in parts as one line' {
        Get-Print 'partial' | Should -BeExactly @('one line in three parts', 'end')
    }

    It 'has 10,000 lines, complete and in order' {
        $lines = Get-Print 'many'
        $lines | Should -HaveCount 10001
        $tail = 'x' * 50
        $wrong = @(for ($i = 0; $i -lt 10000; $i++) { if ($lines[$i] -cne "line $i $tail") { $i } })
        $wrong | Should -HaveCount 0
    }

    It 'calls back, and drains' {
        $lines = Get-Print 'callbacks'
        $lines[0, 1] | Should -BeExactly @('with a callback', 'called back without error')
        $lines[2].Length | Should -Be 1000000
        $lines[-1] | Should -BeExactly 'end'
    }

    It 'has what is written asynchronously' {
        Get-Print 'asynchronous' | Should -BeExactly @('fs.write', 'wrote 9', 'through a stream', 'end')
    }

    It 'has the warnings of Node <Major>, once each' -ForEach @(@{ Major = 22 }, @{ Major = 24 }, @{ Major = 26 }) {
        $lines = Get-Print "warnings $Major" @{ ArgumentList = 'warnings'; NodePath = [System.Environment]::GetEnvironmentVariable("NODESVC_TEST_NODE$Major") }
        @($lines -match '^\(node:\d+\) \[CODE1\] CarefulWarning: look out$') | Should -HaveCount 1
        @($lines -match '^\(node:\d+\) \[DEP9\] DeprecationWarning: old$') | Should -HaveCount 1
        @($lines -match 'Warning:') | Should -HaveCount 2
    }

    It 'has no warnings with --no-warnings' {
        Get-Print 'no warnings' @{ ArgumentList = 'warnings'; NodeArgument = '--no-warnings' } | Should -Be @('end')
    }

    It 'is no terminal: no colours' {
        $lines = Get-Print 'no colours'
        $lines[0] | Should -BeExactly 'tty false false columns undefined'
        $lines[1] | Should -BeExactly "{ a: 1, b: 'text' }"
    }

    It 'notes each start and end, told apart from the app''s own lines' {
        $notes = @((Read-Log (Get-NodeService "$prefix-log-partial").LogPath) -split "`n" -match '^\[nodesvc ')
        $notes | Should -HaveCount 3
        $notes[0] | Should -Match '^\[nodesvc \d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z\] .*: starting, pid \d+, Node\.js v24\.'
        $notes[1] | Should -Match ': stop requested'
        $notes[2] | Should -Match ': ended with exit code 0$'
    }
}

Describe '-LogDirectory' {
    BeforeAll {
        $elsewhere = [System.IO.Path]::Combine($work, 'logs elsewhere', 'Größe')
        $service = New-TestService 'elsewhere' $prints @{ Start = $true; ArgumentList = 'partial'; LogDirectory = $elsewhere }
        $log = [System.IO.Path]::Combine($elsewhere, "$prefix-elsewhere.log")
        $bystander = [System.IO.Path]::Combine($elsewhere, 'other.log')
        [System.IO.File]::WriteAllText($bystander, 'mine')
    }

    It 'is created, and the log is there' {
        $service.LogPath | Should -BeExactly $log
        $null = Wait-Log $log '^end$'
        [System.IO.Directory]::Exists([System.IO.Path]::Combine($settingsRoot, $service.Name, 'logs')) | Should -BeFalse
    }

    It 'keeps the log when the service is removed with -KeepLog, and lets a new service go on with it' {
        Remove-NodeService $service.Name -KeepLog -ErrorAction Stop
        [System.IO.File]::Exists($log) | Should -BeTrue
        $null = New-TestService 'elsewhere' $prints @{ ArgumentList = 'partial'; LogDirectory = $elsewhere }
        Start-NodeService $service.Name -ErrorAction Stop
        $null = Wait-Until { @([regex]::Matches((Read-Log $log), '(?m)^end$')).Count -eq 2 } 'the second end'
        Get-AppLine $log | Should -Be @('one line in three parts', 'end', 'one line in three parts', 'end')
    }

    It 'loses the service''s log, and nothing else, when the service is removed' {
        Remove-NodeService $service.Name -ErrorAction Stop
        [System.IO.File]::Exists($log) | Should -BeFalse
        [System.IO.File]::ReadAllText($bystander) | Should -BeExactly 'mine'
    }
}
