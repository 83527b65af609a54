BeforeAll {
    . ([System.IO.Path]::Combine($PSScriptRoot, '..', 'fixtures', 'Services.ps1'))
    $null = New-TestService 'one'
    $null = New-TestService 'stopped'
    $name = "$prefix-one"
    Start-NodeService $name -ErrorAction Stop
}

AfterAll { Remove-TestService }

Describe 'Suspend-NodeService' {
    It 'says so when a service cannot be paused, and leaves it running' {
        $problems = Get-Problem { Suspend-NodeService $name -Timeout 5s }
        $problems.Count | Should -Be 1
        $problems[0].FullyQualifiedErrorId | Should -BeLike '*,Suspend-NodeService'
        $problems[0].TargetObject | Should -BeExactly $name
        $problems[0].Exception.NativeErrorCode | Should -BeIn @(1052, 1061)
        $problems[0].ErrorDetails.RecommendedAction | Should -Not -BeNullOrEmpty
        (Get-NodeService $name).Status | Should -Be 'Running'
    }

    It 'says so when a service does not run' {
        $problems = Get-Problem { Suspend-NodeService "$prefix-stopped" -Timeout 5s }
        $problems.Count | Should -Be 1
        $problems[0].Exception.NativeErrorCode | Should -Be 1062
    }

    It 'asks nobody with -WhatIf, and does nothing with -Confirm and nobody to answer' {
        (Get-Problem { Suspend-NodeService $name -WhatIf }).Count | Should -Be 0
        @(Invoke-Unattended "Suspend-NodeService '$name' -Confirm").Count | Should -BeGreaterThan 0
        (Get-NodeService $name).Status | Should -Be 'Running'
    }
}
