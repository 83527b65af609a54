BeforeAll {
    . ([System.IO.Path]::Combine($PSScriptRoot, '..', 'fixtures', 'Services.ps1'))
    $null = New-TestService 'one' @{ DisplayName = "$prefix the first"; Description = '2026-01-02T03:04:05Z'; ArgumentList = '--port', '80 80'
        NodeArgument = '--no-warnings'; StopTimeout = '90s'; StartTimeout = [timespan]::FromMinutes(2) }
    $null = New-TestService 'two words'
    $null = New-TestService '[3]'
}

AfterAll { Remove-TestService }

Describe 'Get-NodeService' {
    It 'lists NodeSvc''s own services only' {
        $all = @(Get-NodeService)
        @($all | Where-Object { $_.Name -like "$prefix*" }).Count | Should -Be 3
        @($all | Where-Object { -not $_.Managed }).Count | Should -Be 0
    }

    It 'lists every service with -All' {
        $all = @(Get-NodeService -All)
        @($all | Where-Object { $_.Name -like "$prefix*" }).Count | Should -Be 3
        $foreign = @($all | Where-Object { -not $_.Managed })
        $foreign.Count | Should -BeGreaterThan 0
        $foreign[0].Script | Should -BeNullOrEmpty
        $foreign[0].BinaryPath | Should -Not -BeNullOrEmpty
    }

    It 'reports everything of a service' {
        $service = Get-NodeService "$prefix-one"
        $service.PSTypeNames[0] | Should -BeExactly 'NodeSvc.Service'
        $service.Name | Should -BeExactly "$prefix-one"
        $service.DisplayName | Should -BeExactly "$prefix the first"
        $service.Status | Should -BeExactly 'Stopped'
        $service.StartType | Should -BeExactly 'Manual'
        $service.Script | Should -Be $app
        $service.ArgumentList | Should -Be @('--port', '80 80')
        $service.NodeArgument | Should -Be @('--no-warnings')
        $service.NodePath | Should -BeLike '*node.exe'
        $service.NodeVersion | Should -Match '^v?\d+\.\d+\.\d+$'
        $service.WorkingDirectory | Should -Be $appFolder
        $service.StopTimeout | Should -Be ([timespan]::FromSeconds(90))
        $service.StartTimeout | Should -Be ([timespan]::FromMinutes(2))
        $service.LogPath | Should -BeLike "*NodeSvc\services\$prefix-one\logs\$prefix-one.log"
        $service.BinaryPath | Should -BeLike '*node.exe*host.cjs*app.js*'
        $service.HostVersion | Should -Be (Get-Module NodeSvc).Version.ToString()
        $service.ProcessId | Should -BeNullOrEmpty
        $service.StartTime | Should -BeNullOrEmpty
        $service.Uptime | Should -BeNullOrEmpty
        $service.Memory | Should -BeNullOrEmpty
        $service.Managed | Should -BeTrue
    }

    It 'has the properties that it has' {
        (Get-NodeService "$prefix-one").PSObject.Properties.Name -join ' ' | Should -BeExactly ('Name DisplayName Description Status StartType ProcessId StartTime Uptime Memory Account Script Command Executable Isolated Instances ArgumentList NodePath ' +
            'NodeVersion NodePinned NodeArgument WorkingDirectory EnvironmentFile LogPath LogMaxSize LogDaily LogKeep LogMaxAge ' +
            'LogCompress LogTimestamp LogFormat ErrorLog StopTimeout StartTimeout ReadyWhen ReadyUrl HangTimeout HealthCheck ' +
            'HealthCheckInterval HealthCheckTimeout HealthCheckThreshold KeepChildren Priority Affinity MemoryLimit CpuLimit DependsOn BinaryPath HostVersion Win32ExitCode ' +
            'ServiceExitCode Managed')
    }

    It 'knows a name in any case, and a display name' {
        (Get-NodeService "$prefix-ONE").Name | Should -BeExactly "$prefix-one"
        (Get-NodeService "$prefix the first").Name | Should -BeExactly "$prefix-one"
    }

    It 'takes <Pattern> as a wildcard' -ForEach @(
        @{ Pattern = '-*'; Count = 3 }
        @{ Pattern = '-t*'; Count = 1 }
        @{ Pattern = '-o?e'; Count = 1 }
        @{ Pattern = '-x*'; Count = 0 }
        @{ Pattern = '-[[]3]*'; Count = 0 }
        @{ Pattern = '-[3]*'; Count = 1 }
    ) {
        $found = @(Get-NodeService "$prefix$Pattern" -ErrorVariable problems)
        $found.Count | Should -Be $Count
        $problems.Count | Should -Be 0
    }

    It 'takes brackets in a name as they are' {
        (Get-NodeService "$prefix-[3]").Name | Should -BeExactly "$prefix-[3]"
    }

    It 'takes names and objects from the pipeline' {
        $objects = [pscustomobject] @{ Name = "$prefix-one"; Other = 1 }, [pscustomobject] @{ Name = "$prefix-two words" }
        @($objects | Get-NodeService).Name | Should -Be @("$prefix-one", "$prefix-two words")
        @("$prefix-two words", "$prefix-one" | Get-NodeService).Name | Should -Be @("$prefix-two words", "$prefix-one")
        @(Get-NodeService "$prefix*" | Get-NodeService).Count | Should -Be 3
        @(@() | Get-NodeService).Count | Should -Be 0 -Because 'nothing was named'
    }

    It 'says which service there is not, and gets the others' {
        $found = @(Get-NodeService "$prefix-none", "$prefix-one" -ErrorVariable problems -ErrorAction SilentlyContinue)
        $found.Name | Should -Be @("$prefix-one")
        $problems.Count | Should -Be 1
        $problems[0].FullyQualifiedErrorId | Should -BeExactly 'ServiceNotFound,Get-NodeService'
        $problems[0].CategoryInfo.Category | Should -Be 'ObjectNotFound'
        $problems[0].TargetObject | Should -BeExactly "$prefix-none"
        $problems[0].Exception | Should -BeOfType ([System.ComponentModel.Win32Exception])
        $problems[0].Exception.NativeErrorCode | Should -Be 1060
        $problems[0].ErrorDetails.Message | Should -BeLike "*$prefix-none*"
        $problems[0].ErrorDetails.RecommendedAction | Should -BeLike '*Get-NodeService*'
    }

    It 'refuses <What>' -ForEach @(
        @{ What = 'a name with a slash'; Name = 'a/b' }
        @{ What = 'a name with a backslash'; Name = 'a\b' }
        @{ What = 'a name of 257 characters'; Name = 'x' * 257 }
    ) {
        $problems = Get-Problem { Get-NodeService $Name }
        $problems.Count | Should -Be 1
        $problems[0].FullyQualifiedErrorId | Should -BeLike '*,Get-NodeService'
        $problems[0].CategoryInfo.Category | Should -Be 'InvalidArgument'
        $problems[0].ErrorDetails.RecommendedAction | Should -Not -BeNullOrEmpty
    }

    It 'refuses an empty name' {
        { Get-NodeService '' } | Should -Throw -ErrorId 'ParameterArgumentValidationError,Get-NodeService'
    }
}

