BeforeAll {
    . ([System.IO.Path]::Combine($PSScriptRoot, '..', 'fixtures', 'Services.ps1'))
    $password = [securestring]::new()
    foreach ($letter in 'pa55-w0rd'.ToCharArray()) { $password.AppendChar($letter) }
    $credential = [pscredential]::new('.\nobody-of-nodesvc', $password)
}

AfterAll { Remove-TestService }

Describe 'New-NodeService' {
    It 'creates an automatic, stopped service under its virtual account, and outputs nothing' {
        $output = @(New-NodeService -Name "$prefix-plain" -Script $app)
        $output.Count | Should -Be 0
        $service = Get-NodeService "$prefix-plain"
        $service.Status | Should -Be 'Stopped'
        $service.StartType | Should -Be 'Automatic'
        $service.Account | Should -Be "NT SERVICE\$prefix-plain"
        $service.StopTimeout | Should -Be ([timespan]::FromSeconds(30))
        $service.StartTimeout | Should -Be ([timespan]::FromSeconds(60))
    }

    It 'outputs the service with -PassThru' {
        $output = @(New-NodeService "$prefix-pass" $app -PassThru)
        $output.Count | Should -Be 1
        $output[0].PSTypeNames[0] | Should -BeExactly 'NodeSvc.Service'
        $output[0].Name | Should -BeExactly "$prefix-pass"
    }

    It 'starts it with -Start' {
        $service = New-NodeService "$prefix-started" $app -Start -PassThru
        $service.Status | Should -Be 'Running'
        $service.ProcessId | Should -BeGreaterThan 0
        $service.Uptime | Should -BeOfType ([timespan])
        $service.Memory | Should -BeGreaterThan 1MB
    }

    It 'takes relative paths from PowerShell''s location' {
        $null = [System.IO.Directory]::CreateDirectory([System.IO.Path]::Combine($appFolder, 'work'))
        $file = [System.IO.Path]::Combine($appFolder, 'app.env')
        [System.IO.File]::WriteAllText($file, "COLOUR=red`n")
        Push-Location -LiteralPath $appFolder
        try {
            $service = New-NodeService "$prefix-relative" .\app.js -WorkingDirectory work -EnvironmentFile app.env -LogDirectory .\logs -PassThru
        } finally {
            Pop-Location
        }
        $service.Script | Should -Be $app
        $service.WorkingDirectory | Should -Be ([System.IO.Path]::Combine($appFolder, 'work'))
        $service.EnvironmentFile | Should -Be $file
        $service.LogPath | Should -Be ([System.IO.Path]::Combine($appFolder, 'logs', "$prefix-relative.log"))
    }

    It 'takes how the service is seen to be ready and to work' {
        $service = New-NodeService "$prefix-watched" $app -ReadyWhen Listening -HangTimeout 20s -HealthCheck http://127.0.0.1/health -HealthCheckInterval 5s -PassThru
        $service.ReadyWhen | Should -BeExactly 'Listening'
        $service.ReadyUrl | Should -BeNullOrEmpty
        $service.HangTimeout | Should -Be ([timespan]::FromSeconds(20))
        $service.HealthCheck | Should -BeExactly 'http://127.0.0.1/health'
        $service.HealthCheckInterval | Should -Be ([timespan]::FromSeconds(5))
        $service.HealthCheckTimeout | Should -Be ([timespan]::FromSeconds(5))
        $service.HealthCheckThreshold | Should -Be 3
        $plain = New-NodeService "$prefix-unwatched" $app -PassThru
        $plain.ReadyWhen | Should -BeExactly 'Loaded'
        $plain.HangTimeout | Should -BeNullOrEmpty
        $plain.HealthCheck | Should -BeNullOrEmpty
        $plain.HealthCheckThreshold | Should -BeNullOrEmpty
    }

    It 'takes what its processes may use, and what else it can run' {
        $service = New-NodeService "$prefix-limits" $app -StartupType Manual -KeepChildren -Priority Idle -Affinity 0 -MemoryLimit 512MB -CpuLimit 10 -PassThru
        $service.KeepChildren, $service.Priority, $service.MemoryLimit, $service.CpuLimit | Should -Be @($true, 'Idle', 512MB, 10)
        $service.Affinity | Should -Be @(0)
        $plain = New-NodeService "$prefix-limits" $app -StartupType Manual -Force -PassThru
        $plain.KeepChildren, $plain.Priority, $plain.Affinity, $plain.MemoryLimit, $plain.CpuLimit | Should -Be @($false, $null, $null, $null, $null)
        $plain.Isolated, $plain.Instances, $plain.Command, $plain.Executable | Should -Be @($false, 1, $null, $null)
        (New-NodeService "$prefix-limits" $app -StartupType Manual -Instances 3 -Force -PassThru).Instances | Should -Be 3
        Push-Location -LiteralPath $appFolder
        try {
            $command = New-NodeService "$prefix-limits" -Command 'echo hi' -StartupType Manual -Force -PassThru
        } finally {
            Pop-Location
        }
        $command.Command | Should -BeExactly 'echo hi'
        $command.WorkingDirectory | Should -Be $appFolder
        (New-NodeService "$prefix-limits" -Executable cmd.exe -ArgumentList '/c', 'exit' -StartupType Manual -Force -PassThru).ArgumentList | Should -Be @('/c', 'exit')
    }

    It 'takes how the log is written and kept' {
        $service = New-NodeService "$prefix-logged" $app -LogMaxSize 5MB -LogDaily -LogKeep 0 -LogMaxAge 14d -LogCompress -LogTimestamp -LogFormat Json -ErrorLog -PassThru
        $service.LogMaxSize | Should -Be 5MB
        $service.LogKeep | Should -BeNullOrEmpty
        $service.LogMaxAge | Should -Be ([timespan]::FromDays(14))
        $service.LogFormat | Should -BeExactly 'Json'
        "$($service.LogDaily) $($service.LogCompress) $($service.LogTimestamp) $($service.ErrorLog)" | Should -BeExactly 'True True True True'
        $plain = New-NodeService "$prefix-plainlog" $app -PassThru
        $plain.LogMaxSize | Should -Be 10MB
        $plain.LogKeep | Should -Be 10
        $plain.LogMaxAge | Should -BeNullOrEmpty
        $plain.LogFormat | Should -BeExactly 'Text'
        "$($plain.LogDaily) $($plain.LogCompress) $($plain.LogTimestamp) $($plain.ErrorLog)" | Should -BeExactly 'False False False False'
    }

    It 'refuses <What>' -ForEach @(
        @{ What = 'a log of no size'; Given = @{ LogMaxSize = 100 }; Message = '*at least 1024*'; Id = 'InvalidInput' }
        @{ What = 'a health check''s interval without an address'; Given = @{ HealthCheckInterval = '5s' }; Message = '*-HealthCheck*' }
        @{ What = 'an address to be ready with another way'; Given = @{ ReadyWhen = 'Signal'; ReadyUrl = 'http://127.0.0.1/' }; Message = '*-ReadyUrl*' }
        @{ What = 'readiness by HTTP without an address'; Given = @{ ReadyWhen = 'Http' }; Message = '*needs an address*' }
    ) {
        $problems = @(New-NodeService "$prefix-refused" $app @Given 2>&1)
        $problems | Should -HaveCount 1
        $problems[0].FullyQualifiedErrorId | Should -BeExactly "$(if ($Id) { $Id } else { 'InvalidSetting' }),New-NodeService"
        "$($problems[0]) $($problems[0].ErrorDetails.RecommendedAction)" | Should -BeLike $Message
        @(Get-NodeService "$prefix-refused*").Count | Should -Be 0
    }

    It 'takes a folder whose package.json names main' {
        $folder = [System.IO.Path]::Combine($appFolder, 'package')
        $null = [System.IO.Directory]::CreateDirectory($folder)
        [System.IO.File]::WriteAllText([System.IO.Path]::Combine($folder, 'package.json'), '{ "main": "start.js" }')
        [System.IO.File]::WriteAllText([System.IO.Path]::Combine($folder, 'start.js'), '')
        (New-NodeService "$prefix-folder" $folder -PassThru).Script | Should -Be ([System.IO.Path]::Combine($folder, 'start.js'))
    }

    It 'takes StartupType <Type>' -ForEach @(@{ Type = 'AutomaticDelayedStart' }, @{ Type = 'Manual' }, @{ Type = 'Disabled' }) {
        $service = New-NodeService "$prefix-$Type" $app -StartupType $Type -PassThru
        if ($Type -eq 'AutomaticDelayedStart') { $service.StartType | Should -BeLike 'Automatic*' } else { $service.StartType | Should -Be $Type }
    }

    It 'takes an account without a password' {
        (New-NodeService "$prefix-system" $app -Account LocalSystem -PassThru).Account | Should -Be 'LocalSystem'
    }

    It 'takes its parameters from the pipeline, each service''s own' {
        $rows = [pscustomobject] @{ Name = "$prefix-row1"; Script = $app; Description = 'first'; ArgumentList = 'a', 'b' },
            [pscustomobject] @{ Name = "$prefix-row2"; Script = $app; StartupType = 'Manual'; StopTimeout = '5s' }
        $services = @($rows | New-NodeService -PassThru)
        $services.Name | Should -Be @("$prefix-row1", "$prefix-row2")
        $services[0].ArgumentList | Should -Be @('a', 'b')
        $services[1].ArgumentList.Count | Should -Be 0
        $services[0].StartType | Should -Be 'Automatic'
        $services[1].StartType | Should -Be 'Manual'
        $services[1].StopTimeout | Should -Be ([timespan]::FromSeconds(5))
        $services[1].Description | Should -BeNullOrEmpty
    }
}

