# The session with the core: how it starts, streams, is interrupted and dies. The core is a stand-in.

BeforeAll {
    . ([System.IO.Path]::Combine($PSScriptRoot, '..', 'fixtures', 'FakeCore.ps1'))
    $log = [System.IO.Path]::Combine("$TestDrive", 'requests.txt')
    $manifest = Import-FakeModule -Folder "$TestDrive" -Log $log
    # In which no stall of the machine gets a core killed; the fake core's wait takes 60 s.
    $patient = '& (Get-Module NodeSvc) { $script:CancelPatience = 50000 }'
    & ([scriptblock]::Create($patient))
    # The core may be writing.
    function Get-LastRequest {
        $reader = [System.IO.StreamReader]::new([System.IO.FileStream]::new($log, 'Open', 'Read', 'ReadWrite'))
        try { ($reader.ReadToEnd() -split '\r?\n' -ne '')[-1] } finally { $reader.Dispose() }
    }
    function Get-CoreId { & (Get-Module NodeSvc) { if ($script:Session) { $script:Session.Process.Id } } }
}

AfterAll {
    Remove-Module NodeSvc -ErrorAction SilentlyContinue
    $env:FAKE_CORE_LOG = $null
}

Describe 'A request' {
    It 'turns items into objects, with texts as they are' {
        $service = Get-NodeService api
        $service.PSTypeNames[0] | Should -BeExactly 'NodeSvc.Service'
        $service.Name | Should -BeExactly 'api'
        $service.DisplayName | Should -BeExactly ('api ' + [char] 0xE9 + [char] 0x20AC + [char] 0xD83D + [char] 0xDE00)
        $service.ArgumentList.GetType() | Should -Be ([string[]])
        $service.NodeArgument.Count | Should -Be 0
        $service.StopTimeout | Should -Be ([timespan]::FromSeconds(1.5))
        $service.StartTimeout | Should -BeNullOrEmpty
        $service.Memory | Should -Be 50MB
        $service.StartTime | Should -BeOfType ([datetime])
        $service.StartTime.ToUniversalTime().ToString('s') | Should -BeExactly '2026-01-02T03:04:05'
        $service.Uptime | Should -BeOfType ([timespan])
    }

    It 'reaches the core as it was meant, whatever the letters' {
        $name = 'na' + [char] 0xEF + 've ' + [char] 0x4E2D + " 'quoted`""
        (Get-NodeService $name).Name | Should -BeExactly $name
    }

    It 'is one for all names of a pipeline' {
        'a', 'b', [pscustomobject] @{ Name = 'c' } | Start-NodeService
        [System.IO.File]::ReadAllLines($log)[-1] | Should -BeLike '*"names":`["a","b","c"`]*'
    }

    It 'writes errors, warnings and verbose lines as the cmdlet''s own' {
        $all = Start-NodeService one, fails, warns, says, two -PassThru -Verbose 4>&1 3>&1 -ErrorVariable problems -ErrorAction SilentlyContinue
        @($all | Where-Object { $_.PSTypeNames -contains 'NodeSvc.Service' }).Name | Should -Be @('one', 'two')
        @($all | Where-Object { $_ -is [System.Management.Automation.WarningRecord] }).Message | Should -Be 'Beware of it.'
        @($all | Where-Object { $_ -is [System.Management.Automation.VerboseRecord] }).Message | Should -Contain 'Working on it.'
        $problems.Count | Should -Be 1
        $problems[0].FullyQualifiedErrorId | Should -BeExactly 'ServiceNotFound,Start-NodeService'
        $problems[0].Exception.NativeErrorCode | Should -Be 1060
    }

    It 'gives $? its meaning' {
        Start-NodeService fails -ErrorAction SilentlyContinue
        $? | Should -BeFalse
        Start-NodeService fine
        $? | Should -BeTrue
    }

    It 'ends at the first error with -ErrorAction Stop, and the session goes on' {
        $id = Get-CoreId
        { Start-NodeService fails, two -ErrorAction Stop } | Should -Throw -ErrorId 'ServiceNotFound,Start-NodeService'
        (Get-NodeService next).Name | Should -Be 'next'
        Get-CoreId | Should -Be $id
    }

    It 'hands results on before it has ended' {
        Wait-NodeService one -PassThru | ForEach-Object { $_.Name; (Get-NodeService release).Description } | Should -Be @('one', '1') -Because 'it still waited'
    }

    It 'can be made within another one''s pipeline' {
        $names = Get-NodeService a, b, c | ForEach-Object { (Get-NodeService "$($_.Name)2").Name }
        $names | Should -Be @('a2', 'b2', 'c2')
    }

    It 'is cancelled when the pipeline has enough' {
        $id = Get-CoreId
        $watch = [System.Diagnostics.Stopwatch]::StartNew()
        $first = Wait-NodeService one, two -PassThru | Select-Object -First 1
        $first.Name | Should -Be 'one'
        $watch.Elapsed.TotalSeconds | Should -BeLessThan 45
        [System.IO.File]::ReadAllLines($log)[-1] | Should -BeLike '{"cancel":*'
        Get-CoreId | Should -Be $id
    }

    It 'does not let NODE_OPTIONS into the core' {
        Remove-Module NodeSvc
        $env:NODE_OPTIONS = '--no-warnings'
        try {
            Import-Module $manifest
            (Get-NodeService options).Description | Should -BeNullOrEmpty
        } finally {
            $env:NODE_OPTIONS = $null
        }
    }
}

