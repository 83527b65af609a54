BeforeAll {
    . ([System.IO.Path]::Combine($PSScriptRoot, '..', 'fixtures', 'Services.ps1'))
    $null = New-TestService 'one'
    $null = New-TestService 'two'
    $name = "$prefix-one"
    $guid = [guid] '53f56307-b6bf-11d0-94f2-00a0c91efb8b'
    function Get-All {
        param($Name)
        @(Get-NodeServiceTrigger $Name | ForEach-Object { "$($_.Action) $($_.Type) $($_.Subtype) $($_.Data -join '/')".Trim() })
    }
}

AfterAll { Remove-TestService }

Describe 'Add-NodeServiceTrigger' {
    BeforeEach { Remove-NodeServiceTrigger "$prefix-*" -All }

    It 'takes <What>' -ForEach @(
        @{ What = 'an IP address'; Given = @{ IpAddressArrival = $true }; Expected = 'Start IpAddressAvailability FirstIpAddressArrival' }
        @{ What = 'no IP address'; Given = @{ IpAddressRemoval = $true }; Expected = 'Stop IpAddressAvailability LastIpAddressRemoval' }
        @{ What = 'a domain that is joined'; Given = @{ DomainJoin = $true }; Expected = 'Start DomainJoin DomainJoin' }
        @{ What = 'a domain that is left'; Given = @{ DomainLeave = $true }; Expected = 'Stop DomainJoin DomainLeave' }
        @{ What = 'a port with its protocol'; Given = @{ FirewallPortOpen = '5001/udp' }; Expected = 'Start FirewallPort FirewallPortOpen 5001;UDP' }
        @{ What = 'a port'; Given = @{ FirewallPortClose = '80' }; Expected = 'Stop FirewallPort FirewallPortClose 80;TCP' }
        @{ What = 'a port of one program and service'; Given = @{ FirewallPortOpen = '80'; Program = 'C:\svc.exe'; ProgramService = 'svc' }; Expected = 'Start FirewallPort FirewallPortOpen 80;TCP;C:\svc.exe;svc' }
        @{ What = 'the machine''s policy'; Given = @{ GroupPolicy = 'Machine' }; Expected = 'Start GroupPolicy MachinePolicyPresent' }
        @{ What = 'a user''s policy'; Given = @{ GroupPolicy = 'User' }; Expected = 'Start GroupPolicy UserPolicyPresent' }
        @{ What = 'a device'; Given = @{ DeviceInterface = '{53F56307-B6BF-11D0-94F2-00A0C91EFB8B}'; HardwareId = 'A\B', 'C' }; Expected = 'Start DeviceInterfaceArrival 53f56307-b6bf-11d0-94f2-00a0c91efb8b A\B/C' }
        @{ What = 'any device of a class'; Given = @{ DeviceInterface = '53f56307-b6bf-11d0-94f2-00a0c91efb8b' }; Expected = 'Start DeviceInterfaceArrival 53f56307-b6bf-11d0-94f2-00a0c91efb8b' }
        @{ What = 'a named pipe'; Given = @{ NamedPipe = 'api' }; Expected = 'Start NetworkEndpoint NamedPipeEvent api' }
        @{ What = 'an RPC interface'; Given = @{ RpcInterface = '53f56307-b6bf-11d0-94f2-00a0c91efb8b' }; Expected = 'Start NetworkEndpoint RpcInterfaceEvent 53f56307-b6bf-11d0-94f2-00a0c91efb8b' }
        @{ What = 'an event'; Given = @{ Etw = '53f56307-b6bf-11d0-94f2-00a0c91efb8b' }; Expected = 'Start Custom 53f56307-b6bf-11d0-94f2-00a0c91efb8b' }
        @{ What = 'an event with texts'; Given = @{ Etw = '53f56307-b6bf-11d0-94f2-00a0c91efb8b'; EventData = 'a', 'b' }; Expected = 'Start Custom 53f56307-b6bf-11d0-94f2-00a0c91efb8b a/b' }
        @{ What = 'an event with bytes'; Given = @{ Etw = '53f56307-b6bf-11d0-94f2-00a0c91efb8b'; EventData = [byte[]] (0, 255) }; Expected = 'Start Custom 53f56307-b6bf-11d0-94f2-00a0c91efb8b 00ff' }
        @{ What = 'an event with level and keywords'; Given = @{ Etw = '53f56307-b6bf-11d0-94f2-00a0c91efb8b'; Level = 4; KeywordAny = 16; KeywordAll = [uint64] '9223372036854775809' }; Expected = 'Start Custom 53f56307-b6bf-11d0-94f2-00a0c91efb8b 4/0x10/0x8000000000000001' }
        @{ What = 'a text of sc.exe'; Given = @{ InputObject = 'start/networkon' }; Expected = 'Start IpAddressAvailability FirstIpAddressArrival' }
    ) {
        Add-NodeServiceTrigger $name @Given -ErrorAction Stop
        Get-All $name | Should -BeExactly $Expected
        Remove-NodeServiceTrigger $name -All
        Add-NodeServiceTrigger $name @Given -Action Stop
        Get-All $name | Should -BeExactly ($Expected -replace '^Start', 'Stop')
    }

    It 'leaves those that are there, and outputs nothing' {
        Add-NodeServiceTrigger $name -IpAddressArrival
        @(Add-NodeServiceTrigger $name -DomainJoin).Count | Should -Be 0
        Get-All $name | Should -Be @('Start IpAddressAvailability FirstIpAddressArrival', 'Start DomainJoin DomainJoin')
    }

    It 'outputs all of them with -PassThru' {
        Add-NodeServiceTrigger $name -IpAddressArrival
        $triggers = @(Add-NodeServiceTrigger $name -DomainJoin -PassThru)
        $triggers.Count | Should -Be 2
        $triggers.Index | Should -Be @(0, 1)
    }

    It 'does not add one twice' {
        Add-NodeServiceTrigger $name -IpAddressArrival
        Add-NodeServiceTrigger $name -IpAddressArrival -ErrorAction Stop
        (Get-All $name).Count | Should -Be 1
    }

    It 'takes services and triggers from the pipeline' {
        Get-NodeService "$prefix-*" | Add-NodeServiceTrigger -IpAddressArrival
        Add-NodeServiceTrigger $name -FirewallPortOpen 80
        Get-NodeServiceTrigger $name | Add-NodeServiceTrigger -Name "$prefix-two"
        Get-All "$prefix-two" | Should -Be (Get-All $name)
        (Get-All "$prefix-two").Count | Should -Be 2
    }

    It 'adds nothing with -WhatIf, nor with -Confirm and nobody to answer' {
        Add-NodeServiceTrigger $name -IpAddressArrival -WhatIf
        @(Invoke-Unattended "Add-NodeServiceTrigger '$name' -IpAddressArrival -Confirm").Count | Should -BeGreaterThan 0
        (Get-All $name).Count | Should -Be 0
    }
}

