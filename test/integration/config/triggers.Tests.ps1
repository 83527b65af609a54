# Triggers, both ways: set by the cmdlets and read by proof.exe and in the registry, set by proof.exe and read by Get-NodeServiceTrigger.

BeforeAll {
    . ([System.IO.Path]::Combine($PSScriptRoot, '..', 'Common.ps1'))
    . ([System.IO.Path]::Combine($PSScriptRoot, 'Witness.ps1'))
    $app = Copy-App 'app.js'
    $name = (New-TestService 'one' $app).Name
    $second = (New-TestService 'two' $app).Name

    # A service's triggers as proof.exe takes and shows them: TYPE/ACTION/GUID/DATATYPE:HEX/...
    function Get-HeldTrigger {
        param([string] $Name)
        foreach ($trigger in (Invoke-Proof get $Name triggers).triggers) {
            @("$($trigger.type)/$($trigger.action)/$($trigger.subtype)") + @($trigger.data | ForEach-Object { "$($_.type):$($_.hex)" }) -join '/'
        }
    }

    # Texts in UTF-16 with a NUL behind each, as hexadecimal digits.
    function Get-TextHex {
        param([string[]] $Text, [switch] $List)
        $bytes = [System.Text.Encoding]::Unicode.GetBytes((@($Text | ForEach-Object { "$_`0" }) -join '') + $(if ($List) { "`0" }))
        [System.BitConverter]::ToString($bytes).Replace('-', '').ToLowerInvariant()
    }

    $device = '53f56307-b6bf-11d0-94f2-00a0c91efb8b'
    $provider = '22fb2cd6-0e7b-422b-a0c7-2fad1fd0e716'
}

AfterAll { Remove-TestService }