Describe 'Secrets' {
    It 'go to the core and into no stream' {
        $secret = [securestring]::new()
        foreach ($letter in 'pa55-w0rd'.ToCharArray()) { $secret.AppendChar($letter) }
        $credential = [pscredential]::new('.\worker', $secret)
        $DebugPreference = 'Continue'
        $all = New-NodeService api app.js -Credential $credential -PassThru -Verbose -WhatIf *>&1
        $all = @($all) + @(New-NodeService api app.js -Credential $credential -PassThru -Verbose *>&1)
        $all = @($all) + @(New-NodeService fails app.js -Credential $credential -PassThru -Verbose *>&1)
        $all.Count | Should -BeGreaterThan 2
        $text = foreach ($one in $all) { "$one"; foreach ($property in $one.PSObject.Properties) { "$($property.Value)" } }
        $text = $text -join "`n"
        $text | Should -Match 'api'
        $text | Should -Not -Match 'pa55'
        [System.IO.File]::ReadAllLines($log)[-1] | Should -Match '"password":"pa55-w0rd"'
    }
}

Describe 'The core''s process' {
    It 'is started once, and again when it has died between two cmdlets' {
        $null = Get-NodeService a
        $first = Get-CoreId
        $null = Get-NodeService b
        Get-CoreId | Should -Be $first
        $process = [System.Diagnostics.Process]::GetProcessById($first)
        $process.Kill()
        $process.WaitForExit()
        Wait-Until { & (Get-Module NodeSvc) { $script:Session.Process.HasExited } } | Should -BeTrue
        (Get-NodeService c).Name | Should -Be 'c'
        Get-CoreId | Should -Not -Be $first
    }

    It 'is reported with its last words when it dies during a request' {
        $problem = $null
        try { Start-NodeService one, dies } catch { $problem = $_ }
        $problem.FullyQualifiedErrorId | Should -BeExactly 'CoreDied,Start-NodeService'
        $problem.CategoryInfo.Category | Should -Be 'ResourceUnavailable'
        $problem.Exception.Message | Should -BeLike "*exit code 9*service.start*first words`nlast words*"
        $problem.ErrorDetails.RecommendedAction | Should -Not -BeNullOrEmpty
        (Get-NodeService after).Name | Should -Be 'after'
    }

    It 'ends the cmdlet when it cannot work at all' {
        { Start-NodeService broken, two } | Should -Throw -ErrorId 'RuntimeFailed,Start-NodeService'
        (Get-NodeService after).Name | Should -Be 'after'
    }

    It 'ends the cmdlet when it writes what is no answer' {
        { Start-NodeService noise, two } | Should -Throw "*'this is no JSON'*"
        (Get-NodeService after).Name | Should -Be 'after'
    }

    It 'ends with the module' {
        $null = Get-NodeService a
        $process = [System.Diagnostics.Process]::GetProcessById((Get-CoreId))
        Remove-Module NodeSvc
        $process.WaitForExit(60000) | Should -BeTrue
        Import-Module $manifest

    }

    It 'ends with its runspace' {
        $shell = Start-Background "Import-Module '$manifest'; `$null = Get-NodeService a; & (Get-Module NodeSvc) { `$script:Session.Process.Id }; Start-Sleep 600"
        Wait-Until { $shell.Output.Count -gt 0 } | Should -BeTrue
        $process = [System.Diagnostics.Process]::GetProcessById($shell.Output[0])
        $shell.Shell.Runspace.Dispose()
        $process.WaitForExit(60000) | Should -BeTrue
    }
}

