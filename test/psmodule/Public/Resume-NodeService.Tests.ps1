BeforeAll {
    . ([System.IO.Path]::Combine($PSScriptRoot, '..', 'fixtures', 'Services.ps1'))
    $null = New-TestService 'one'
    $null = New-TestService 'stopped'
    $name = "$prefix-one"
    Start-NodeService $name -ErrorAction Stop
}

AfterAll { Remove-TestService }

Describe 'Resume-NodeService' {
    It 'leaves a running service alone' {
        $service = Resume-NodeService $name -PassThru -ErrorAction Stop
        $service.PSTypeNames[0] | Should -BeExactly 'NodeSvc.Service'
        $service.Status | Should -Be 'Running'
        @(Get-NodeService $name | Resume-NodeService).Count | Should -Be 0
    }

    It 'says so when a service does not run' {
        $problems = Get-Problem { Resume-NodeService "$prefix-stopped" -Timeout 5s }
        $problems.Count | Should -Be 1
        $problems[0].FullyQualifiedErrorId | Should -BeLike '*,Resume-NodeService'
        $problems[0].TargetObject | Should -BeExactly "$prefix-stopped"
        $problems[0].Exception.NativeErrorCode | Should -Be 1062
    }

    It 'does nothing with -WhatIf' {
        (Get-Problem { Resume-NodeService "$prefix-stopped" -WhatIf }).Count | Should -Be 0
    }
}