Describe 'Failure actions' {
    It 'are set by default, and told' {
        $service = New-NodeService "$prefix-fail" $app -StartupType Manual -PassThru
        @($service.FailureAction | ForEach-Object { "$_" }) | Should -Be @('Restart/1s', 'Restart/5s', 'Restart/30s', 'Restart/1m')
        $service.OnNonCrashFailure | Should -BeTrue
        (Get-NodeServiceFailure "$prefix-fail").ResetPeriod | Should -Be ([timespan]::FromDays(1))
        $service | Format-List | Out-String | Should -Match 'FailureAction +: Restart/1s, Restart/5s, Restart/30s, Restart/1m'
    }

    It 'are none with <What>' -ForEach @(@{ What = 'None'; Given = 'None' }, @{ What = 'an empty list'; Given = @() }) {
        $service = New-NodeService "$prefix-nofail" $app -StartupType Manual -FailureAction $Given -Force -PassThru
        $service.FailureAction.Count | Should -Be 0
        $service.OnNonCrashFailure | Should -BeFalse
    }

    It 'are those that are given' {
        $service = New-NodeService "$prefix-given" $app -StartupType Manual -FailureAction restart/5s, @{ Kind = 'None'; Delay = 0 } -PassThru
        @($service.FailureAction | ForEach-Object { "$_" }) | Should -Be @('Restart/5s', 'None/0s')
        $service.OnNonCrashFailure | Should -BeTrue
    }

    It 'with a typo are refused, and no service is created' -ForEach @(@{ Given = 'restrat/5s' }, @{ Given = @(5) }) {
        $problems = Get-Problem { New-NodeService "$prefix-typo" $app -FailureAction $Given }
        $problems.Count | Should -Be 1
        $problems[0].FullyQualifiedErrorId | Should -BeExactly 'InvalidFailureAction,New-NodeService'
        $problems[0].CategoryInfo.Category | Should -Be 'InvalidArgument'
        $problems[0].TargetObject | Should -BeExactly "$prefix-typo"
        @(Get-NodeService "$prefix-typo*").Count | Should -Be 0
    }
}

