BeforeAll {
    Import-Module $env:NODESVC_TEST_MODULE -Force -ErrorAction Stop
    function Read-Age {
        param($Value)
        & (Get-Module NodeSvc) { ConvertTo-NodeSvcDayCount $args[0] } $Value
    }
}

Describe 'ConvertTo-NodeSvcDayCount' {
    It 'reads <Value> as <Days> days' -ForEach @(
        @{ Value = 14; Days = 14 }
        @{ Value = 14d; Days = 14 }
        @{ Value = '14d'; Days = 14 }
        @{ Value = '0.5'; Days = 0.5 }
        @{ Value = '12h'; Days = 0.5 }
        @{ Value = '7.00:00:00'; Days = 7 }
        @{ Value = [timespan]::FromHours(36); Days = 1.5 }
        @{ Value = 0; Days = 0 }
        @{ Value = [timespan]::Zero; Days = 0 }
    ) {
        Read-Age $Value | Should -Be $Days
    }

    It 'refuses <Value>' -ForEach @(@{ Value = 'long' }, @{ Value = -1 }, @{ Value = '5s' }, @{ Value = '' }) {
        { Read-Age $Value } | Should -Throw "'$Value' is not an age*"
    }
}