Describe 'Ctrl+C' {
    It 'cancels the request and keeps the core' {
        $shell = Start-Background "Import-Module '$manifest'; $patient; Wait-NodeService one -PassThru; 'not reached'"
        Wait-Until { $shell.Output.Count -gt 0 } | Should -BeTrue
        $watch = [System.Diagnostics.Stopwatch]::StartNew()
        $shell.Shell.Stop()
        $watch.Elapsed.TotalSeconds | Should -BeLessThan 45
        $shell.Output.Count | Should -Be 1
        [System.IO.File]::ReadAllLines($log)[-1] | Should -BeLike '{"cancel":*'
        $shell.Shell.Commands.Clear()
        $answers = $shell.Shell.AddScript('(Get-NodeService after).Name; & (Get-Module NodeSvc) { $script:Session.LastId }').Invoke()
        $answers[0] | Should -Be 'after'
        $answers[1] | Should -Be 2 -Because 'it is the same session, whose first request was the wait'
        $shell.Shell.Runspace.Dispose()
    }

    It 'kills a core that does not let go' {
        $shell = Start-Background "Import-Module '$manifest'; Get-NodeService a; & (Get-Module NodeSvc) { `$script:Session.Process.Id }; Get-NodeService deaf"
        Wait-Until { $shell.Output.Count -gt 1 } | Should -BeTrue
        $process = [System.Diagnostics.Process]::GetProcessById($shell.Output[1])
        Wait-Until { (Get-LastRequest) -like '*"deaf"*' } | Should -BeTrue
        $watch = [System.Diagnostics.Stopwatch]::StartNew()
        $shell.Shell.Stop()
        $watch.Elapsed.TotalSeconds | Should -BeGreaterThan 1.5
        $process.WaitForExit(60000) | Should -BeTrue
        $shell.Shell.Commands.Clear()
        $shell.Shell.AddScript('(Get-NodeService after).Name').Invoke()[0] | Should -Be 'after'
        $shell.Shell.Runspace.Dispose()
    }
}

Describe 'node' {
    BeforeEach {
        Remove-Module NodeSvc
        Import-Module $manifest
        $path = $env:PATH
        $own = $env:NODESVC_NODE
    }
    AfterEach {
        $env:PATH = $path
        $env:NODESVC_NODE = $own
    }

    It 'that is not there is named, with what to install' {
        $env:NODESVC_NODE = $null
        $env:PATH = "$TestDrive"
        $problem = $null
        try { Get-NodeService a } catch { $problem = $_ }
        $problem.FullyQualifiedErrorId | Should -BeExactly 'NodeNotFound,Get-NodeService'
        $problem.Exception.Message | Should -BeLike '*node*PATH*'
        $problem.ErrorDetails.RecommendedAction | Should -BeLike '*Install Node.js*'
    }

    It 'can be named by NODESVC_NODE, which must exist' {
        $env:NODESVC_NODE = [System.IO.Path]::Combine("$TestDrive", 'no-node.exe')
        { Get-NodeService a } | Should -Throw -ErrorId 'NodeNotFound,Get-NodeService'
    }

    It 'that cannot be run is a clear error' {
        $env:NODESVC_NODE = [System.IO.Path]::Combine("$TestDrive", 'text.exe')
        [System.IO.File]::WriteAllText($env:NODESVC_NODE, 'no program')
        $problem = $null
        try { Get-NodeService a } catch { $problem = $_ }
        $problem.FullyQualifiedErrorId | Should -BeExactly 'CoreNotStarted,Get-NodeService'
        $problem.Exception.Message | Should -BeLike '*text.exe*'
    }
}
