BeforeAll {
    . ([System.IO.Path]::Combine($PSScriptRoot, '..', 'fixtures', 'Services.ps1'))
    $null = New-TestService 'one'
    $null = New-TestService 'two'
}

AfterAll { Remove-TestService }

Describe 'Get-NodeServicePermission' {
    It 'shows accounts with their rights in words' {
        Set-NodeServicePermission "$prefix-one" 'D:(A;;CCLCSWRPWPDTLOCRRC;;;SY)(A;;CCDCLCSWRPWPDTLOCRSDRCWDWO;;;BA)(D;;WP;;;BU)'
        $permission = Get-NodeServicePermission "$prefix-one"
        $permission.PSTypeNames[0] | Should -BeExactly 'NodeSvc.Permission'
        $permission.Name | Should -BeExactly "$prefix-one"
        $permission.Sddl | Should -BeLike 'D:*(D;;WP;;;BU)*'
        $permission.Access.Count | Should -Be 3
        $users = @($permission.Access | Where-Object Sid -eq 'S-1-5-32-545')[0]
        $users.PSTypeNames[0] | Should -BeExactly 'NodeSvc.PermissionEntry'
        $users.Name | Should -BeExactly "$prefix-one"
        $users.Type | Should -BeExactly 'Deny'
        $users.Account | Should -BeLike '*\*'
        $users.Right | Should -Be @('Stop')
        $administrators = @($permission.Access | Where-Object Sid -eq 'S-1-5-32-544')[0]
        $administrators.Type | Should -BeExactly 'Allow'
        $administrators.Right | Should -Be @('QueryConfig', 'ChangeConfig', 'QueryStatus', 'EnumerateDependents', 'Start', 'Stop', 'PauseContinue', 'Interrogate', 'UserDefinedControl', 'Delete', 'ReadControl', 'WriteDac', 'WriteOwner')
    }

    It 'shows an account that there is no more by its SID' {
        Set-NodeServicePermission "$prefix-two" 'D:(A;;CCDCLCSWRPWPDTLOCRSDRCWDWO;;;BA)(A;;RP;;;S-1-5-21-1-2-3-4711)'
        @((Get-NodeServicePermission "$prefix-two").Access.Account) | Should -Contain 'S-1-5-21-1-2-3-4711'
    }

    It 'is readable' {
        Get-NodeServicePermission "$prefix-one" | Out-String | Should -Match 'Deny .*: Stop'
        (Get-NodeServicePermission "$prefix-one").Access | Out-String | Should -Match 'Deny +\S.* Stop'
    }

    It 'takes wildcards and objects' {
        @(Get-NodeServicePermission "$prefix-*").Count | Should -Be 2
        @(Get-NodeService "$prefix-*" | Get-NodeServicePermission).Count | Should -Be 2
    }

    It 'names the service that there is not' {
        $problems = Get-Problem { Get-NodeServicePermission "$prefix-nothing" }
        $problems.Count | Should -Be 1
        $problems[0].FullyQualifiedErrorId | Should -BeExactly 'ServiceNotFound,Get-NodeServicePermission'
    }
}
