BeforeAll {
    . ([System.IO.Path]::Combine($PSScriptRoot, '..', 'fixtures', 'Services.ps1'))
    $null = New-TestService 'one'
    $null = New-TestService 'two'
    $null = New-TestService 'needed'
    $name = "$prefix-one"
    $password = [securestring]::new()
    foreach ($letter in 'pa55-w0rd'.ToCharArray()) { $password.AppendChar($letter) }

    # Everything that is known of a service as texts by name, to compare.
    function Get-All {
        param($Name)
        $all = @{}
        foreach ($object in (Get-NodeServiceConfiguration $Name), (Get-NodeService $Name)) {
            foreach ($property in $object.PSObject.Properties) { $all[$property.Name] = "$($property.Value)" }
        }
        $all.Environment = [System.IO.File]::ReadAllText([System.IO.Path]::Combine($env:ProgramData, 'NodeSvc', 'services', $Name, 'service.json')) -replace '(?s).*"environment": (\{.*?\}).*', '$1' -replace '\s'
        $all
    }
    # Names of what differs.
    function Compare-All {
        param($Before, $After)
        @($After.Keys | Where-Object { $Before[$_] -ne $After[$_] } | Sort-Object) -join ' '
    }
}

AfterAll { Remove-TestService }

Describe 'Set-NodeService' {
    BeforeAll {
        # Nothing at its default, so that what is lost is seen.
        $folder = [System.IO.Path]::Combine($appFolder, 'work')
        $null = [System.IO.Directory]::CreateDirectory($folder)
        $file = [System.IO.Path]::Combine($appFolder, 'app.env')
        [System.IO.File]::WriteAllText($file, "COLOUR=red`n")
        Set-NodeService $name -DisplayName "$prefix display" -Description 'Answers.' -StartupType AutomaticDelayedStart -DependsOn "$prefix-needed" `
            -ErrorControl Ignore -SidType Unrestricted -RequiredPrivilege SeChangeNotifyPrivilege, SeBackupPrivilege -PreshutdownTimeout 1m `
            -PreferredNode 0 -ArgumentList 'a b', '' -NodeArgument '--no-warnings' -WorkingDirectory $folder -Environment @{ PORT = 8080 } `
            -EnvironmentFile $file -StopTimeout 40s -StartTimeout 50s `
            -ReadyUrl http://127.0.0.1/ready -HangTimeout 20s -HealthCheck http://127.0.0.1/health -HealthCheckThreshold 4 `
            -LogMaxSize 5MB -LogDaily -LogKeep 3 -LogMaxAge 36h -LogCompress -LogTimestamp -LogFormat Json -ErrorLog `
            -KeepChildren -Priority BelowNormal -Affinity 0 -MemoryLimit 1GB -CpuLimit 50 -ErrorAction Stop
        $before = Get-All $name
    }

    It 'has set everything' {
        $before.DisplayName | Should -BeExactly "$prefix display"
        $before.Description | Should -BeExactly 'Answers.'
        $before.StartType | Should -BeExactly 'AutomaticDelayedStart'
        $before.DependsOn | Should -BeExactly "$prefix-needed"
        $before.ErrorControl | Should -BeExactly 'Ignore'
        $before.SidType | Should -BeExactly 'Unrestricted'
        $before.RequiredPrivilege | Should -BeExactly 'SeChangeNotifyPrivilege SeBackupPrivilege'
        $before.PreshutdownTimeout | Should -BeExactly '00:01:00'
        $before.PreferredNode | Should -BeExactly '0'
        $before.ArgumentList | Should -BeExactly 'a b '
        $before.NodeArgument | Should -BeExactly '--no-warnings'
        $before.WorkingDirectory | Should -BeExactly $folder
        $before.Environment | Should -BeExactly '{"PORT":"8080"}'
        $before.EnvironmentFile | Should -BeExactly $file
        $before.StopTimeout | Should -BeExactly '00:00:40'
        $before.StartTimeout | Should -BeExactly '00:00:50'
        $before.ReadyWhen | Should -BeExactly 'Http'
        $before.ReadyUrl | Should -BeExactly 'http://127.0.0.1/ready'
        $before.HangTimeout | Should -BeExactly '00:00:20'
        $before.HealthCheck | Should -BeExactly 'http://127.0.0.1/health'
        $before.HealthCheckInterval | Should -BeExactly '00:00:30'
        $before.HealthCheckTimeout | Should -BeExactly '00:00:05'
        $before.HealthCheckThreshold | Should -BeExactly '4'
        $before.LogMaxSize | Should -BeExactly '5242880'
        $before.LogKeep | Should -BeExactly '3'
        $before.LogMaxAge | Should -BeExactly '1.12:00:00'
        $before.LogFormat | Should -BeExactly 'Json'
        "$($before.LogDaily) $($before.LogCompress) $($before.LogTimestamp) $($before.ErrorLog)" | Should -BeExactly 'True True True True'
    }

    It 'changes <Changed> alone' -ForEach @(
        @{ Changed = 'DisplayName'; Given = @{ DisplayName = "e-$([guid]::NewGuid())" } }
        @{ Changed = 'Description'; Given = @{ Description = "Antwortet: $([char] 0xE4)" } }
        @{ Changed = 'StartType'; Given = @{ StartupType = 'Manual' } }
        @{ Changed = 'ErrorControl'; Given = @{ ErrorControl = 'Severe' } }
        @{ Changed = 'SidType'; Given = @{ SidType = 'Restricted' } }
        @{ Changed = 'RequiredPrivilege'; Given = @{ RequiredPrivilege = 'SeShutdownPrivilege' } }
        @{ Changed = 'PreshutdownTimeout'; Given = @{ PreshutdownTimeout = '70s' } }
        @{ Changed = 'ArgumentList BinaryPath'; Given = @{ ArgumentList = 'c"d', 'e\' } }
        @{ Changed = 'BinaryPath NodeArgument'; Given = @{ NodeArgument = '--trace-warnings' } }
        @{ Changed = 'Environment'; Given = @{ Environment = @{ HOST = 'here' } } }
        @{ Changed = 'StartTimeout'; Given = @{ StartTimeout = '55s' } }
        @{ Changed = 'ReadyUrl'; Given = @{ ReadyUrl = 'https://127.0.0.1/other' } }
        @{ Changed = 'HangTimeout'; Given = @{ HangTimeout = '25s' } }
        @{ Changed = 'HealthCheck'; Given = @{ HealthCheck = 'https://127.0.0.1/other' } }
        @{ Changed = 'HealthCheckInterval'; Given = @{ HealthCheckInterval = '25s' } }
        @{ Changed = 'HealthCheckTimeout'; Given = @{ HealthCheckTimeout = '4s' } }
        @{ Changed = 'HealthCheckThreshold'; Given = @{ HealthCheckThreshold = 5 } }
        @{ Changed = 'LogMaxSize'; Given = @{ LogMaxSize = '1GB' } }
        @{ Changed = 'LogDaily'; Given = @{ LogDaily = $false } }
        @{ Changed = 'LogKeep'; Given = @{ LogKeep = 4 } }
        @{ Changed = 'LogMaxAge'; Given = @{ LogMaxAge = 7 } }
        @{ Changed = 'LogCompress'; Given = @{ LogCompress = $false } }
        @{ Changed = 'LogTimestamp'; Given = @{ LogTimestamp = $false } }
        @{ Changed = 'LogFormat'; Given = @{ LogFormat = 'Text' } }
        @{ Changed = 'ErrorLog'; Given = @{ ErrorLog = $false } }
        @{ Changed = 'KeepChildren'; Given = @{ KeepChildren = $false } }
        @{ Changed = 'Priority'; Given = @{ Priority = 'High' } }
        @{ Changed = 'MemoryLimit'; Given = @{ MemoryLimit = 2GB } }
        @{ Changed = 'CpuLimit'; Given = @{ CpuLimit = 60 } }
        @{ Changed = ''; Given = @{} }
    ) {
        $earlier = Get-All $name
        Set-NodeService $name @Given -ErrorAction Stop
        Compare-All $earlier (Get-All $name) | Should -BeExactly $Changed
    }

    It 'clears <Changed>' -ForEach @(
        @{ Changed = 'Description'; Given = @{ Description = '' }; Property = 'Description' }
        @{ Changed = 'DependsOn'; Given = @{ DependsOn = @() }; Property = 'DependsOn' }
        @{ Changed = 'RequiredPrivilege'; Given = @{ RequiredPrivilege = @() }; Property = 'RequiredPrivilege' }
        @{ Changed = 'PreferredNode'; Given = @{ PreferredNode = $null }; Property = 'PreferredNode' }
        @{ Changed = 'ArgumentList BinaryPath'; Given = @{ ArgumentList = $null }; Property = 'ArgumentList' }
        @{ Changed = 'BinaryPath NodeArgument'; Given = @{ NodeArgument = @() }; Property = 'NodeArgument' }
        @{ Changed = 'EnvironmentFile'; Given = @{ EnvironmentFile = '' }; Property = 'EnvironmentFile' }
        @{ Changed = 'ReadyUrl ReadyWhen'; Given = @{ ReadyUrl = '' }; Property = 'ReadyUrl' }
        @{ Changed = 'HangTimeout'; Given = @{ HangTimeout = '' }; Property = 'HangTimeout' }
        @{ Changed = 'HealthCheck HealthCheckInterval HealthCheckThreshold HealthCheckTimeout'; Given = @{ HealthCheck = '' }; Property = 'HealthCheck' }
        @{ Changed = 'LogMaxSize'; Given = @{ LogMaxSize = '' }; Property = 'LogMaxSize' }
        @{ Changed = 'LogKeep'; Given = @{ LogKeep = $null }; Property = 'LogKeep' }
        @{ Changed = 'LogMaxAge'; Given = @{ LogMaxAge = 0 }; Property = 'LogMaxAge' }
        @{ Changed = 'Priority'; Given = @{ Priority = '' }; Property = 'Priority' }
        @{ Changed = 'Affinity'; Given = @{ Affinity = @() }; Property = 'Affinity' }
        @{ Changed = 'MemoryLimit'; Given = @{ MemoryLimit = $null }; Property = 'MemoryLimit' }
        @{ Changed = 'CpuLimit'; Given = @{ CpuLimit = $null }; Property = 'CpuLimit' }
    ) {
        $earlier = Get-All $name
        $earlier[$Property] | Should -Not -BeNullOrEmpty
        Set-NodeService $name @Given -ErrorAction Stop
        $after = Get-All $name
        Compare-All $earlier $after | Should -BeExactly $Changed
        $after[$Property] | Should -BeNullOrEmpty
    }

    It 'gives back the name for an empty display name, and no environment for an empty table' {
        Set-NodeService $name -DisplayName '' -Environment @{}
        $after = Get-All $name
        $after.DisplayName | Should -BeExactly $name
        $after.Environment | Should -BeExactly '{}'
    }

    It 'gives the app what it has set' {
        $script = [System.IO.Path]::Combine($appFolder, 'tell.js')
        [System.IO.File]::WriteAllText($script, "console.log(JSON.stringify([process.argv.slice(2), process.cwd(), process.env.PORT, process.execArgv.includes('--no-warnings')]));`nsetInterval(() => {}, 1000);`n")
        $service = Set-NodeService "$prefix-two" -Script $script -ArgumentList 'x y', '' -WorkingDirectory $folder -Environment @{ PORT = 81 } -NodeArgument '--no-warnings' -PassThru
        $service.PSTypeNames[0] | Should -BeExactly 'NodeSvc.Service'
        $service.Script | Should -BeExactly $script
        Restart-NodeService "$prefix-two" -ErrorAction Stop
        Stop-NodeService "$prefix-two"
        $expected = '[["x y",""],' + ($folder | ConvertTo-Json -Compress) + ',"81",true]'
        [System.IO.File]::ReadAllText($service.LogPath) | Should -BeLike ('*' + [System.Management.Automation.WildcardPattern]::Escape($expected) + '*')
    }

    It 'takes relative paths from PowerShell''s location' {
        Push-Location -LiteralPath $appFolder
        try { Set-NodeService "$prefix-two" -WorkingDirectory .\work -EnvironmentFile app.env -LogDirectory logs } finally { Pop-Location }
        $service = Get-NodeService "$prefix-two"
        $service.WorkingDirectory | Should -Be $folder
        $service.EnvironmentFile | Should -Be $file
        $service.LogPath | Should -Be ([System.IO.Path]::Combine($appFolder, 'logs', "$prefix-two.log"))
    }

    It 'takes names, wildcards and services, of which it takes the name only' {
        Set-NodeService "$prefix-*" -Description 'all'
        @(Get-NodeService "$prefix-*").Description | Should -Be @('all', 'all', 'all')
        $services = @(Get-NodeService "$prefix-*" | Set-NodeService -Description 'again' -PassThru)
        $services.Count | Should -Be 3
        $services.Description | Should -Be @('again', 'again', 'again')
        @($services.Script | Sort-Object -Unique).Count | Should -Be 2
        $name, "$prefix-two" | Set-NodeService -Description 'two'
        @(Get-NodeService "$prefix-*" | Where-Object Description -eq two).Count | Should -Be 2
    }

    It 'changes what runs, and in how many processes' {
        $script = (Get-NodeService "$prefix-two").Script
        $null = Set-NodeService "$prefix-two" -HangTimeout 30s
        $isolated = Set-NodeService "$prefix-two" -Isolate -PassThru
        $isolated.HangTimeout | Should -BeExactly '00:00:30'
        $isolated.Isolated, $isolated.Instances, $isolated.Script | Should -Be @($true, 1, $script)
        $several = Set-NodeService "$prefix-two" -Isolate:$false -Instances 2 -PassThru
        $several.Isolated, $several.Instances, $several.Script | Should -Be @($true, 2, $script)
        $several.HangTimeout | Should -BeExactly '00:00:30'
        # Nothing is known of the event loop of another program, if it has one.
        (Get-Problem { Set-NodeService "$prefix-two" -Executable cmd.exe })[0].ErrorDetails.RecommendedAction | Should -Match '-HangTimeout'
        $program = Set-NodeService "$prefix-two" -Executable cmd.exe -ArgumentList '/c', 'a b' -HangTimeout '' -PassThru
        $program.Executable | Should -BeLike '*\cmd.exe'
        $program.ArgumentList | Should -Be @('/c', 'a b')
        $null -eq $program.Script | Should -BeTrue
        (Set-NodeService "$prefix-two" -Command 'echo hi' -PassThru).Command | Should -BeExactly 'echo hi'
        $again = Set-NodeService "$prefix-two" -Script $script -PassThru
        $again.Isolated, $again.Instances, $again.Script, $again.Command, $again.Executable | Should -Be @($false, 1, $script, $null, $null)
    }

    It 'outputs nothing by itself' {
        @(Set-NodeService $name -Description 'quiet').Count | Should -Be 0
    }
}

Describe 'What is refused' {
    BeforeAll { $before = Get-All $name }
    AfterEach { Compare-All $before (Get-All $name) | Should -BeExactly '' -Because 'a refused change changes nothing' }

    It '<What>' -ForEach @(
        @{ What = 'a script that is not there'; Given = @{ Script = 'C:\nowhere\app.js' }; Id = 'ScriptNotFound'; Category = 'ObjectNotFound' }
        @{ What = 'a working directory that is not there'; Given = @{ WorkingDirectory = 'C:\nowhere' }; Id = 'WorkingDirectoryNotFound'; Category = 'ObjectNotFound' }
        @{ What = 'a node that is not there'; Given = @{ NodePath = 'C:\nowhere\node.exe' }; Id = '*'; Category = 'ObjectNotFound' }
        @{ What = 'an empty script'; Given = @{ Script = '' }; Id = 'InvalidInput'; Category = 'InvalidArgument' }
        @{ What = 'a negative NUMA node'; Given = @{ PreferredNode = -1 }; Id = 'InvalidInput'; Category = 'InvalidArgument' }
        @{ What = 'a group without a name'; Given = @{ DependsOn = '+' }; Id = 'InvalidInput'; Category = 'InvalidArgument' }
        @{ What = 'a time-out of more than a day'; Given = @{ PreshutdownTimeout = '25h' }; Id = 'InvalidInput'; Category = 'InvalidArgument' }
        @{ What = 'a script that is not there, and what came with it'; Given = @{ Script = 'C:\nowhere\app.js'; Description = 'not this'; StartupType = 'Disabled' }; Id = 'ScriptNotFound'; Category = 'ObjectNotFound' }
        @{ What = 'a path that is not of the file system'; Given = @{ LogDirectory = 'Env:\PATH' }; Id = 'InvalidPath'; Category = 'InvalidArgument' }
    ) {
        $problems = Get-Problem { Set-NodeService $name @Given }
        $problems.Count | Should -Be 1
        $problems[0].FullyQualifiedErrorId | Should -BeLike "$Id,Set-NodeService"
        $problems[0].FullyQualifiedErrorId | Should -Not -BeLike 'InternalError*'
        "$($problems[0].CategoryInfo.Category)" | Should -BeLike $Category
        $problems[0].ErrorDetails.RecommendedAction | Should -Not -BeNullOrEmpty
    }

    It 'both an account and a credential' {
        { Set-NodeService $name -Account LocalSystem -Credential ([pscredential]::new('.\x', $password)) } | Should -Throw -ErrorId 'AmbiguousParameterSet,Set-NodeService'
    }

    It 'two things to run' {
        { Set-NodeService $name -Script $app -Command 'npm start' } | Should -Throw -ErrorId 'AmbiguousParameterSet,Set-NodeService'
        { Set-NodeService $name -Command 'npm start' -ArgumentList x } | Should -Throw -ErrorId 'AmbiguousParameterSet,Set-NodeService'
    }

    It 'NodeSvc''s own settings for another''s service, which keeps all others' {
        $foreign = @(Get-NodeService -All | Where-Object { -not $_.Managed })[0].Name
        $problems = Get-Problem { Set-NodeService $foreign -StopTimeout 1m -Description 'not this' }
        $problems.Count | Should -Be 1
        $problems[0].FullyQualifiedErrorId | Should -BeExactly 'NotANodeService,Set-NodeService'
        $problems[0].TargetObject | Should -Be $foreign
        (Get-NodeServiceConfiguration $foreign).Description | Should -Not -Be 'not this'
    }

    It 'a service that is not there; the others are changed' {
        $problems = Get-Problem { Set-NodeService "$prefix-none", "$prefix-two" -Description 'still' }
        $problems.Count | Should -Be 1
        $problems[0].FullyQualifiedErrorId | Should -BeExactly 'ServiceNotFound,Set-NodeService'
        $problems[0].TargetObject | Should -BeExactly "$prefix-none"
        (Get-NodeService "$prefix-two").Description | Should -BeExactly 'still'
    }
}

Describe 'WhatIf and Confirm' {
    It 'change nothing' {
        $before = Get-All $name
        Set-NodeService $name -Description 'not this' -StartupType Disabled -StopTimeout 11s -WhatIf
        @(Invoke-Unattended "Set-NodeService '$name' -Description 'not this' -Confirm").Count | Should -BeGreaterThan 0
        Compare-All $before (Get-All $name) | Should -BeExactly ''
    }
}

Describe 'The password' {
    It 'is in no stream' {
        $credential = [pscredential]::new('.\nobody-of-nodesvc', $password)
        $all = @(Set-NodeService $name -Credential $credential -PassThru -Verbose *>&1) + @(Set-NodeService $name -Credential $credential -WhatIf -Verbose *>&1)
        $text = foreach ($one in $all) { "$one"; foreach ($property in $one.PSObject.Properties) { "$($property.Value)" } }
        $text -join "`n" | Should -Not -Match 'pa55'
        $all.Count | Should -BeGreaterThan 0
    }
}
