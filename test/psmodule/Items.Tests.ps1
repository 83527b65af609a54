# What the module makes of the core's items other than services, held to golden/items.json; golden/items.test.ts holds the core's
# schemas to the same file.

BeforeDiscovery {
    $path = [System.IO.Path]::Combine($PSScriptRoot, 'golden', 'items.json')
    $all = foreach ($one in ConvertFrom-Json -InputObject ([System.IO.File]::ReadAllText($path))) { @{ Operation = $one.operation; Item = $one.item } }
    $plain = $all | Where-Object { $_.Operation -match '^(config\.get|dependents|failure|security|parameter\.[gs]et)' }
}

BeforeAll {
    . ([System.IO.Path]::Combine($PSScriptRoot, 'fixtures', 'FakeCore.ps1'))
    $log = [System.IO.Path]::Combine("$TestDrive", 'requests.txt')
    $null = Import-FakeModule -Folder "$TestDrive" -Log $log
    # Names that are not just the field's with a capital letter.
    $names = @{
        actions = 'Action'; resetPeriodSeconds = 'ResetPeriod'; requiredPrivileges = 'RequiredPrivilege'; preshutdownTimeoutMs = 'PreshutdownTimeout'
    }
    function Get-LastRequest {
        ConvertFrom-Json -InputObject ([System.IO.File]::ReadAllLines($log)[-1])
    }
}

AfterAll {
    Remove-Module NodeSvc -ErrorAction SilentlyContinue
    $env:FAKE_CORE_LOG = $null
    $env:FAKE_CORE_ITEMS = $null
}

Describe 'A golden item' {
    It 'of <Operation> becomes an object with every field under its own name' -ForEach $plain {
        $object = & (Get-Module NodeSvc) { ConvertTo-NodeSvcItem -Operation $args[0] -Item $args[1] } $Operation $Item
        $object.PSTypeNames[0] | Should -BeLike 'NodeSvc.*'
        @($object.PSObject.Properties).Count | Should -Be @($Item.PSObject.Properties).Count
        foreach ($field in $Item.PSObject.Properties) {
            $name = if ($names[$field.Name]) { $names[$field.Name] } else { $field.Name }
            $property = $object.PSObject.Properties[$name]
            $null -eq $property | Should -BeFalse -Because "$name is for $($field.Name)"
            if ($null -eq $field.Value) {
                $null -eq $property.Value | Should -BeTrue -Because "$name is null in the item"
            } elseif ($property.Value -is [timespan]) {
                $property.Value.TotalMilliseconds | Should -BeIn @($field.Value, ($field.Value * 1000))
            } elseif ($field.Name -notin 'actions', 'access', 'value', 'scmEnvironment') {
                "$($property.Value)" | Should -BeExactly "$($field.Value)"
            }
        }
    }

    It 'of config.get has the SCM''s variables as a table' {
        $table = (Get-NodeServiceConfiguration api).ScmEnvironment
        $table -is [System.Collections.IDictionary] | Should -BeTrue
        $table['PORT'] | Should -BeExactly '8080'
    }

    It 'of log.get becomes one object for each line, which is the line itself as a text' {
        $lines = @(Get-NodeServiceLog api | Where-Object { $_ -isnot [string] })
        $lines.Count | Should -Be 4
        $lines[0].PSTypeNames[0] | Should -BeExactly 'NodeSvc.LogLine'
        $lines[0].Name | Should -BeExactly 'api'
        $lines[0].Text | Should -BeExactly '2026-01-02T03:04:05Z'
        $lines[0].Stream | Should -BeExactly 'Error'
        $lines[0].Time.Kind | Should -Be 'Local'
        $lines[0].Time.ToUniversalTime().ToString('o') | Should -BeExactly '2025-11-25T12:00:00.1230000Z'
        $null -eq $lines[1].Time -and $null -eq $lines[1].Stream | Should -BeTrue
        "$($lines[2])" | Should -BeExactly "[nodesvc 1970-01-01T00:00:00.000Z] Zo$([char] 0xEB)"
        "$($lines[3].Text) $($lines[3].Stream)" | Should -BeExactly 'one line Output'
        @(Get-NodeServiceLog api -Raw | Where-Object { $_ -is [string] }) | Should -BeExactly @('2026-01-02T03:04:05Z', '{"time":"x"}')
    }

    It 'of failure.get has actions that can be read and compared' {
        $failure = Get-NodeServiceFailure api
        @($failure.Action | ForEach-Object { "$_" }) | Should -Be @('Restart/5s', 'Run/1500ms', 'None/0s', '4/2d')
        $failure.Action[1].Kind | Should -BeExactly 'RunCommand'
        $failure.Action[3].Kind | Should -Be 4
        $failure.Action[1].Delay.TotalMilliseconds | Should -Be 1500
    }

    It 'of trigger.get has its data as objects' {
        $triggers = @(Get-NodeServiceTrigger api)
        $triggers.Index | Should -Be @(0, 1)
        "$($triggers[0].Data[0])" | Should -BeExactly '80;TCP'
        $triggers[1].Type | Should -Be 20
        @($triggers[1].Data.Type) | Should -Be @('Level', 'KeywordAny', 9)
    }

    It 'of trigger.add becomes one object for each trigger, with its place' {
        $triggers = @(Add-NodeServiceTrigger api -DomainJoin -PassThru)
        $triggers.Name | Should -Be @('api', 'api')
        $triggers.Index | Should -Be @(0, 1)
    }

    It 'of parameter.get has the value that its type means' {
        $values = @{}
        foreach ($parameter in Get-NodeServiceParameter api) { $values[$parameter.Parameter] = $parameter.Value }
        $values['Port'] | Should -BeOfType ([uint32])
        $values['Large'] | Should -Be ([uint64]::MaxValue)
        $values['List'].Count | Should -Be 2
        $values['One'] -is [string[]] | Should -BeTrue
        $values['Bytes'] | Should -Be @(0, 255, 16)
        $values[''] | Should -BeExactly ''
        $null -eq $values['Odd'] | Should -BeTrue
    }

    It 'of security.get has entries that bear the service''s name' {
        $permission = Get-NodeServicePermission api
        $permission.Access.Name | Should -Be @('api', 'api')
        $permission.Access[0].Right | Should -Be @('QueryConfig', 'QueryStatus')
        "$($permission.Access[1])" | Should -BeExactly 'Deny S-1-5-21-1-2-3-1001: Stop'
    }
}

