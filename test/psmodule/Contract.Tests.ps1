# What the module sends and what it understands, held to golden/*.json; golden/golden.test.ts holds the core's schemas to the same files.

BeforeDiscovery {
    $golden = [System.IO.Path]::Combine($PSScriptRoot, 'golden')
    $requests = foreach ($request in ConvertFrom-Json -InputObject ([System.IO.File]::ReadAllText([System.IO.Path]::Combine($golden, 'requests.json')))) {
        @{ Command = $request.command; Operation = $request.operation; Request = $request }
    }
}

BeforeAll {
    . ([System.IO.Path]::Combine($PSScriptRoot, 'fixtures', 'FakeCore.ps1'))
    $golden = [System.IO.Path]::Combine($PSScriptRoot, 'golden')
    $log = [System.IO.Path]::Combine("$TestDrive", 'requests.txt')
    $null = Import-FakeModule -Folder "$TestDrive" -Log $log

    $secret = [securestring]::new()
    foreach ($letter in ('pa55 ' + [char] 0xE4 + [char] 0x20AC).ToCharArray()) { $secret.AppendChar($letter) }
    $credential = [pscredential]::new('DOMAIN\worker', $secret)

    # A value as a text in which the order of an object's properties does not matter.
    function ConvertTo-Canonical {
        param($Value)
        if ($null -eq $Value) { return 'null' }
        if ($Value -is [array]) { return '[' + (@(foreach ($one in $Value) { ConvertTo-Canonical $one }) -join ',') + ']' }
        if ($Value -is [System.Management.Automation.PSCustomObject]) {
            return '{' + (@(foreach ($name in $Value.PSObject.Properties.Name | Sort-Object) { "${name}:" + (ConvertTo-Canonical $Value.$name) }) -join ',') + '}'
        }
        "$($Value.GetType().Name):$Value"
    }
    # The lines of answers.json that have a part of that name.
    function Get-Answer {
        param($Part)
        foreach ($answer in ConvertFrom-Json -InputObject ([System.IO.File]::ReadAllText([System.IO.Path]::Combine($golden, 'answers.json')))) {
            if ($answer.PSObject.Properties[$Part]) { $answer.$Part }
        }
    }
}

AfterAll {
    Remove-Module NodeSvc -ErrorAction SilentlyContinue
    $env:FAKE_CORE_LOG = $null
}

Describe 'The golden request' {
    It 'is what is sent by: <Command>' -ForEach $requests {
        # In this scope, where $credential is.
        . ([scriptblock]::Create("`$null = $Command"))
        $sent = ConvertFrom-Json -InputObject ([System.IO.File]::ReadAllLines($log)[-1])
        $sent.operation | Should -BeExactly $Operation
        $sent.id | Should -BeGreaterThan 0
        ConvertTo-Canonical $sent.input | Should -BeExactly (ConvertTo-Canonical $Request.input)
    }
}

Describe 'A golden item' {
    It 'becomes an object with every field under its own name' {
        $names = @{ startedAt = 'StartTime'; memoryBytes = 'Memory'; arguments = 'ArgumentList'; nodeArguments = 'NodeArgument'; stopTimeoutMs = 'StopTimeout'; startTimeoutMs = 'StartTimeout'
            hangTimeoutMs = 'HangTimeout'; logMaxBytes = 'LogMaxSize'; logMaxAgeDays = 'LogMaxAge'; logTimestamps = 'LogTimestamp'; healthCheckIntervalMs = 'HealthCheckInterval'; healthCheckTimeoutMs = 'HealthCheckTimeout'
            memoryLimitBytes = 'MemoryLimit'; cpuPercent = 'CpuLimit'
        }
        $items = @(Get-Answer 'item')
        $items.Count | Should -BeGreaterThan 2
        foreach ($item in $items) {
            $object = & (Get-Module NodeSvc) { ConvertTo-NodeSvcObject $args[0] } $item
            # One more: Uptime. The failure actions of a new service are two, and none of any other.
            $failure = $item.failure
            @($object.PSObject.Properties).Count | Should -Be (@($item.PSObject.Properties).Count + $(if ($failure) { 2 } else { 0 }))
            if ($failure) {
                @($object.FailureAction | ForEach-Object { "$_" }) | Should -Be @('Restart/1s', 'Run/1m')
                $object.OnNonCrashFailure | Should -BeTrue
            }
            $item.PSObject.Properties.Remove('failure')
            foreach ($field in $item.PSObject.Properties) {
                $name = if ($names[$field.Name]) { $names[$field.Name] } else { $field.Name }
                $actual = $object.PSObject.Properties[$name].Value
                if ($actual -is [timespan]) { $actual = if ($name -eq 'LogMaxAge') { $actual.TotalDays } else { $actual.TotalMilliseconds } }
                if ($name -eq 'StartTime') {
                    ($null -eq $actual) | Should -Be ($null -eq $field.Value)
                    if ($null -ne $actual) { $actual.ToUniversalTime().ToString('s') | Should -BeExactly '2026-01-02T03:04:05' }
                } elseif ($null -eq $field.Value) {
                    $null -eq $actual | Should -BeTrue -Because "$name is null in the answer"
                } else {
                    "$actual" | Should -BeExactly "$($field.Value)" -Because "$name is the answer's $($field.Name)"
                }
            }
        }
    }
}

Describe 'A golden error' {
    It 'becomes a record with every field in its place' {
        $failures = @(Get-Answer 'error')
        $failures.Count | Should -BeGreaterThan 2
        foreach ($failure in $failures) {
            $record = & (Get-Module NodeSvc) { ConvertTo-NodeSvcErrorRecord $args[0] } $failure
            $record.FullyQualifiedErrorId | Should -BeExactly $failure.id
            $record.CategoryInfo.Category | Should -Be $failure.category
            $record.TargetObject | Should -Be $failure.target
            $record.ErrorDetails.Message | Should -BeExactly $failure.message
            $record.ErrorDetails.RecommendedAction | Should -BeExactly $failure.recommendedAction
            if ($failure.PSObject.Properties['native']) { $record.Exception.NativeErrorCode | Should -Be $failure.native.code }
        }
    }
}
