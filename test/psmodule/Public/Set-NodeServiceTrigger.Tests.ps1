BeforeAll {
    . ([System.IO.Path]::Combine($PSScriptRoot, '..', 'fixtures', 'Services.ps1'))
    $null = New-TestService 'one'
    $null = New-TestService 'two'
    $name = "$prefix-one"
    $guid = '53f56307-b6bf-11d0-94f2-00a0c91efb8b'
    function Get-All {
        param($Name)
        @(Get-NodeServiceTrigger $Name | ForEach-Object { "$($_.Action) $($_.Type) $($_.Subtype) $($_.Data -join '/')".Trim() })
    }
}

AfterAll { Remove-TestService }

Describe 'Set-NodeServiceTrigger' {
    It 'takes sc.exe''s <Text>' -ForEach @(
        @{ Text = 'start/networkon'; Expected = 'Start IpAddressAvailability FirstIpAddressArrival' }
        @{ Text = 'stop/networkoff'; Expected = 'Stop IpAddressAvailability LastIpAddressRemoval' }
        @{ Text = 'start/domainjoin'; Expected = 'Start DomainJoin DomainJoin' }
        @{ Text = 'stop/domainleave'; Expected = 'Stop DomainJoin DomainLeave' }
        @{ Text = 'start/machinepolicy'; Expected = 'Start GroupPolicy MachinePolicyPresent' }
        @{ Text = 'start/userpolicy'; Expected = 'Start GroupPolicy UserPolicyPresent' }
        @{ Text = 'start/portopen/80;TCP;;'; Expected = 'Start FirewallPort FirewallPortOpen 80;TCP' }
        @{ Text = 'start/portopen/RPC;TCP;C:\svc.exe;svc'; Expected = 'Start FirewallPort FirewallPortOpen RPC;TCP;C:\svc.exe;svc' }
        @{ Text = 'start/namedpipe/api'; Expected = 'Start NetworkEndpoint NamedPipeEvent api' }
        @{ Text = 'start/rpcinterface/53f56307-b6bf-11d0-94f2-00a0c91efb8b'; Expected = 'Start NetworkEndpoint RpcInterfaceEvent 53f56307-b6bf-11d0-94f2-00a0c91efb8b' }
        @{ Text = 'start/device/{53F56307-B6BF-11D0-94F2-00A0C91EFB8B}/USBSTOR\GenDisk/x'; Expected = 'Start DeviceInterfaceArrival 53f56307-b6bf-11d0-94f2-00a0c91efb8b USBSTOR\GenDisk/x' }
        @{ Text = 'stop/custom/53f56307-b6bf-11d0-94f2-00a0c91efb8b/ABCD'; Expected = 'Stop Custom 53f56307-b6bf-11d0-94f2-00a0c91efb8b abcd' }
        @{ Text = 'start/strcustom/53f56307-b6bf-11d0-94f2-00a0c91efb8b/one/two'; Expected = 'Start Custom 53f56307-b6bf-11d0-94f2-00a0c91efb8b one/two' }
        @{ Text = 'start/lvlcustom/53f56307-b6bf-11d0-94f2-00a0c91efb8b/4'; Expected = 'Start Custom 53f56307-b6bf-11d0-94f2-00a0c91efb8b 4' }
    ) {
        Set-NodeServiceTrigger $name $Text -ErrorAction Stop
        Get-All $name | Should -BeExactly $Expected
    }

    It 'replaces the list, and outputs nothing' {
        Set-NodeServiceTrigger $name start/networkon, start/domainjoin
        @(Set-NodeServiceTrigger $name stop/networkoff).Count | Should -Be 0
        Get-All $name | Should -Be @('Stop IpAddressAvailability LastIpAddressRemoval')
    }

    It 'outputs the triggers with -PassThru' {
        $triggers = @(Set-NodeServiceTrigger $name start/networkon, start/domainjoin -PassThru)
        $triggers.Count | Should -Be 2
        $triggers[1].PSTypeNames[0] | Should -BeExactly 'NodeSvc.Trigger'
        $triggers[1].Name | Should -BeExactly $name
        $triggers[1].Index | Should -Be 1
    }

    It 'takes hashtables' {
        Set-NodeServiceTrigger $name @{ Type = 'Custom'; Action = 'Start'; Subtype = $guid; Data = @{ Type = 'Level'; Value = 3 }, @{ Type = 'KeywordAny'; Value = '0x10' }, @{ Type = 'String'; Value = 'a', 'b' } }
        Get-All $name | Should -BeExactly "Start Custom $guid 3/0x10/a;b"
    }

    It 'clears the list with an empty one' {
        Set-NodeServiceTrigger $name start/networkon
        Set-NodeServiceTrigger $name @()
        @(Get-NodeServiceTrigger $name).Count | Should -Be 0
        Set-NodeServiceTrigger $name -InputObject @() -ErrorAction Stop
    }
}

