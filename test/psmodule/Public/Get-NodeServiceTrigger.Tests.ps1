BeforeAll {
    . ([System.IO.Path]::Combine($PSScriptRoot, '..', 'fixtures', 'Services.ps1'))
    $null = New-TestService 'one'
    $null = New-TestService 'none'
    Set-NodeServiceTrigger "$prefix-one" start/networkon, 'stop/portclose/80;TCP;;'
}

AfterAll { Remove-TestService }

Describe 'Get-NodeServiceTrigger' {
    It 'shows each trigger with its place' {
        $triggers = @(Get-NodeServiceTrigger "$prefix-one")
        $triggers.Count | Should -Be 2
        $triggers[0].PSTypeNames[0] | Should -BeExactly 'NodeSvc.Trigger'
        $triggers.Name | Should -Be @("$prefix-one", "$prefix-one")
        $triggers.Index | Should -Be @(0, 1)
        $triggers.Type | Should -Be @('IpAddressAvailability', 'FirewallPort')
        $triggers.Action | Should -Be @('Start', 'Stop')
        $triggers.Subtype | Should -Be @('FirstIpAddressArrival', 'FirewallPortClose')
        $triggers[0].Data.Count | Should -Be 0
        $triggers[1].Data[0].PSTypeNames[0] | Should -BeExactly 'NodeSvc.TriggerData'
        $triggers[1].Data[0].Type | Should -BeExactly 'String'
        $triggers[1].Data[0].Value | Should -Be @('80', 'TCP')
    }

    It 'shows none where there is none' {
        @(Get-NodeServiceTrigger "$prefix-none").Count | Should -Be 0
    }

    It 'takes wildcards and objects' {
        @(Get-NodeServiceTrigger "$prefix-*").Count | Should -Be 2
        @(Get-NodeService "$prefix-*" | Get-NodeServiceTrigger).Count | Should -Be 2
    }

    It 'is readable as a table' {
        Get-NodeServiceTrigger "$prefix-one" | Out-String | Should -Match 'FirewallPortClose +80;TCP'
    }

    It 'names the service that there is not' {
        $problems = Get-Problem { Get-NodeServiceTrigger "$prefix-nothing" }
        $problems.Count | Should -Be 1
        $problems[0].FullyQualifiedErrorId | Should -BeExactly 'ServiceNotFound,Get-NodeServiceTrigger'
    }
}
