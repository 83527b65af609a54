BeforeAll {
    . ([System.IO.Path]::Combine($PSScriptRoot, '..', 'fixtures', 'Services.ps1'))
    $null = New-TestService 'one'
    $null = New-TestService 'two'
}

AfterAll { Remove-TestService }

Describe 'Stop-NodeService' {
    BeforeEach { Start-NodeService "$prefix-*" -ErrorAction Stop }

    It 'stops a service, in the app''s own way, and outputs nothing' {
        $service = Get-NodeService "$prefix-one"
        @(Stop-NodeService "$prefix-one").Count | Should -Be 0
        (Get-NodeService "$prefix-one").Status | Should -Be 'Stopped'
        (Get-NodeService "$prefix-one").Win32ExitCode | Should -Be 0
        Get-Content -LiteralPath $service.LogPath -Raw | Should -Match 'goodbye'
        (Get-NodeService "$prefix-two").Status | Should -Be 'Running'
    }

    It 'outputs the stopped services with -PassThru' {
        $services = @("$prefix-one", "$prefix-two" | Stop-NodeService -PassThru | Sort-Object Name)
        $services.Name | Should -Be @("$prefix-one", "$prefix-two")
        $services.Status | Should -Be @('Stopped', 'Stopped')
        $services[0].ProcessId | Should -BeNullOrEmpty
    }

    It 'takes wildcards and objects' {
        Stop-NodeService "$prefix-t*"
        (Get-NodeService "$prefix-two").Status | Should -Be 'Stopped'
        Get-NodeService "$prefix-*" | Stop-NodeService -Force
        @(Get-NodeService "$prefix-*").Status | Should -Be @('Stopped', 'Stopped')
    }

    It 'leaves a stopped service alone' {
        Stop-NodeService "$prefix-one"
        (Stop-NodeService "$prefix-one" -PassThru -ErrorAction Stop).Status | Should -Be 'Stopped'
    }

    It 'stops nothing with -WhatIf' {
        Stop-NodeService "$prefix-*" -Force -WhatIf
        @(Get-NodeService "$prefix-*").Status | Should -Be @('Running', 'Running')
    }

    It 'stops nothing with -Confirm and nobody to answer' {
        @(Invoke-Unattended "Stop-NodeService '$prefix-one' -Confirm").Count | Should -BeGreaterThan 0
        (Get-NodeService "$prefix-one").Status | Should -Be 'Running'
    }

    It 'names the service that there is not, and stops the others' {
        $problems = Get-Problem { Stop-NodeService "$prefix-none", "$prefix-one" }
        $problems.Count | Should -Be 1
        $problems[0].FullyQualifiedErrorId | Should -BeExactly 'ServiceNotFound,Stop-NodeService'
        $problems[0].CategoryInfo.Category | Should -Be 'ObjectNotFound'
        $problems[0].TargetObject | Should -BeExactly "$prefix-none"
        $problems[0].Exception.NativeErrorCode | Should -Be 1060
        (Get-NodeService "$prefix-one").Status | Should -Be 'Stopped'
    }
}