Describe 'The format of a service' {
    It 'is a table of one line' {
        $text = Get-NodeService "$prefix-one" | Out-String
        $lines = @($text -split '\r?\n' | Where-Object { $_.Trim() })
        $lines.Count | Should -Be 3
        $lines[0] -split '\s+' -ne '' | Should -Be @('Status', 'Name', 'StartType', 'PID', 'Uptime', 'Memory', 'Node', 'Account')
        $lines[2] | Should -BeLike "Stopped *$prefix-one *Manual *"
        $lines[2].Length | Should -BeLessOrEqual 120
    }

    It 'has all properties as a list' {
        $text = Get-NodeService "$prefix-one" | Format-List | Out-String
        foreach ($property in (Get-NodeService "$prefix-one").PSObject.Properties) { $text | Should -Match "(?m)^$($property.Name)\s+:" }
    }
}

Describe 'Completion of -Name' {
    It 'offers NodeSvc''s services, quoted where needed' {
        $line = "Get-NodeService $prefix"
        $found = [System.Management.Automation.CommandCompletion]::CompleteInput($line, $line.Length, $null).CompletionMatches.CompletionText
        @($found | Sort-Object) | Should -Be @(@("$prefix-one", "'$prefix-two words'", "'$prefix-[3]'") | Sort-Object)
    }
}