Describe 'What is refused' {
    It '<What>' -ForEach @(
        @{ What = 'a port with two protocols'; Given = @{ FirewallPortOpen = '80/tcp/udp' } }
        @{ What = 'a GUID that is none'; Given = @{ Etw = 'disk' } }
        @{ What = 'a level above 255'; Given = @{ Etw = [guid]::Empty; Level = 256 } }
        @{ What = 'a policy that is none'; Given = @{ GroupPolicy = 'Group' } }
        @{ What = 'two triggers at once'; Given = @{ DomainJoin = $true; DomainLeave = $true } }
        @{ What = 'a program without a port'; Given = @{ DomainJoin = $true; Program = 'C:\svc.exe' } }
    ) {
        $problems = Get-Problem { Add-NodeServiceTrigger $name @Given }
        $problems.Count | Should -Be 1
        $problems[0].FullyQualifiedErrorId | Should -BeLike '*,Add-NodeServiceTrigger'
        $problems[0].CategoryInfo.Category | Should -BeIn @('InvalidArgument', 'InvalidData')
    }

    It 'a service that is not there; the others get theirs' {
        Remove-NodeServiceTrigger $name -All
        $problems = Get-Problem { Add-NodeServiceTrigger "$prefix-nothing", $name -DomainJoin }
        $problems.Count | Should -Be 1
        $problems[0].FullyQualifiedErrorId | Should -BeExactly 'ServiceNotFound,Add-NodeServiceTrigger'
        (Get-All $name).Count | Should -Be 1
    }
}
