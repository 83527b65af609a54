BeforeAll {
    . ([System.IO.Path]::Combine($PSScriptRoot, '..', 'fixtures', 'Services.ps1'))
    $null = New-TestService 'one'
    $null = New-TestService 'two'
    $null = New-TestService 'disabled' @{ StartupType = 'Disabled' }
    $broken = [System.IO.Path]::Combine($appFolder, 'broken.js')
    [System.IO.File]::WriteAllText($broken, "console.log('so far');`nthrow new Error('the reason');`n")
    # Nothing starts it again while it is looked at, or removed with its folder.
    New-NodeService "$prefix-broken" $broken -StartupType Manual -FailureAction None
}

AfterAll { Remove-TestService }

Describe 'Start-NodeService' {
    AfterEach { Get-NodeService "$prefix*" | Stop-NodeService }

    It 'starts a service and outputs nothing' {
        @(Start-NodeService "$prefix-one").Count | Should -Be 0
        (Get-NodeService "$prefix-one").Status | Should -Be 'Running'
    }

    It 'outputs the running services with -PassThru' {
        $services = @(Start-NodeService "$prefix-one", "$prefix-two" -PassThru)
        $services.Name | Should -Be @("$prefix-one", "$prefix-two")
        $services.Status | Should -Be @('Running', 'Running')
        $services[0].ProcessId | Should -BeGreaterThan 0
        $services[0].ProcessId | Should -Not -Be $services[1].ProcessId
    }

    It 'takes wildcards and the pipeline' {
        Start-NodeService "$prefix-o*"
        (Get-NodeService "$prefix-one").Status | Should -Be 'Running'
        Get-NodeService "$prefix-t*" | Start-NodeService
        (Get-NodeService "$prefix-two").Status | Should -Be 'Running'
        @(Start-NodeService "$prefix-x*" -ErrorVariable problems).Count | Should -Be 0
        $problems.Count | Should -Be 0
    }

    It 'leaves a running service alone' {
        $before = Start-NodeService "$prefix-one" -PassThru
        $after = Start-NodeService "$prefix-one" -PassThru -ErrorAction Stop
        $after.ProcessId | Should -Be $before.ProcessId
    }

    It 'starts nothing with -WhatIf' {
        Start-NodeService "$prefix-one" -WhatIf
        (Get-NodeService "$prefix-one").Status | Should -Be 'Stopped'
    }

    It 'starts nothing with -Confirm and nobody to answer' {
        @(Invoke-Unattended "Start-NodeService '$prefix-one' -Confirm").Count | Should -BeGreaterThan 0
        (Get-NodeService "$prefix-one").Status | Should -Be 'Stopped'
    }

    It 'names the service that there is not, and starts the others' {
        $problems = Get-Problem { Start-NodeService "$prefix-none", "$prefix-one" }
        $problems.Count | Should -Be 1
        $problems[0].FullyQualifiedErrorId | Should -BeExactly 'ServiceNotFound,Start-NodeService'
        $problems[0].TargetObject | Should -BeExactly "$prefix-none"
        $problems[0].Exception.NativeErrorCode | Should -Be 1060
        (Get-NodeService "$prefix-one").Status | Should -Be 'Running'
    }

    It 'says that a service is disabled' {
        $problems = Get-Problem { Start-NodeService "$prefix-disabled" }
        $problems.Count | Should -Be 1
        $problems[0].FullyQualifiedErrorId | Should -BeExactly 'ServiceDisabled,Start-NodeService'
        $problems[0].CategoryInfo.Category | Should -Be 'InvalidOperation'
        $problems[0].Exception.NativeErrorCode | Should -Be 1058
        $problems[0].ErrorDetails.RecommendedAction | Should -Not -BeNullOrEmpty
    }

    It 'says why an app did not start, with the end of its log' {
        $problems = Get-Problem { Start-NodeService "$prefix-broken" }
        $problems.Count | Should -Be 1
        $problems[0].FullyQualifiedErrorId | Should -BeLike '*,Start-NodeService'
        $problems[0].TargetObject | Should -BeExactly "$prefix-broken"
        $problems[0].Exception.Message | Should -BeLike '*so far*the reason*'
        $problems[0].ErrorDetails.RecommendedAction | Should -Not -BeNullOrEmpty
    }

    It 'refuses a time-out of <Timeout>' -ForEach @(@{ Timeout = 0 }, @{ Timeout = '-1s' }, @{ Timeout = 'long' }) {
        { Start-NodeService "$prefix-one" -Timeout $Timeout } | Should -Throw -ErrorId 'ParameterArgumentValidationError,Start-NodeService'
    }
}
