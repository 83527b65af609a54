BeforeAll {
    . ([System.IO.Path]::Combine($PSScriptRoot, '..', 'fixtures', 'Services.ps1'))
    $null = New-TestService 'one'
    $null = New-TestService 'two'
    $name = "$prefix-one"
    function Get-All {
        param($Name)
        @(Get-NodeServiceTrigger $Name | ForEach-Object { $_.Subtype })
    }
}

AfterAll { Remove-TestService }

Describe 'Remove-NodeServiceTrigger' {
    BeforeEach {
        foreach ($one in $name, "$prefix-two") { Set-NodeServiceTrigger $one start/networkon, stop/networkoff, start/domainjoin, stop/domainleave }
    }

    It 'removes by place, and outputs nothing' {
        @(Remove-NodeServiceTrigger $name 0, 2).Count | Should -Be 0
        Get-All $name | Should -Be @('LastIpAddressRemoval', 'DomainLeave')
        (Get-All "$prefix-two").Count | Should -Be 4
    }

    It 'removes all with -All' {
        Remove-NodeServiceTrigger "$prefix-*" -All
        (Get-All $name).Count | Should -Be 0
        (Get-All "$prefix-two").Count | Should -Be 0
        Remove-NodeServiceTrigger $name -All -ErrorAction Stop
    }

    It 'takes triggers from the pipeline, whose places do not move meanwhile' {
        Get-NodeServiceTrigger "$prefix-*" | Where-Object Action -eq Start | Remove-NodeServiceTrigger
        Get-All $name | Should -Be @('LastIpAddressRemoval', 'DomainLeave')
        Get-All "$prefix-two" | Should -Be @('LastIpAddressRemoval', 'DomainLeave')
    }

    It 'takes services from the pipeline with -All' {
        Get-NodeService "$prefix-*" | Remove-NodeServiceTrigger -All
        @(Get-NodeServiceTrigger "$prefix-*").Count | Should -Be 0
    }

    It 'outputs what is left with -PassThru' {
        $left = @(Remove-NodeServiceTrigger $name 1 -PassThru)
        $left.Subtype | Should -Be @('FirstIpAddressArrival', 'DomainJoin', 'DomainLeave')
        $left.Index | Should -Be @(0, 1, 2)
    }

    It 'removes nothing with -WhatIf, nor with -Confirm and nobody to answer' {
        Remove-NodeServiceTrigger $name -All -WhatIf
        @(Invoke-Unattended "Remove-NodeServiceTrigger '$name' 0 -Confirm").Count | Should -BeGreaterThan 0
        (Get-All $name).Count | Should -Be 4
    }

    It 'refuses a place that there is not, and removes none' {
        $problems = Get-Problem { Remove-NodeServiceTrigger $name 0, 4 }
        $problems.Count | Should -Be 1
        $problems[0].FullyQualifiedErrorId | Should -BeExactly 'TriggerNotFound,Remove-NodeServiceTrigger'
        $problems[0].CategoryInfo.Category | Should -Be 'ObjectNotFound'
        $problems[0].TargetObject | Should -BeExactly $name
        (Get-All $name).Count | Should -Be 4
    }

    It 'refuses -Index with -All, and a negative one' {
        { Remove-NodeServiceTrigger $name -Index 0 -All } | Should -Throw -ErrorId 'AmbiguousParameterSet,Remove-NodeServiceTrigger'
        { Remove-NodeServiceTrigger $name -Index (-1) } | Should -Throw -ErrorId 'ParameterArgumentValidationError,Remove-NodeServiceTrigger'
    }
}
