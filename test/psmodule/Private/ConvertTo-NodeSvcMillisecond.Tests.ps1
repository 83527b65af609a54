BeforeAll {
    Import-Module $env:NODESVC_TEST_MODULE -Force -ErrorAction Stop
    function Read-Delay {
        param($Value, $Unit = 1)
        & (Get-Module NodeSvc) { ConvertTo-NodeSvcMillisecond $args[0] -Unit $args[1] } $Value $Unit
    }
    function Read-ResetPeriod {
        param($Value)
        & (Get-Module NodeSvc) { ConvertTo-NodeSvcResetPeriod $args[0] } $Value
    }
}

Describe 'ConvertTo-NodeSvcMillisecond' {
    It 'reads <Value> (<Type>) as <Milliseconds> ms' -ForEach @(
        @{ Value = 5000; Type = 'int, as sc.exe counts'; Milliseconds = 5000 }
        @{ Value = 0; Type = 'int'; Milliseconds = 0 }
        @{ Value = [int16] 5; Type = 'short, as PowerShell 7 reads 5s in a list'; Milliseconds = 5000 }
        @{ Value = '5000'; Type = 'text'; Milliseconds = 5000 }
        @{ Value = '500ms'; Type = 'text'; Milliseconds = 500 }
        @{ Value = '1.5s'; Type = 'text'; Milliseconds = 1500 }
        @{ Value = ' 1 M '; Type = 'text'; Milliseconds = 60000 }
        @{ Value = '2h'; Type = 'text'; Milliseconds = 7200000 }
        @{ Value = '1d'; Type = 'text'; Milliseconds = 86400000 }
        @{ Value = '00:01:30'; Type = 'text'; Milliseconds = 90000 }
        @{ Value = [timespan]::FromMinutes(3); Type = 'TimeSpan'; Milliseconds = 180000 }
    ) {
        $delay = Read-Delay $Value
        $delay | Should -BeOfType ([long])
        $delay | Should -Be $Milliseconds
    }

    It 'reads what PowerShell itself would read otherwise, where it has kept the text' {
        Read-Delay 1d | Should -Be 86400000
        Read-Delay 1.5s | Should -Be 1500
        Read-Delay 30s | Should -Be 30000
    }

    It 'counts a number in the caller''s unit' {
        Read-Delay 90 1000 | Should -Be 90000
        Read-Delay '90' 1000 | Should -Be 90000
        Read-Delay '90ms' 1000 | Should -Be 90
    }

    It 'refuses <What>' -ForEach @(
        @{ Value = 'soon'; What = 'a word' }
        @{ Value = '-5s'; What = 'what is negative' }
        @{ Value = '5 minutes'; What = 'a unit that it does not know' }
        @{ Value = '1,5s'; What = 'a decimal comma' }
        @{ Value = [decimal] 1; What = 'a decimal number, which may have been 1d in a list' }
        @{ Value = '0.5ms'; What = 'half a millisecond' }
        @{ Value = $true; What = 'a truth value' }
        @{ Value = [datetime]::new(2026, 1, 2); What = 'a date' }
    ) {
        { Read-Delay $Value } | Should -Throw '*duration*'
    }
}

Describe 'ConvertTo-NodeSvcResetPeriod' {
    It 'reads <Value> as <Seconds> s' -ForEach @(
        @{ Value = 86400; Seconds = 86400 }, @{ Value = '1d'; Seconds = 86400 }, @{ Value = '90s'; Seconds = 90 }
        @{ Value = [timespan]::FromHours(1); Seconds = 3600 }, @{ Value = 0; Seconds = 0 }
    ) {
        Read-ResetPeriod $Value | Should -Be $Seconds
    }

    It 'reads <Value> as never' -ForEach @(
        @{ Value = $null }, @{ Value = 'Never' }, @{ Value = 'INFINITE' }, @{ Value = [System.Threading.Timeout]::InfiniteTimeSpan }
    ) {
        $null -eq (Read-ResetPeriod $Value) | Should -BeTrue
    }

    It 'refuses what is no whole number of seconds' {
        { Read-ResetPeriod '500ms' } | Should -Throw '*whole number of seconds*'
    }
}
