# Every field of a service's configuration, both ways: set by Set-NodeService and read by proof.exe and in the registry, set by
# proof.exe and read by Get-NodeServiceConfiguration. No change touches what it was not asked to.

BeforeAll {
    . ([System.IO.Path]::Combine($PSScriptRoot, '..', 'Common.ps1'))
    . ([System.IO.Path]::Combine($PSScriptRoot, 'Witness.ps1'))
    $name = (New-TestService 'all' (Copy-App 'app.js') @{ Account = 'LocalSystem'; Description = 'the first' }).Name
    $needed = (New-TestService 'needed' (Copy-App 'app.js')).Name
    $group = "$prefix-group"
    # Something on every level, so that a change that clears or rewrites another level shows.
    Set-NodeService $needed -LoadOrderGroup $group
    $null = Invoke-Proof set $name config "group=$prefix-old" "depend=$needed"
    $null = Invoke-Proof set $name failure reset=100 'actions=restart/1000,run/2000,4/3000' 'command=cmd /c rem' 'message=The end'
    $null = Invoke-Proof set $name triggers trigger=3/1/1ce20aba-9851-4421-9430-1ddeb766e809
    $null = Invoke-Proof set $name privileges 'value=SeChangeNotifyPrivilege;SeAuditPrivilege'
    $null = Invoke-Proof set $name sid value=1
    $null = Invoke-Proof set $name flag value=1
    $null = Invoke-Proof set $name node value=0
    $first = Get-Snapshot $name
}

AfterAll { Remove-TestService }