Describe '<What>' -ForEach @(
    @{ What = 'The first IP address'; Add = { @{ IpAddressArrival = $true } }; Holds = { '2/1/4f27f2de-14e2-430b-a549-7cd48cbc8245' }; Reads = 'IpAddressAvailability Start FirstIpAddressArrival' }
    @{ What = 'The last IP address'; Add = { @{ IpAddressRemoval = $true } }; Holds = { '2/2/cc4ba62a-162e-4648-847a-b6bdf993e335' }; Reads = 'IpAddressAvailability Stop LastIpAddressRemoval' }
    @{ What = 'A domain that is joined'; Add = { @{ DomainJoin = $true } }; Holds = { '3/1/1ce20aba-9851-4421-9430-1ddeb766e809' }; Reads = 'DomainJoin Start DomainJoin' }
    @{ What = 'A domain that is left'; Add = { @{ DomainLeave = $true } }; Holds = { '3/2/ddaf516e-58c2-4866-9574-c3b615d42ea1' }; Reads = 'DomainJoin Stop DomainLeave' }
    @{ What = 'A domain that is left, to start'; Add = { @{ DomainLeave = $true; Action = 'Start' } }; Holds = { '3/1/ddaf516e-58c2-4866-9574-c3b615d42ea1' }; Reads = 'DomainJoin Start DomainLeave' }
    @{ What = 'A port'; Add = { @{ FirewallPortOpen = '8080' } }; Holds = { "4/1/b7569e07-8421-4ee0-ad10-86915afdad09/2:$(Get-TextHex '8080', 'TCP' -List)" }; Reads = 'FirewallPort Start FirewallPortOpen'; Data = @('String 8080|TCP') }
    @{
        What = 'A port that a program listens on'; Add = { @{ FirewallPortClose = 'RPC/TCP'; Program = 'C:\a b\svchost.exe'; ProgramService = 'other' } }
        Holds = { "4/2/a144ed38-8e12-4de4-9d96-e64740b1a524/2:$(Get-TextHex 'RPC', 'TCP', 'C:\a b\svchost.exe', 'other' -List)" }
        Reads = 'FirewallPort Stop FirewallPortClose'; Data = @('String RPC|TCP|C:\a b\svchost.exe|other')
    }
    @{ What = "The machine's policy"; Add = { @{ GroupPolicy = 'Machine' } }; Holds = { '5/1/659fcae6-5bdb-4da9-b1ff-ca2a178d46e0' }; Reads = 'GroupPolicy Start MachinePolicyPresent' }
    @{ What = "A user's policy"; Add = { @{ GroupPolicy = 'User' } }; Holds = { '5/1/54fb46c8-f089-464c-b1fd-59d1b62c3b50' }; Reads = 'GroupPolicy Start UserPolicyPresent' }
    @{ What = 'An RPC interface'; Add = { @{ RpcInterface = $provider } }; Holds = { "6/1/bc90d167-9470-4139-a9ba-be0bbbf5b74d/2:$(Get-TextHex $provider)" }; Reads = 'NetworkEndpoint Start RpcInterfaceEvent'; Data = { "String $provider" } }
    @{ What = 'A named pipe'; Add = { @{ NamedPipe = 'pipe\ä' } }; Holds = { "6/1/1f81d131-3fac-4537-9e0c-7e7b0c2f4b55/2:$(Get-TextHex 'pipe\ä')" }; Reads = 'NetworkEndpoint Start NamedPipeEvent'; Data = @('String pipe\ä') }
    @{ What = 'A device class'; Add = { @{ DeviceInterface = $device } }; Holds = { "1/1/$device" }; Reads = { "DeviceInterfaceArrival Start $device" } }
    @{
        What = 'Devices of a class'; Add = { @{ DeviceInterface = $device; HardwareId = 'USBSTOR\GenDisk', 'USBSTOR\CdRom' } }
        Holds = { "1/1/$device/2:$(Get-TextHex 'USBSTOR\GenDisk')/2:$(Get-TextHex 'USBSTOR\CdRom')" }; Reads = { "DeviceInterfaceArrival Start $device" }; Data = 'String USBSTOR\GenDisk', 'String USBSTOR\CdRom'
    }
    @{ What = 'Events of a provider'; Add = { @{ Etw = $provider } }; Holds = { "20/1/$provider" }; Reads = { "Custom Start $provider" } }
    @{
        What = 'Some events of a provider'
        Add = { @{ Etw = $provider; EventData = @('text', [byte[]] (1, 255)); Level = 5; KeywordAny = [uint64]::MaxValue; KeywordAll = 0x10; Action = 'Stop' } }
        Holds = { "20/2/$provider/2:$(Get-TextHex 'text')/1:01ff/3:05/4:ffffffffffffffff/5:1000000000000000" }; Reads = { "Custom Stop $provider" }
        Data = 'String text', 'Binary 01ff', 'Level 5', 'KeywordAny 0xffffffffffffffff', 'KeywordAll 0x10'
    }
    @{ What = 'A hashtable'; Add = { @{ InputObject = @{ Type = 'SystemState'; Action = 'Start'; Subtype = 'CustomSystemStateChangeEvent'; Data = @{ Type = 'Binary'; Value = '0102' } } } }; Holds = { '7/1/2d7a2816-0c5e-45fc-9ce7-570e5ecde9c9/1:0102' }; Reads = 'SystemState Start CustomSystemStateChangeEvent'; Data = @('Binary 0102') }
    @{ What = 'A text of sc.exe'; Add = { @{ InputObject = 'start/portopen/80;TCP;;' } }; Holds = { "4/1/b7569e07-8421-4ee0-ad10-86915afdad09/2:$(Get-TextHex '80', 'TCP' -List)" }; Reads = 'FirewallPort Start FirewallPortOpen'; Data = @('String 80|TCP') }
    @{ What = 'A text of sc.exe for a device'; Add = { @{ InputObject = "start/device/$device/HID\ONE" } }; Holds = { "1/1/$device/2:$(Get-TextHex 'HID\ONE')" }; Reads = { "DeviceInterfaceArrival Start $device" }; Data = @('String HID\ONE') }
) {
    BeforeAll {
        if (Get-NodeServiceTrigger $name) { Remove-NodeServiceTrigger $name -All }
        $before = Get-Snapshot $name
        $options = & $Add
        $output = @(Add-NodeServiceTrigger $name @options -PassThru -ErrorAction Stop)
        $after = Get-Snapshot $name

        function Get-ReadTrigger {
            param([string] $Name)
            foreach ($trigger in Get-NodeServiceTrigger $Name) {
                "$($trigger.Type) $($trigger.Action) $($trigger.Subtype)"
                foreach ($item in $trigger.Data) { "$($item.Type) $($item.Value -join '|')" }
            }
        }
    }

    It 'is what the SCM holds, and nothing else has changed' {
        Get-HeldTrigger $name | Should -BeExactly (& $Holds)
        Compare-Snapshot $before $after | Should -BeExactly @('triggers')
        $type, $action = (& $Holds) -split '/'
        Get-RegistryValue $name Type -Below '\TriggerInfo\0' | Should -Be ([int] $type)
        Get-RegistryValue $name Action -Below '\TriggerInfo\0' | Should -Be ([int] $action[0])
    }

    It 'is read back by the product' {
        $wanted = @($(if ($Reads -is [scriptblock]) { & $Reads } else { $Reads })) + @(if ($Data -is [scriptblock]) { & $Data } else { $Data }) -ne $null
        Get-ReadTrigger $name | Should -BeExactly $wanted
        $output.Count | Should -Be 1
        $output[0].Index | Should -Be 0
    }

    It 'is the same when another program sets it' {
        $read = Get-ReadTrigger $name
        $null = Invoke-Proof set $second triggers "trigger=$(& $Holds)"
        (Get-Snapshot $second).triggers | Should -BeExactly $after.triggers
        Get-ReadTrigger $second | Should -BeExactly $read
    }

    It 'is the same on another service, through the pipeline' {
        Set-NodeServiceTrigger $second @()
        Get-NodeServiceTrigger $name | Set-NodeServiceTrigger -Name $second -ErrorAction Stop
        (Get-Snapshot $second).triggers | Should -BeExactly $after.triggers
    }
}