Describe 'What was read, given back' {
    It 'of a failure is sent as it was' {
        Get-NodeServiceFailure api | Set-NodeServiceFailure -Name web
        $sent = (Get-LastRequest).input
        $sent.names | Should -Be @('web')
        @($sent.actions | ForEach-Object { "$($_.kind) $($_.delayMs)" }) | Should -Be @('Restart 5000', 'RunCommand 1500', 'None 0', '4 172800000')
        $sent.resetPeriodSeconds | Should -Be 86400
        $sent.command | Should -BeExactly 'alert.cmd'
        $sent.rebootMessage | Should -BeExactly 'Good bye'
        $sent.onNonCrashFailure | Should -BeTrue
    }

    It 'of no failure actions is sent, too' {
        Set-NodeServiceFailure api -None -PassThru | Set-NodeServiceFailure -Name web
        $sent = (Get-LastRequest).input
        @($sent.PSObject.Properties.Name | Sort-Object) | Should -Be @('actions', 'command', 'names', 'onNonCrashFailure', 'rebootMessage', 'resetPeriodSeconds')
        @($sent.actions).Count | Should -Be 0
        $null -eq $sent.resetPeriodSeconds | Should -BeTrue
        $sent.onNonCrashFailure | Should -BeFalse
    }

    It 'of triggers is sent as one list' {
        Get-NodeServiceTrigger api | Set-NodeServiceTrigger -Name web
        $sent = (Get-LastRequest).input
        $sent.names | Should -Be @('web')
        $sent.triggers.Count | Should -Be 2
        $sent.triggers[0].data[0].value | Should -Be @('80', 'TCP')
        $sent.triggers[1].type | Should -Be 20
        $sent.triggers[1].data[0].value | Should -Be 3
        $sent.triggers[1].data[1].value | Should -BeExactly '0x10'
    }

    It 'of permissions is sent as SDDL' {
        Get-NodeServicePermission api | Set-NodeServicePermission -Name web
        (Get-LastRequest).input.sddl | Should -BeExactly 'D:(A;;CCLC;;;SY)(D;;WP;;;S-1-5-21-1-2-3-1001)'
    }

    It 'of the parameter <Parameter> is sent as it was' -ForEach @(
        @{ Parameter = 'Port'; Type = 'DWord'; Value = '4294967295' }
        @{ Parameter = 'Large'; Type = 'QWord'; Value = '18446744073709551615' }
        @{ Parameter = 'Path'; Type = 'ExpandString'; Value = '%TEMP%' }
        @{ Parameter = 'One'; Type = 'MultiString'; Value = 'a' }
        @{ Parameter = 'Bytes'; Type = 'Binary'; Value = '00ff10' }
    ) {
        Get-NodeServiceParameter api | Where-Object Parameter -eq $Parameter | Set-NodeServiceParameter -Name web
        $sent = (Get-LastRequest).input
        $sent.parameter | Should -BeExactly $Parameter
        $sent.type | Should -BeExactly $Type
        "$($sent.value)" | Should -BeExactly $Value
        $sent.value -is [array] | Should -Be ($Type -eq 'MultiString')
    }
}
