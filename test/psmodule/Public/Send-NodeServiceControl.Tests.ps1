BeforeAll {
    . ([System.IO.Path]::Combine($PSScriptRoot, '..', 'fixtures', 'Services.ps1'))
    $null = New-TestService 'one'
    $null = New-TestService 'stopped'
    $name = "$prefix-one"
    Start-NodeService $name -ErrorAction Stop
}

AfterAll { Remove-TestService }

Describe 'Send-NodeServiceControl' {
    It 'sends a control that the service takes, and outputs nothing' {
        @(Send-NodeServiceControl $name 200 -ErrorAction Stop).Count | Should -Be 0
        (Get-NodeService $name).Status | Should -Be 'Running'
    }

    It 'outputs the service with -PassThru' {
        (Send-NodeServiceControl $name 128 -PassThru).PSTypeNames[0] | Should -BeExactly 'NodeSvc.Service'
        (Get-NodeService $name | Send-NodeServiceControl -Control 255 -PassThru).Name | Should -BeExactly $name
    }

    It 'says so when the service does not run' {
        $problems = Get-Problem { Send-NodeServiceControl "$prefix-stopped" 200 }
        $problems.Count | Should -Be 1
        $problems[0].FullyQualifiedErrorId | Should -BeLike '*,Send-NodeServiceControl'
        $problems[0].TargetObject | Should -BeExactly "$prefix-stopped"
        $problems[0].Exception.NativeErrorCode | Should -Be 1062
    }

    It 'refuses <Control>' -ForEach @(@{ Control = 127 }, @{ Control = 256 }, @{ Control = 0 }, @{ Control = 'Stop' }, @{ Control = -1 }) {
        { Send-NodeServiceControl $name -Control $Control } | Should -Throw -ErrorId 'ParameterArgumentValidationError,Send-NodeServiceControl'
        { Send-NodeServiceControl $name -Control $Control } | Should -Throw '*128 to 255*'
    }

    It 'sends nothing with -WhatIf, nor with -Confirm and nobody to answer' {
        @(Send-NodeServiceControl $name 200 -WhatIf -PassThru).Count | Should -Be 0
        @(Invoke-Unattended "Send-NodeServiceControl '$name' 200 -Confirm").Count | Should -BeGreaterThan 0
    }
}