Describe 'The pipeline' {
    It 'makes one service equal to another' {
        Set-NodeServiceTrigger $name start/networkon, 'start/portopen/80;TCP;;', "start/strcustom/$guid/one/two", "stop/custom/$guid/00ff"
        Set-NodeServiceTrigger "$prefix-two" start/domainjoin
        Get-NodeServiceTrigger $name | Set-NodeServiceTrigger -Name "$prefix-two"
        Get-All "$prefix-two" | Should -Be (Get-All $name)
    }

    It 'gives each service its own, in one change' {
        Set-NodeServiceTrigger $name start/networkon, start/domainjoin
        Set-NodeServiceTrigger "$prefix-two" stop/networkoff
        $kept = @(Get-NodeServiceTrigger "$prefix-*" | Where-Object Action -eq Start)
        $kept | Set-NodeServiceTrigger
        (Get-All $name).Count | Should -Be 2
        Get-All "$prefix-two" | Should -BeExactly 'Stop IpAddressAvailability LastIpAddressRemoval'
    }

    It 'in which nothing comes changes nothing' {
        Set-NodeServiceTrigger $name start/networkon
        Get-NodeServiceTrigger "$prefix-*" | Where-Object Action -eq Never | Set-NodeServiceTrigger -Name $name
        (Get-All $name).Count | Should -Be 1
    }
}

Describe 'What is refused' {
    BeforeAll { Set-NodeServiceTrigger $name start/networkon }
    AfterEach { Get-All $name | Should -BeExactly 'Start IpAddressAvailability FirstIpAddressArrival' -Because 'a refused change changes nothing' }

    It '<What>' -ForEach @(
        @{ What = 'a word that is none'; Given = 'start/netwrkon' }
        @{ What = 'neither start nor stop'; Given = 'pause/networkon' }
        @{ What = 'a port without one'; Given = 'start/portopen' }
        @{ What = 'a GUID that is none'; Given = 'start/device/disk/x' }
        @{ What = 'a level that is none'; Given = 'start/lvlcustom/53f56307-b6bf-11d0-94f2-00a0c91efb8b/high' }
        @{ What = 'data that is not hexadecimal'; Given = 'start/custom/53f56307-b6bf-11d0-94f2-00a0c91efb8b/xyz' }
        @{ What = 'a hashtable without a type'; Given = @{ Action = 'Start'; Subtype = 'DomainJoin' } }
        @{ What = 'a type that is none'; Given = @{ Type = 'Weather'; Action = 'Start'; Subtype = 'DomainJoin' } }
        @{ What = 'a subtype that is none'; Given = @{ Type = 'Custom'; Action = 'Start'; Subtype = 'Rain' } }
        @{ What = 'a number'; Given = 5 }
    ) {
        $problems = Get-Problem { Set-NodeServiceTrigger $name $Given }
        $problems.Count | Should -Be 1
        $problems[0].FullyQualifiedErrorId | Should -BeLike '*,Set-NodeServiceTrigger'
        $problems[0].FullyQualifiedErrorId | Should -Not -BeLike 'InternalError*'
        $problems[0].CategoryInfo.Category | Should -Be 'InvalidArgument'
        $problems[0].ErrorDetails.RecommendedAction | Should -Not -BeNullOrEmpty
    }

    It 'a service that is not there' {
        $problems = Get-Problem { Set-NodeServiceTrigger "$prefix-nothing" start/networkon }
        $problems.Count | Should -Be 1
        $problems[0].FullyQualifiedErrorId | Should -BeExactly 'ServiceNotFound,Set-NodeServiceTrigger'
        $problems[0].TargetObject | Should -BeExactly "$prefix-nothing"
    }
}

Describe 'WhatIf and Confirm' {
    It 'change nothing' {
        Set-NodeServiceTrigger $name start/networkon
        Set-NodeServiceTrigger $name start/domainjoin -WhatIf
        @(Invoke-Unattended "Set-NodeServiceTrigger '$name' start/domainjoin -Confirm").Count | Should -BeGreaterThan 0
        Get-All $name | Should -BeExactly 'Start IpAddressAvailability FirstIpAddressArrival'
    }
}
