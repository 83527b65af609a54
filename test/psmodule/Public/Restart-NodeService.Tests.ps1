BeforeAll {
    . ([System.IO.Path]::Combine($PSScriptRoot, '..', 'fixtures', 'Services.ps1'))
    $null = New-TestService 'one'
    $null = New-TestService 'two'
}

AfterAll { Remove-TestService }

Describe 'Restart-NodeService' {
    It 'gives a running service a new process, and outputs nothing' {
        $before = Start-NodeService "$prefix-one" -PassThru
        @(Restart-NodeService "$prefix-one").Count | Should -Be 0
        $after = Get-NodeService "$prefix-one"
        $after.Status | Should -Be 'Running'
        $after.ProcessId | Should -Not -Be $before.ProcessId
        Get-Content -LiteralPath $after.LogPath -Raw | Should -Match '(?s)up.*goodbye.*up'
    }

    It 'starts a stopped service' {
        Stop-NodeService "$prefix-two"
        (Restart-NodeService "$prefix-two" -PassThru).Status | Should -Be 'Running'
    }

    It 'takes wildcards and the pipeline' {
        $before = @(Start-NodeService "$prefix-*" -PassThru)
        $after = @(Get-NodeService "$prefix-*" | Restart-NodeService -PassThru)
        $after.Name | Should -Be @("$prefix-one", "$prefix-two")
        $after[0].ProcessId | Should -Not -Be $before[0].ProcessId
        $again = @(Restart-NodeService "$prefix-t*" -Force -PassThru)
        $again.Count | Should -Be 1
        $again[0].ProcessId | Should -Not -Be $after[1].ProcessId
    }

    It 'restarts nothing with -WhatIf' {
        $before = Start-NodeService "$prefix-one" -PassThru
        Restart-NodeService "$prefix-*" -WhatIf
        (Get-NodeService "$prefix-one").ProcessId | Should -Be $before.ProcessId
    }

    It 'restarts nothing with -Confirm and nobody to answer' {
        $before = Start-NodeService "$prefix-one" -PassThru
        @(Invoke-Unattended "Restart-NodeService '$prefix-one' -Confirm").Count | Should -BeGreaterThan 0
        (Get-NodeService "$prefix-one").ProcessId | Should -Be $before.ProcessId
    }

    It 'names the service that there is not, and restarts the others' {
        $problems = Get-Problem { Restart-NodeService "$prefix-none", "$prefix-one" }
        $problems.Count | Should -Be 1
        $problems[0].FullyQualifiedErrorId | Should -BeExactly 'ServiceNotFound,Restart-NodeService'
        $problems[0].TargetObject | Should -BeExactly "$prefix-none"
        $problems[0].Exception.NativeErrorCode | Should -Be 1060
        (Get-NodeService "$prefix-one").Status | Should -Be 'Running'
    }
}