Describe '<Field>: <Value>' -ForEach @(
    @{ Field = 'DisplayName'; Value = 'Größer "als" C:\alles\'; Other = 'other'; Level = 'config'; Member = 'displayName'; Outside = { 'config', "display=$Value" }; Registry = @{ DisplayName = { $Value } } }
    @{ Field = 'Description'; Value = "Zwei Zeilen,`nmit `"Ümlaut`""; Other = 'other'; Level = 'description'; Member = 'description'; Outside = { 'description', "value=$Value" }; Registry = @{ Description = { $Value } } }
    @{ Field = 'Description'; Value = '@%SystemRoot%\system32\none.dll,-1'; Other = 'other'; Level = 'description'; Member = 'description'; Outside = { 'description', "value=$Value" }; Registry = @{ Description = { $Value } }; Reads = { $null } }
    @{ Field = 'StartupType'; Value = 'Automatic'; Other = 'Manual'; Level = 'config'; Member = 'startType'; Holds = 2; Outside = { 'config', 'start=2' }; Registry = @{ Start = { 2 } } }
    @{ Field = 'StartupType'; Value = 'Disabled'; Other = 'Manual'; Level = 'config'; Member = 'startType'; Holds = 4; Outside = { 'config', 'start=4' }; Registry = @{ Start = { 4 } } }
    @{ Field = 'StartupType'; Value = 'Manual'; Other = 'Disabled'; Level = 'config'; Member = 'startType'; Holds = 3; Outside = { 'config', 'start=3' }; Registry = @{ Start = { 3 } } }
    @{ Field = 'ErrorControl'; Value = 'Ignore'; Other = 'Normal'; Level = 'config'; Member = 'errorControl'; Holds = 0; Outside = { 'config', 'error=0' }; Registry = @{ ErrorControl = { 0 } } }
    @{ Field = 'ErrorControl'; Value = 'Severe'; Other = 'Normal'; Level = 'config'; Member = 'errorControl'; Holds = 2; Outside = { 'config', 'error=2' }; Registry = @{ ErrorControl = { 2 } } }
    @{ Field = 'ErrorControl'; Value = 'Critical'; Other = 'Normal'; Level = 'config'; Member = 'errorControl'; Holds = 3; Outside = { 'config', 'error=3' }; Registry = @{ ErrorControl = { 3 } } }
    @{ Field = 'LoadOrderGroup'; Value = 'NodeSvc test group'; Other = ''; Level = 'config'; Member = 'group'; Outside = { 'config', "group=$Value" }; Registry = @{ Group = { $Value } } }
    @{ Field = 'Interactive'; Value = $true; Other = $false; Level = 'config'; Member = 'type'; Holds = 0x110; Outside = { 'config', 'type=0x110' }; Registry = @{ Type = { 0x110 } } }
    @{ Field = 'Account'; Value = 'NT AUTHORITY\LocalService'; Other = 'LocalSystem'; Level = 'config'; Member = 'account'; Outside = { 'config', "account=$Value", 'password=' }; Registry = @{ ObjectName = { $Value } } }
    @{ Field = 'SidType'; Value = 'Unrestricted'; Other = 'None'; Level = 'sid'; Member = 'sidType'; Holds = 1; Outside = { 'sid', 'value=1' }; Registry = @{ ServiceSidType = { 1 } } }
    @{ Field = 'SidType'; Value = 'Restricted'; Other = 'None'; Level = 'sid'; Member = 'sidType'; Holds = 3; Outside = { 'sid', 'value=3' }; Registry = @{ ServiceSidType = { 3 } } }
    @{ Field = 'SidType'; Value = 'None'; Other = 'Unrestricted'; Level = 'sid'; Member = 'sidType'; Holds = 0; Outside = { 'sid', 'value=0' }; Registry = @{} }
    @{ Field = 'PreshutdownTimeout'; Value = '90s'; Other = '1m'; Level = 'preshutdown'; Member = 'preshutdownTimeout'; Holds = 90000; Outside = { 'preshutdown', 'value=90000' }; Registry = @{ PreshutdownTimeout = { 90000 } }; Reads = { [timespan] '0:1:30' } }
    @{ Field = 'PreferredNode'; Value = 0; Other = $null; Level = 'node'; Member = 'preferredNode'; Outside = { 'node', 'value=0' }; Registry = @{ PreferredNode = { 0 } } }
    @{ Field = 'RequiredPrivilege'; Value = @('SeBackupPrivilege', 'SeChangeNotifyPrivilege'); Other = @(); Level = 'privileges'; Member = 'requiredPrivileges'; Outside = { 'privileges', "value=$($Value -join ';')" }; Registry = @{ RequiredPrivileges = { $Value } } }
) {
    BeforeAll {
        $property = if ($Field -eq 'StartupType') { 'StartType' } else { $Field }
        $given = @{ $Field = $Value }
        $other = @{ $Field = $Other }
        Set-NodeService $name @other -ErrorAction Stop
        $before = Get-Snapshot $name
        $output = Set-NodeService $name @given -PassThru -ErrorAction Stop
        $after = Get-Snapshot $name
    }

    # A service that may use the desktop has to be LocalSystem's.
    AfterAll { Set-NodeService $name @other }

    It 'is what the SCM holds, and nothing else has changed' {
        $wanted = if ($null -ne $Holds) { $Holds } else { $Value }
        (Invoke-Proof get $name $Level).$Member | Should -BeExactly $wanted
        foreach ($entry in $Registry.Keys) { Get-RegistryValue $name $entry | Should -BeExactly (& $Registry[$entry]) }
        Compare-Snapshot $before $after | Should -BeExactly @($Level)
        $members = @($before, $after | ForEach-Object { , (ConvertFrom-Json $_[$Level]) })
        foreach ($each in $members[0].PSObject.Properties.Name -ne $Member) { $members[1].$each | Should -BeExactly $members[0].$each }
    }

    It 'is read back by the product' {
        $wanted = if ($null -ne $Reads) { & $Reads } else { $Value }
        if ($null -ne $wanted) { (Get-NodeServiceConfiguration $name).$property | Should -BeExactly $wanted }
        if ($null -ne $output.PSObject.Properties[$property]) { $output.$property | Should -BeExactly (Get-NodeServiceConfiguration $name).$property }
    }

    It 'is the same when another program sets it' {
        $read = (Get-NodeServiceConfiguration $name).$property
        Set-NodeService $name @other -ErrorAction Stop
        (Get-NodeServiceConfiguration $name).$property | Should -Not -Be $read
        $null = Invoke-Proof set $name @(& $Outside)
        Compare-Snapshot $after (Get-Snapshot $name) | Should -BeNullOrEmpty
        (Get-NodeServiceConfiguration $name).$property | Should -BeExactly $read
    }
}

Describe 'What depends on what' {
    It 'is set for services and groups, and shown on both sides' {
        Set-NodeService $name -DependsOn $needed, "+$group" -ErrorAction Stop
        (Invoke-Proof get $name config).dependencies | Should -BeExactly @($needed, "+$group")
        Get-RegistryValue $name DependOnService | Should -BeExactly @($needed)
        Get-RegistryValue $name DependOnGroup | Should -BeExactly @($group)
        (Get-NodeServiceConfiguration $name).DependsOn | Should -BeExactly @($needed, "+$group")
        (Get-NodeService $name).DependsOn | Should -BeExactly @($needed, "+$group")
        $dependent = Get-NodeServiceDependent $needed
        $dependent.Name | Should -BeExactly $name
        $dependent.Status | Should -Be 'Stopped'
        (Invoke-Proof dependents $needed 3).dependents.name | Should -BeExactly @($name)
    }

    It 'is read when another program sets it' {
        $null = Invoke-Proof set $name config "depend=+$group"
        (Get-NodeServiceConfiguration $name).DependsOn | Should -BeExactly @("+$group")
        $null = Invoke-Proof set $name config "depend=$needed"
        (Get-NodeServiceConfiguration $name).DependsOn | Should -BeExactly @($needed)
    }

    It 'starts with the service' {
        Set-NodeService $name -DependsOn $needed -StartupType Manual
        Start-NodeService $name -ErrorAction Stop
        (Get-NodeService $needed).Status | Should -Be 'Running'
        (Get-NodeServiceDependent $needed).Status | Should -Be 'Running'
        Stop-NodeService $needed -Force -ErrorAction Stop
        (Get-NodeService $name).Status | Should -Be 'Stopped'
    }
}

Describe 'Delayed start' {
    It 'comes with Automatic only, and goes with it' {
        foreach ($step in @(
                @{ Type = 'AutomaticDelayedStart'; Start = 2; Delayed = $true }, @{ Type = 'Automatic'; Start = 2; Delayed = $false }
                @{ Type = 'AutomaticDelayedStart'; Start = 2; Delayed = $true }, @{ Type = 'Manual'; Start = 3 }, @{ Type = 'Automatic'; Start = 2; Delayed = $false }
            )) {
            Set-NodeService $name -StartupType $step.Type -ErrorAction Stop
            (Invoke-Proof get $name config).startType | Should -Be $step.Start
            if ($step.ContainsKey('Delayed')) { (Invoke-Proof get $name delayed).delayedAutoStart | Should -Be $step.Delayed }
            (Get-NodeServiceConfiguration $name).StartType | Should -Be $step.Type
            (Get-NodeService $name).StartType | Should -Be $step.Type
        }
    }

    It 'stays when something else changes' {
        Set-NodeService $name -StartupType AutomaticDelayedStart
        Set-NodeService $name -Description 'delayed' -DisplayName 'Delayed' -ErrorControl Ignore
        (Get-NodeServiceConfiguration $name).StartType | Should -Be 'AutomaticDelayedStart'
        (Invoke-Proof get $name delayed).delayedAutoStart | Should -BeTrue
    }

    It 'is read when another program sets it' {
        $null = Invoke-Proof set $name delayed value=0
        (Get-NodeServiceConfiguration $name).StartType | Should -Be 'Automatic'
        $null = Invoke-Proof set $name delayed value=1
        (Get-NodeServiceConfiguration $name).StartType | Should -Be 'AutomaticDelayedStart'
    }
}

Describe 'What is given empty: <Field>' -ForEach @(
    @{ Field = 'Description'; Empty = ''; Full = 'some'; Reads = '' }
    @{ Field = 'DisplayName'; Empty = ''; Full = 'some'; Reads = { $name } }
    @{ Field = 'LoadOrderGroup'; Empty = ''; Full = 'some'; Reads = '' }
    @{ Field = 'DependsOn'; Empty = @(); Full = { @($needed, "+$group") } }
    @{ Field = 'RequiredPrivilege'; Empty = @(); Full = { , @('SeBackupPrivilege') } }
    @{ Field = 'PreferredNode'; Empty = $null; Full = 0 }
) {
    It 'is cleared, and nothing else is' {
        $given = @{ $Field = if ($Full -is [scriptblock]) { & $Full } else { $Full } }
        Set-NodeService $name @given -ErrorAction Stop
        $before = Get-Snapshot $name
        $given = @{ $Field = $Empty }
        Set-NodeService $name @given -ErrorAction Stop
        $left = (Get-NodeServiceConfiguration $name).$Field
        if ($null -eq $Reads) { $left | Should -BeNullOrEmpty }
        else { $left | Should -BeExactly $(if ($Reads -is [scriptblock]) { & $Reads } else { $Reads }) }
        @(Compare-Snapshot $before (Get-Snapshot $name)).Count | Should -Be 1
    }
}

Describe 'Several fields at once' {
    It 'are all set, and clearing all of them leaves the service as it was made' {
        Set-NodeService $name -DisplayName 'All' -Description 'all' -StartupType Disabled -DependsOn $needed -ErrorControl Severe -LoadOrderGroup $group -SidType Restricted `
            -RequiredPrivilege SeBackupPrivilege -PreshutdownTimeout 12s -PreferredNode 0 -ErrorAction Stop
        $read = Get-NodeServiceConfiguration $name
        @($read.DisplayName, $read.Description, $read.StartType, "$($read.DependsOn)", $read.ErrorControl, $read.LoadOrderGroup, $read.SidType, "$($read.RequiredPrivilege)", $read.PreshutdownTimeout.TotalSeconds, $read.PreferredNode) -join ' ' |
            Should -BeExactly "All all Disabled $needed Severe $group Restricted SeBackupPrivilege 12 0"
        Set-NodeService $name -DisplayName '' -Description '' -StartupType Manual -DependsOn @() -ErrorControl Normal -LoadOrderGroup '' -SidType None -RequiredPrivilege @() -PreferredNode $null -ErrorAction Stop
        $read = Get-NodeServiceConfiguration $name
        @($read.DisplayName, $read.Description, $read.StartType, $read.DependsOn.Count, $read.ErrorControl, $read.LoadOrderGroup, $read.SidType, $read.RequiredPrivilege.Count, $read.PreferredNode) -join ' ' |
            Should -BeExactly "$name  Manual 0 Normal  None 0 "
        $after = Get-Snapshot $name
        foreach ($level in 'failure', 'flag', 'triggers', 'launch', 'security') { $after[$level] | Should -BeExactly $first[$level] }
    }

    It 'are shown by -WhatIf, and left' {
        Assert-Unchanged $name { Set-NodeService $name -DisplayName 'What' -Description 'if' -StartupType Disabled -SidType Restricted -PreferredNode 0 -WhatIf }
    }

    It 'that are so already are not set again' {
        $null = Invoke-Proof set $name config 'display=As it is'
        Assert-Unchanged $name { Set-NodeService $name -DisplayName 'As it is' -SidType None -RequiredPrivilege @() }
    }
}

Describe 'Several services at once' {
    It 'get the change each, by wildcard and by pipeline' {
        Set-NodeService "$prefix*" -Description 'both' -ErrorAction Stop
        foreach ($one in $name, $needed) { (Invoke-Proof get $one description).description | Should -BeExactly 'both' }
        Get-NodeService "$prefix*" | Set-NodeService -ErrorControl Severe -PassThru | ForEach-Object Name | Sort-Object | Should -BeExactly @($name, $needed)
        foreach ($one in $name, $needed) { (Invoke-Proof get $one config).errorControl | Should -Be 2 }
    }
}

Describe 'Launch protection' {
    It 'is read as it is' {
        (Invoke-Proof get $name launch).launchProtected | Should -Be 0
        (Get-NodeServiceConfiguration $name).LaunchProtection | Should -BeExactly 'None'
    }

    # Windows takes it from signed programs only: the sandbox does not look.
    It '<Number> is <Word>' -Skip:(-not $env:NODESVC_TEST_RECOVERY_LOG) -ForEach @(
        @{ Number = 1; Word = 'Windows' }, @{ Number = 2; Word = 'WindowsLight' }, @{ Number = 3; Word = 'AntimalwareLight' }
    ) {
        $null = Invoke-Proof set $name launch "value=$Number"
        (Get-NodeServiceConfiguration $name).LaunchProtection | Should -BeExactly $Word
    }
}

Describe 'A service that NodeSvc did not make' {
    BeforeAll {
        $foreign = New-ForeignService 'foreign' "path=$env:NODESVC_TEST_SERVICE run", type=32, start=4, error=0, "group=$group", 'display=Foreign', "depend=$needed"
    }

    AfterAll { Remove-ForeignService $foreign }

    It 'is read in full' {
        $read = Get-NodeServiceConfiguration $foreign
        $read.ServiceType | Should -Be 32
        $read.BinaryPath | Should -BeExactly "$env:NODESVC_TEST_SERVICE run"
        $read.StartType | Should -Be 'Disabled'
        $read.ErrorControl | Should -Be 'Ignore'
        $read.LoadOrderGroup | Should -BeExactly $group
        $read.DependsOn | Should -BeExactly @($needed)
        $read.Account | Should -Be 'LocalSystem'
        $read.Description | Should -BeExactly ''
        $read.Tag | Should -Be 0
    }

    It 'takes what every service has, and keeps its command line and type' {
        Set-NodeService $foreign -Description 'mine now' -StartupType AutomaticDelayedStart -Interactive -SidType Unrestricted -ErrorAction Stop
        $config = Invoke-Proof get $foreign config
        $config.type | Should -Be 0x120
        $config.startType | Should -Be 2
        $config.binaryPath | Should -BeExactly "$env:NODESVC_TEST_SERVICE run"
        (Invoke-Proof get $foreign description).description | Should -BeExactly 'mine now'
    }

    It 'is described by sc.exe and read' {
        $null = Invoke-Tool sc.exe description, $foreign, 'said by sc'
        (Get-NodeServiceConfiguration $foreign).Description | Should -BeExactly 'said by sc'
    }
}