Describe 'What only other programs write' {
    It '<What> is read, and survives a round trip' -ForEach @(
        @{ What = 'an aggregate'; Trigger = '30/1/22fb2cd6-0e7b-422b-a0c7-2fad1fd0e716'; Type = 'Aggregate' }
        @{ What = 'a level of four bytes'; Trigger = '20/1/22fb2cd6-0e7b-422b-a0c7-2fad1fd0e716/3:04000000'; Type = 'Custom' }
        @{ What = 'a keyword of four bytes'; Trigger = '20/1/22fb2cd6-0e7b-422b-a0c7-2fad1fd0e716/4:04000000'; Type = 'Custom' }
        @{ What = 'empty data'; Trigger = '20/1/22fb2cd6-0e7b-422b-a0c7-2fad1fd0e716/3:/2:/1:'; Type = 'Custom' }
        @{ What = 'a text without its NUL'; Trigger = '6/1/1f81d131-3fac-4537-9e0c-7e7b0c2f4b55/2:61006200'; Type = 'NetworkEndpoint' }
        @{ What = 'a list of one'; Trigger = '6/1/1f81d131-3fac-4537-9e0c-7e7b0c2f4b55/2:6100000000000000'; Type = 'NetworkEndpoint' }
        @{ What = 'a list with an empty text in it'; Trigger = '4/1/b7569e07-8421-4ee0-ad10-86915afdad09/2:38003000000054004300500000000000610000000000'; Type = 'FirewallPort' }
    ) {
        $null = Invoke-Proof set $name triggers "trigger=$Trigger"
        (Get-NodeServiceTrigger $name).Type | Should -BeExactly $Type
        Get-NodeServiceTrigger $name | Set-NodeServiceTrigger -Name $second -ErrorAction Stop
        Get-HeldTrigger $second | Should -BeExactly $Trigger
    }
}

Describe 'A list of triggers' {
    BeforeEach { Set-NodeServiceTrigger $name 'start/networkon', 'stop/networkoff', 'start/domainjoin' -ErrorAction Stop }

    It 'is replaced as a whole' {
        (Get-NodeServiceTrigger $name).Subtype | Should -BeExactly @('FirstIpAddressArrival', 'LastIpAddressRemoval', 'DomainJoin')
        Set-NodeServiceTrigger $name 'start/machinepolicy' -PassThru | ForEach-Object Subtype | Should -BeExactly 'MachinePolicyPresent'
        (Invoke-Proof get $name triggers).triggers.Count | Should -Be 1
    }

    It 'grows at its end' {
        Add-NodeServiceTrigger $name -NamedPipe 'last' -PassThru | ForEach-Object Index | Should -Be @(0, 1, 2, 3)
        (Get-NodeServiceTrigger $name)[3].Data[0].Value | Should -BeExactly 'last'
    }

    It 'is cut by place' {
        Remove-NodeServiceTrigger $name 2, 0 -PassThru | ForEach-Object Subtype | Should -BeExactly 'LastIpAddressRemoval'
        Get-HeldTrigger $name | Should -BeExactly '2/2/cc4ba62a-162e-4648-847a-b6bdf993e335'
    }

    It 'is cut by the pipeline' {
        Get-NodeServiceTrigger $name | Where-Object Action -eq Start | Remove-NodeServiceTrigger -ErrorAction Stop
        (Get-NodeServiceTrigger $name).Subtype | Should -BeExactly 'LastIpAddressRemoval'
    }

    It 'is cleared' {
        Remove-NodeServiceTrigger $name -All -ErrorAction Stop
        @((Invoke-Proof get $name triggers).triggers).Count | Should -Be 0
        Get-NodeServiceTrigger $name | Should -BeNullOrEmpty
        # Once more: nothing to do, and no error.
        Remove-NodeServiceTrigger $name -All -ErrorAction Stop
        Set-NodeServiceTrigger $name @() -ErrorAction Stop
    }

    It 'stays with -WhatIf' {
        Assert-Unchanged $name {
            Remove-NodeServiceTrigger $name -All -WhatIf
            Set-NodeServiceTrigger $name @() -WhatIf
            Add-NodeServiceTrigger $name -IpAddressArrival -WhatIf
        }
    }

    It 'may hold 64' {
        Set-NodeServiceTrigger $name @(1..64 | ForEach-Object { "start/namedpipe/p$_" }) -ErrorAction Stop
        (Invoke-Proof get $name triggers).triggers.Count | Should -Be 64
        (Get-NodeServiceTrigger $name)[63].Data[0].Value | Should -BeExactly 'p64'
    }
}