Describe 'An existing name' {
    BeforeAll { $null = New-TestService 'twice' @{ Description = 'the first' } }

    It 'is refused' {
        $problems = Get-Problem { New-NodeService "$prefix-twice" $app }
        $problems.Count | Should -Be 1
        $problems[0].FullyQualifiedErrorId | Should -BeExactly 'ServiceExists,New-NodeService'
        $problems[0].CategoryInfo.Category | Should -Be 'ResourceExists'
        $problems[0].TargetObject | Should -BeExactly "$prefix-twice"
        $problems[0].Exception.NativeErrorCode | Should -Be 1073
        $problems[0].ErrorDetails.RecommendedAction | Should -BeLike '*-Force*'
    }

    It 'is replaced with -Force, running or not' {
        Start-NodeService "$prefix-twice"
        $service = New-NodeService "$prefix-twice" $app -Force -StartupType Manual -ArgumentList 'second' -PassThru
        $service.Status | Should -Be 'Stopped'
        $service.ArgumentList | Should -Be @('second')
        @(Get-NodeService "$prefix-twice*").Count | Should -Be 1
    }

    It 'of a service that is not NodeSvc''s is refused even with -Force' {
        $foreign = @(Get-NodeService -All | Where-Object { -not $_.Managed })[0]
        $problems = Get-Problem { New-NodeService $foreign.Name $app -Force }
        $problems.Count | Should -Be 1
        $problems[0].TargetObject | Should -Be $foreign.Name
        (Get-NodeService $foreign.Name).BinaryPath | Should -Be $foreign.BinaryPath
    }
}

