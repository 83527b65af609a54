BeforeAll {
    . ([System.IO.Path]::Combine($PSScriptRoot, '..', 'fixtures', 'Services.ps1'))
    # LocalSystem, since the sandbox's files know no other service account.
    $null = New-TestService 'one' @{ Account = 'LocalSystem' }
    $null = New-TestService 'two' @{ Account = 'LocalSystem'; NodeArgument = '--no-such-option' }
}

AfterAll { Remove-TestService }

Describe 'Test-NodeService' {
    It 'outputs what is wrong, and what is well with -All only' {
        $found = @(Test-NodeService "$prefix-*")
        $found.Name | Should -Be @("$prefix-two")
        $found[0].PSTypeNames[0] | Should -BeExactly 'NodeSvc.Check'
        $found[0].Check | Should -BeExactly 'NodeOptions'
        $found[0].Result | Should -BeExactly 'Failed'
        $found[0].RecommendedAction | Should -BeLike '*-NodeArgument*'
        $all = @(Test-NodeService "$prefix-two" -All)
        $all.Count | Should -BeGreaterThan 10
        $null -eq @($all | Where-Object Result -EQ 'Passed')[0].RecommendedAction | Should -BeTrue
    }

    It 'says with -Quiet for each service whether anything failed' {
        @(Test-NodeService "$prefix-one", "$prefix-two" -Quiet) | Should -BeExactly @($true, $false)
        @(Get-NodeService "$prefix-two" | Test-NodeService -Quiet) | Should -BeExactly @($false)
    }

    It 'looks at services of other programs, too' {
        $foreign = @(Get-NodeService -All | Where-Object { -not $_.Managed -and $_.BinaryPath -like '*svchost.exe*' })[0].Name
        @(Test-NodeService $foreign -All).Check | Should -Contain 'CommandLine'
    }

    It 'names the service that there is not' {
        $problems = Get-Problem { Test-NodeService "$prefix-none" }
        $problems.Count | Should -Be 1
        $problems[0].FullyQualifiedErrorId | Should -BeExactly 'ServiceNotFound,Test-NodeService'
        @(Test-NodeService "$prefix-none*").Count | Should -Be 0
    }
}
