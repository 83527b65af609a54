BeforeAll {
    . ([System.IO.Path]::Combine($PSScriptRoot, '..', 'fixtures', 'Services.ps1'))
    $null = New-TestService 'base'
    $null = New-TestService 'middle' @{ DependsOn = "$prefix-base" }
    $null = New-TestService 'top' @{ DependsOn = "$prefix-middle" }
}

AfterAll {
    # What depends on another is removed first.
    Remove-NodeService "$prefix-top", "$prefix-middle" -Timeout 30s
    Remove-TestService
}

Describe 'Get-NodeServiceDependent' {
    It 'shows what depends on a service, indirectly too, in the order of stopping' {
        $dependents = @(Get-NodeServiceDependent "$prefix-base")
        $dependents.Name | Should -Be @("$prefix-top", "$prefix-middle")
        $dependents[0].PSTypeNames[0] | Should -BeExactly 'NodeSvc.Dependent'
        $dependents[0].DependsOn | Should -BeExactly "$prefix-base"
        $dependents[0].Status | Should -BeExactly 'Stopped'
        $dependents[0].DisplayName | Should -BeExactly "$prefix-top"
    }

    It 'shows none where there is none' {
        @(Get-NodeServiceDependent "$prefix-top").Count | Should -Be 0
    }

    It 'goes on to other cmdlets by name' {
        Start-NodeService "$prefix-middle"
        Get-NodeServiceDependent "$prefix-base" | Where-Object Status -eq Running | Stop-NodeService
        (Get-NodeService "$prefix-middle").Status | Should -Be 'Stopped'
        Stop-NodeService "$prefix-base"
    }

    It 'follows what Set-NodeService changes' {
        Set-NodeService "$prefix-top" -DependsOn @()
        @(Get-NodeServiceDependent "$prefix-middle").Count | Should -Be 0
        Set-NodeService "$prefix-top" -DependsOn "$prefix-middle"
        @(Get-NodeServiceDependent "$prefix-middle").Name | Should -Be @("$prefix-top")
    }

    It 'names the service that there is not' {
        $problems = Get-Problem { Get-NodeServiceDependent "$prefix-nothing" }
        $problems.Count | Should -Be 1
        $problems[0].FullyQualifiedErrorId | Should -BeExactly 'ServiceNotFound,Get-NodeServiceDependent'
    }
}