Describe 'What is refused' {
    AfterEach { @(Get-NodeService "$prefix-bad*").Count | Should -Be 0 -Because 'a refused service is not there' }

    It 'a script that is not there' {
        $problems = Get-Problem { New-NodeService "$prefix-bad" ([System.IO.Path]::Combine($appFolder, 'none.js')) }
        $problems.Count | Should -Be 1
        $problems[0].FullyQualifiedErrorId | Should -BeExactly 'ScriptNotFound,New-NodeService'
        $problems[0].CategoryInfo.Category | Should -Be 'ObjectNotFound'
        $problems[0].TargetObject | Should -BeExactly "$prefix-bad"
        $problems[0].Exception.Message | Should -BeLike '*none.js*'
    }

    It '<What>' -ForEach @(
        @{ What = 'a name with a slash'; Name = '-bad/x'; More = @{} }
        @{ What = 'a name with a question mark'; Name = '-bad?'; More = @{} }
        @{ What = 'a name of 201 characters'; Name = '-bad'.PadRight(201, 'x'); More = @{} }
        @{ What = 'a time-out of more than a day'; Name = '-bad'; More = @{ StopTimeout = '25h' } }
        @{ What = 'a working directory that is not there'; Name = '-bad'; More = @{ WorkingDirectory = 'C:\nowhere\at all' } }
        @{ What = 'an environment file that is not there'; Name = '-bad'; More = @{ EnvironmentFile = 'C:\nowhere\.env' } }
        @{ What = 'a node that is not there'; Name = '-bad'; More = @{ NodePath = 'C:\nowhere\node.exe' } }
        @{ What = 'a variable without a name'; Name = '-bad'; More = @{ Environment = @{ 'A=B' = 1 } } }
    ) {
        $problems = Get-Problem { New-NodeService "$prefix$Name" $app @More }
        $problems.Count | Should -Be 1
        $problems[0].FullyQualifiedErrorId | Should -BeLike '*,New-NodeService'
        $problems[0].FullyQualifiedErrorId | Should -Not -BeLike '*InternalError*'
        $problems[0].CategoryInfo.Category | Should -BeIn @('InvalidArgument', 'ObjectNotFound')
        $problems[0].ErrorDetails.RecommendedAction | Should -Not -BeNullOrEmpty
    }

    It 'both an account and a credential' {
        { New-NodeService "$prefix-bad" $app -Account LocalSystem -Credential $credential } | Should -Throw -ErrorId 'AmbiguousParameterSet,New-NodeService'
    }

    It 'two things to run' {
        { New-NodeService "$prefix-bad" -Script $app -Command 'npm start' } | Should -Throw -ErrorId 'AmbiguousParameterSet,New-NodeService'
        { New-NodeService "$prefix-bad" -Command 'npm start' -Executable cmd.exe } | Should -Throw -ErrorId 'AmbiguousParameterSet,New-NodeService'
        { New-NodeService "$prefix-bad" -Command 'npm start' -Instances 2 } | Should -Throw -ErrorId 'AmbiguousParameterSet,New-NodeService'
    }

    It 'a duration that is none' {
        { New-NodeService "$prefix-bad" $app -StopTimeout soon } | Should -Throw -ErrorId 'ParameterArgumentValidationError,New-NodeService'
        { New-NodeService "$prefix-bad" $app -StopTimeout soon } | Should -Throw "*'soon' is not a duration*"
    }

    It 'a start type that services do not have' {
        { New-NodeService "$prefix-bad" $app -StartupType Boot } | Should -Throw -ErrorId 'ParameterArgumentValidationError,New-NodeService'
    }

    It 'a path that is not of the file system' {
        $problems = Get-Problem { New-NodeService "$prefix-bad" 'Env:\PATH' }
        $problems.Count | Should -Be 1
        $problems[0].FullyQualifiedErrorId | Should -BeExactly 'InvalidPath,New-NodeService'
        $problems[0].TargetObject | Should -BeExactly "$prefix-bad"
    }
}

Describe 'WhatIf and Confirm' {
    It '-WhatIf creates nothing' {
        New-NodeService "$prefix-if" $app -WhatIf
        @(Get-NodeService "$prefix-if*").Count | Should -Be 0
    }

    It '-Confirm without somebody to answer creates nothing' {
        $problems = @(Invoke-Unattended "New-NodeService '$prefix-confirm' '$app' -Confirm")
        $problems.Count | Should -BeGreaterThan 0
        @(Get-NodeService "$prefix-confirm*").Count | Should -Be 0
    }
}

Describe 'The password' {
    It 'is in no stream, and not in the service''s folder' {
        $all = New-NodeService "$prefix-secret" $app -Credential $credential -PassThru -Verbose *>&1
        $all.Count | Should -BeGreaterThan 0
        $text = foreach ($one in $all) { "$one"; foreach ($property in $one.PSObject.Properties) { "$($property.Value)" } }
        $text -join "`n" | Should -Not -Match 'pa55'
        $folder = [System.IO.Path]::Combine($env:ProgramData, 'NodeSvc', 'services', "$prefix-secret")
        if ([System.IO.Directory]::Exists($folder)) {
            foreach ($file in [System.IO.Directory]::GetFiles($folder, '*', 'AllDirectories')) { [System.IO.File]::ReadAllText($file) | Should -Not -Match 'pa55' }
        }
    }
}
