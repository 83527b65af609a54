BeforeAll {
    Import-Module $env:NODESVC_TEST_MODULE -Force -ErrorAction Stop
    function Read-Time {
        param($Value)
        & (Get-Module NodeSvc) { ConvertTo-NodeSvcTime $args[0] } $Value
    }
    $noon = [datetime]::new(2026, 11, 25, 12, 0, 0, [System.DateTimeKind]::Local)
}

Describe 'ConvertTo-NodeSvcTime' {
    It 'reads a point in time, and the text of one' {
        foreach ($value in $noon, [datetimeoffset] $noon, $noon.ToUniversalTime(), '2026-11-25 12:00', '2026-11-25T12:00:00', $noon.ToUniversalTime().ToString('o')) {
            $time = Read-Time $value
            $time.Kind | Should -Be 'Utc'
            $time | Should -Be $noon.ToUniversalTime()
        }
    }

    It 'takes a time of day for one of today' {
        # Midnight may pass meanwhile.
        $before = [datetime]::Today
        (Read-Time '00:00').ToLocalTime() | Should -BeIn @($before, [datetime]::Today)
    }

    It 'reads <Value> as so long ago' -ForEach @(@{ Value = [timespan]::FromHours(1) }, @{ Value = '1h' }, @{ Value = '60m' }, @{ Value = 3600 }) {
        [System.Math]::Abs(([datetime]::UtcNow.AddHours(-1) - (Read-Time $Value)).TotalMinutes) | Should -BeLessThan 1
    }

    It 'refuses <Value>' -ForEach @(@{ Value = 'yesterday' }, @{ Value = '' }, @{ Value = '10 x' }) {
        { Read-Time $Value } | Should -Throw "'$Value' is not a time*"
    }
}
