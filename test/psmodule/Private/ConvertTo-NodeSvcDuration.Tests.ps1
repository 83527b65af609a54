BeforeAll {
    Import-Module $env:NODESVC_TEST_MODULE -Force -ErrorAction Stop
    function Read-Duration {
        param($Value)
        & (Get-Module NodeSvc) { ConvertTo-NodeSvcDuration $args[0] } $Value
    }
}

Describe 'ConvertTo-NodeSvcDuration' {
    It 'reads <Value> (<Type>) as <Milliseconds> ms' -ForEach @(
        @{ Value = 30; Type = 'int'; Milliseconds = 30000 }
        @{ Value = [long] 2; Type = 'long'; Milliseconds = 2000 }
        @{ Value = [int16] 30; Type = 'short, as PowerShell 7 reads 30s'; Milliseconds = 30000 }
        @{ Value = 0.25; Type = 'double'; Milliseconds = 250 }
        @{ Value = '30'; Type = 'text'; Milliseconds = 30000 }
        @{ Value = '30s'; Type = 'text'; Milliseconds = 30000 }
        @{ Value = '500ms'; Type = 'text'; Milliseconds = 500 }
        @{ Value = '1.5 m'; Type = 'text'; Milliseconds = 90000 }
        @{ Value = ' 2H '; Type = 'text'; Milliseconds = 7200000 }
        @{ Value = '00:01:30'; Type = 'text'; Milliseconds = 90000 }
        @{ Value = '00:00:00.250'; Type = 'text'; Milliseconds = 250 }
        @{ Value = [timespan]::FromMinutes(3); Type = 'TimeSpan'; Milliseconds = 180000 }
    ) {
        $duration = Read-Duration $Value
        $duration | Should -BeOfType ([timespan])
        $duration.TotalMilliseconds | Should -Be $Milliseconds
    }

    It 'refuses <What>' -ForEach @(
        @{ Value = 'soon'; What = 'a word' }
        @{ Value = '5 minutes'; What = 'a unit that it does not know' }
        @{ Value = '1d'; What = 'days, since PowerShell reads an unquoted 1d as the number 1' }
        @{ Value = 1d; What = 'a decimal number, for the same reason' }
        @{ Value = '1,5s'; What = 'a decimal comma' }
        @{ Value = $true; What = 'a truth value' }
        @{ Value = [datetime]::Now; What = 'a date' }
        @{ Value = '999999999999999h'; What = 'what no TimeSpan holds' }
    ) {
        { Read-Duration $Value } | Should -Throw '*is not a duration*'
    }

    It 'refuses <Value>' -ForEach @(@{ Value = 0 }, @{ Value = -1 }, @{ Value = '-5s' }, @{ Value = [timespan]::Zero }, @{ Value = '0ms' }) {
        { Read-Duration $Value } | Should -Throw '*too short*'
    }

    It 'reads the same in a culture with a decimal comma' {
        $culture = [System.Threading.Thread]::CurrentThread.CurrentCulture
        $german = [cultureinfo]::InvariantCulture.Clone()
        $german.NumberFormat.NumberDecimalSeparator = ','
        $german.NumberFormat.NumberGroupSeparator = '.'
        [System.Threading.Thread]::CurrentThread.CurrentCulture = $german
        try {
            (Read-Duration '1.5s').TotalMilliseconds | Should -Be 1500
            (Read-Duration 1.5).TotalMilliseconds | Should -Be 1500
        } finally {
            [System.Threading.Thread]::CurrentThread.CurrentCulture = $culture
        }
    }
}
