BeforeAll {
    . ([System.IO.Path]::Combine($PSScriptRoot, '..', 'fixtures', 'Services.ps1'))
    $null = New-TestService 'one' @{ Description = 'Answers.'; StopTimeout = '40s' }
}

AfterAll { Remove-TestService }

Describe 'Get-NodeServiceConfiguration' {
    It 'shows what Windows holds' {
        $config = Get-NodeServiceConfiguration "$prefix-one"
        $config.PSTypeNames[0] | Should -BeExactly 'NodeSvc.Configuration'
        $config.Name | Should -BeExactly "$prefix-one"
        $config.DisplayName | Should -BeExactly "$prefix-one"
        $config.Description | Should -BeExactly 'Answers.'
        $config.StartType | Should -BeExactly 'Manual'
        $config.ErrorControl | Should -BeExactly 'Normal'
        $config.ServiceType | Should -Be 16
        $config.Interactive | Should -BeFalse
        $config.BinaryPath | Should -BeLike '*node.exe*host.cjs*app.js*'
        $config.Account | Should -Be "NT SERVICE\$prefix-one"
        $config.DependsOn.Count | Should -Be 0
        $config.LoadOrderGroup | Should -BeExactly ''
        $config.RequiredPrivilege.Count | Should -Be 0
        $config.PreshutdownTimeout | Should -Be ([timespan]::FromSeconds(45))
        $null -eq $config.PreferredNode | Should -BeTrue
    }

    It 'shows that of other services, too' {
        $foreign = @(Get-NodeService -All | Where-Object { -not $_.Managed })[0].Name
        $config = Get-NodeServiceConfiguration $foreign
        $config.Name | Should -Be $foreign
        $config.BinaryPath | Should -Not -BeNullOrEmpty
    }

    It 'takes wildcards and objects' {
        @(Get-NodeServiceConfiguration "$prefix-*").Name | Should -Be @("$prefix-one")
        @(Get-NodeService "$prefix-*" | Get-NodeServiceConfiguration).Name | Should -Be @("$prefix-one")
    }

    It 'names the service that there is not' {
        $problems = Get-Problem { Get-NodeServiceConfiguration "$prefix-none" }
        $problems.Count | Should -Be 1
        $problems[0].FullyQualifiedErrorId | Should -BeExactly 'ServiceNotFound,Get-NodeServiceConfiguration'
        $problems[0].TargetObject | Should -BeExactly "$prefix-none"
    }
}
