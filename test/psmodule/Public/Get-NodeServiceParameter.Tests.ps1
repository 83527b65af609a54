BeforeAll {
    . ([System.IO.Path]::Combine($PSScriptRoot, '..', 'fixtures', 'Services.ps1'))
    $null = New-TestService 'one'
    $null = New-TestService 'none'
    Set-NodeServiceParameter "$prefix-one" Port 8080
    Set-NodeServiceParameter "$prefix-one" List a, b
    Set-NodeServiceParameter "$prefix-one" Bytes ([byte[]] (0, 255))
}

AfterAll { Remove-TestService }

Describe 'Get-NodeServiceParameter' {
    It 'shows all options, each with type and value' {
        $parameters = @(Get-NodeServiceParameter "$prefix-one" | Sort-Object Parameter)
        $parameters.Count | Should -Be 3
        $parameters[0].PSTypeNames[0] | Should -BeExactly 'NodeSvc.Parameter'
        $parameters.Parameter | Should -Be @('Bytes', 'List', 'Port')
        $parameters.Type | Should -Be @('Binary', 'MultiString', 'DWord')
        $parameters[0].Value -is [byte[]] | Should -BeTrue
        $parameters[0].Value | Should -Be @(0, 255)
        $parameters[1].Value | Should -Be @('a', 'b')
        $parameters[2].Value | Should -Be 8080
    }

    It 'shows those that are named, in whatever case, and passes over others' {
        @(Get-NodeServiceParameter "$prefix-one" port, Nothing).Parameter | Should -Be @('Port')
    }

    It 'shows none where there is none' {
        @(Get-NodeServiceParameter "$prefix-none").Count | Should -Be 0
    }

    It 'takes wildcards and objects' {
        @(Get-NodeServiceParameter "$prefix-*" Port).Count | Should -Be 1
        @(Get-NodeService "$prefix-*" | Get-NodeServiceParameter -Parameter Port).Count | Should -Be 1
    }

    It 'names the service that there is not' {
        $problems = Get-Problem { Get-NodeServiceParameter "$prefix-nothing" }
        $problems.Count | Should -Be 1
        $problems[0].FullyQualifiedErrorId | Should -BeExactly 'ServiceNotFound,Get-NodeServiceParameter'
    }
}
