BeforeAll {
    . ([System.IO.Path]::Combine($PSScriptRoot, '..', 'fixtures', 'Services.ps1'))
    $null = New-TestService 'one'
    $null = New-TestService 'two' @{ FailureAction = 'None' }
}

AfterAll { Remove-TestService }

Describe 'Get-NodeServiceFailure' {
    It 'shows the actions that New-NodeService sets' {
        $failure = Get-NodeServiceFailure "$prefix-one"
        $failure.PSTypeNames[0] | Should -BeExactly 'NodeSvc.Failure'
        $failure.Name | Should -BeExactly "$prefix-one"
        @($failure.Action | ForEach-Object { "$_" }) | Should -Be @('Restart/1s', 'Restart/5s', 'Restart/30s', 'Restart/1m')
        $failure.Action[1].PSTypeNames[0] | Should -BeExactly 'NodeSvc.FailureAction'
        $failure.Action[1].Kind | Should -BeExactly 'Restart'
        $failure.Action[1].Delay | Should -Be ([timespan]::FromSeconds(5))
        $failure.ResetPeriod | Should -Be ([timespan]::FromDays(1))
        $failure.Command | Should -BeExactly ''
        $failure.RebootMessage | Should -BeExactly ''
        $failure.OnNonCrashFailure | Should -BeTrue
    }

    It 'shows that there are none' {
        $failure = Get-NodeServiceFailure "$prefix-two"
        $failure.Action.Count | Should -Be 0
        $failure.OnNonCrashFailure | Should -BeFalse
    }

    It 'takes names, wildcards and objects' {
        @(Get-NodeServiceFailure "$prefix-one", "$prefix-two").Name | Should -Be @("$prefix-one", "$prefix-two")
        @(Get-NodeServiceFailure "$prefix-*").Count | Should -Be 2
        @(Get-NodeService "$prefix-*" | Get-NodeServiceFailure).Count | Should -Be 2
        @(Get-NodeServiceFailure "$prefix-nothing*").Count | Should -Be 0
        @(Get-NodeServiceFailure).Name | Should -Contain "$prefix-one"
    }

    It 'is readable as a list and as a table' {
        $list = Get-NodeServiceFailure "$prefix-one" | Out-String
        $list | Should -Match 'Restart/1s, Restart/5s, Restart/30s, Restart/1m'
        $list | Should -Match 'OnNonCrashFailure : True'
        Set-NodeServiceFailure "$prefix-one" -ResetPeriod Never
        Get-NodeServiceFailure "$prefix-one" | Out-String | Should -Match 'ResetPeriod +: Never'
    }

    It 'names the service that there is not, and shows the others' {
        $problems = Get-Problem { $script:found = @(Get-NodeServiceFailure "$prefix-none", "$prefix-one") }
        $problems.Count | Should -Be 1
        $problems[0].FullyQualifiedErrorId | Should -BeExactly 'ServiceNotFound,Get-NodeServiceFailure'
        $problems[0].TargetObject | Should -BeExactly "$prefix-none"
    }
}
