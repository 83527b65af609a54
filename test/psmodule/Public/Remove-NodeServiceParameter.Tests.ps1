BeforeAll {
    . ([System.IO.Path]::Combine($PSScriptRoot, '..', 'fixtures', 'Services.ps1'))
    $null = New-TestService 'one'
    $null = New-TestService 'two'
    $name = "$prefix-one"
    function Get-Left {
        param($Name)
        (@(Get-NodeServiceParameter $Name | ForEach-Object { $_.Parameter }) | Sort-Object) -join ' '
    }
}

AfterAll { Remove-TestService }

Describe 'Remove-NodeServiceParameter' {
    BeforeEach { foreach ($parameter in 'A', 'B', 'C') { Set-NodeServiceParameter "$prefix-*" $parameter 1 } }

    It 'removes options, and outputs nothing' {
        @(Remove-NodeServiceParameter $name A, c).Count | Should -Be 0
        Get-Left $name | Should -BeExactly 'B'
        Get-Left "$prefix-two" | Should -BeExactly 'A B C'
    }

    It 'passes over what is not there' {
        Remove-NodeServiceParameter $name Nothing, A -ErrorAction Stop
        Get-Left $name | Should -BeExactly 'B C'
    }

    It 'takes options from the pipeline' {
        Get-NodeServiceParameter "$prefix-*" | Where-Object Parameter -ne B | Remove-NodeServiceParameter
        Get-Left $name | Should -BeExactly 'B'
        Get-Left "$prefix-two" | Should -BeExactly 'B'
    }

    It 'removes nothing with -WhatIf, nor with -Confirm and nobody to answer' {
        Remove-NodeServiceParameter $name A -WhatIf
        @(Invoke-Unattended "Remove-NodeServiceParameter '$name' A -Confirm").Count | Should -BeGreaterThan 0
        Get-Left $name | Should -BeExactly 'A B C'
    }

    It 'names the service that there is not' {
        $problems = Get-Problem { Remove-NodeServiceParameter "$prefix-nothing" A }
        $problems.Count | Should -Be 1
        $problems[0].FullyQualifiedErrorId | Should -BeExactly 'ServiceNotFound,Remove-NodeServiceParameter'
    }
}
