BeforeAll {
    Import-Module $env:NODESVC_TEST_MODULE -Force -ErrorAction Stop
    function Read-Size {
        param($Value)
        & (Get-Module NodeSvc) { ConvertTo-NodeSvcByteCount $args[0] } $Value
    }
}

Describe 'ConvertTo-NodeSvcByteCount' {
    It 'reads <Value> as <Bytes>' -ForEach @(
        @{ Value = 10MB; Bytes = 10485760 }
        @{ Value = [long] 5GB; Bytes = 5368709120 }
        @{ Value = 0; Bytes = 0 }
        @{ Value = '10MB'; Bytes = 10485760 }
        @{ Value = ' 1.5 gb '; Bytes = 1610612736 }
        @{ Value = '500'; Bytes = 500 }
    ) {
        $size = Read-Size $Value
        $size | Should -BeOfType ([long])
        $size | Should -Be $Bytes
    }

    It 'refuses <Value>' -ForEach @(@{ Value = 'much' }, @{ Value = -1 }, @{ Value = '10 MiB' }, @{ Value = '' }, @{ Value = '99999999999999 TB' }) {
        { Read-Size $Value } | Should -Throw '*is not a size*'
    }
}
