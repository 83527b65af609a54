BeforeAll {
    . ([System.IO.Path]::Combine($PSScriptRoot, '..', 'fixtures', 'Services.ps1'))
    $null = New-TestService 'one'
    $null = New-TestService 'two'
}

AfterAll { Remove-TestService }

Describe 'Wait-NodeService' {
    It 'returns at once when the status is there, and outputs nothing' {
        @(Wait-NodeService "$prefix-one" -Status Stopped -Timeout 5s).Count | Should -Be 0
    }

    It 'waits for Running by default' {
        Start-NodeService "$prefix-one"
        (Wait-NodeService "$prefix-one" -Timeout 5s -PassThru -ErrorAction Stop).Status | Should -Be 'Running'
    }

    It 'says that it took too long, of each service that it is true of' {
        Start-NodeService "$prefix-one"
        $watch = [System.Diagnostics.Stopwatch]::StartNew()
        $problems = Get-Problem { Get-NodeService "$prefix-*" | Wait-NodeService -Status Running -Timeout 700ms }
        $watch.ElapsedMilliseconds | Should -BeGreaterThan 600
        $watch.ElapsedMilliseconds | Should -BeLessThan 60000
        $problems.Count | Should -Be 1
        $problems[0].FullyQualifiedErrorId | Should -BeExactly 'WaitTimeout,Wait-NodeService'
        $problems[0].CategoryInfo.Category | Should -Be 'OperationTimeout'
        $problems[0].TargetObject | Should -BeExactly "$prefix-two"
        $problems[0].Exception | Should -BeOfType ([System.TimeoutException])
        $problems[0].ErrorDetails.RecommendedAction | Should -BeLike '*-Timeout*'
    }

    It 'sees a change that another process makes' {
        Start-NodeService "$prefix-one"
        $runspace = [runspacefactory]::CreateRunspace([initialsessionstate]::CreateDefault2())
        $runspace.Open()
        $shell = [powershell]::Create()
        $shell.Runspace = $runspace
        try {
            $null = $shell.AddScript("Import-Module '$env:NODESVC_TEST_MODULE'; Stop-NodeService '$prefix-one'")
            $handle = $shell.BeginInvoke()
            (Wait-NodeService "$prefix-one" -Status Stopped -Timeout 2m -PassThru).Status | Should -Be 'Stopped'
            $null = $shell.EndInvoke($handle)
        } finally {
            $runspace.Dispose()
        }
    }

    It 'names the service that there is not' {
        $problems = Get-Problem { Wait-NodeService "$prefix-none" -Timeout 5s }
        $problems.Count | Should -Be 1
        $problems[0].FullyQualifiedErrorId | Should -BeExactly 'ServiceNotFound,Wait-NodeService'
        $problems[0].Exception.NativeErrorCode | Should -Be 1060
    }

    It 'refuses a status that there is not' {
        { Wait-NodeService "$prefix-one" -Status Broken } | Should -Throw -ErrorId 'ParameterArgumentValidationError,Wait-NodeService'
    }
}
