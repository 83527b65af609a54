BeforeAll {
    . ([System.IO.Path]::Combine($PSScriptRoot, '..', 'fixtures', 'Services.ps1'))
    $null = New-TestService 'one'
    $null = New-TestService 'two'
    $name = "$prefix-one"
    $plain = (Get-NodeServicePermission $name).Sddl
}

AfterAll {
    Set-NodeServicePermission "$prefix-*" $plain
    Remove-TestService
}

Describe 'Set-NodeServicePermission' {
    BeforeEach { Set-NodeServicePermission "$prefix-*" $plain }

    It 'replaces the list, and outputs nothing' {
        @(Set-NodeServicePermission $name "$plain(A;;RP;;;BU)").Count | Should -Be 0
        (Get-NodeServicePermission $name).Sddl | Should -BeExactly "$plain(A;;RP;;;BU)"
        (Get-NodeServicePermission "$prefix-two").Sddl | Should -BeExactly $plain
    }

    It 'outputs the permissions with -PassThru' {
        $permission = Set-NodeServicePermission $name "$plain(A;;RP;;;BU)" -PassThru
        $permission.PSTypeNames[0] | Should -BeExactly 'NodeSvc.Permission'
        @($permission.Access.Sid) | Should -Contain 'S-1-5-32-545'
    }

    It 'makes one service equal to another' {
        Set-NodeServicePermission $name "$plain(D;;WP;;;BU)"
        Get-NodeServicePermission $name | Set-NodeServicePermission -Name "$prefix-two"
        (Get-NodeServicePermission "$prefix-two").Sddl | Should -BeExactly (Get-NodeServicePermission $name).Sddl
    }

    It 'refuses <What>' -ForEach @(@{ What = 'what is no SDDL'; Sddl = 'everybody' }, @{ What = 'half an entry'; Sddl = 'D:(A;;RP' }, @{ What = 'an empty text'; Sddl = ' ' }) {
        $problems = Get-Problem { Set-NodeServicePermission $name $Sddl }
        $problems.Count | Should -Be 1
        $problems[0].FullyQualifiedErrorId | Should -BeLike '*,Set-NodeServicePermission'
        $problems[0].FullyQualifiedErrorId | Should -Not -BeLike 'InternalError*'
        $problems[0].ErrorDetails.RecommendedAction | Should -Not -BeNullOrEmpty
        (Get-NodeServicePermission $name).Sddl | Should -BeExactly $plain
    }

    It 'changes nothing with -WhatIf, nor with -Confirm and nobody to answer' {
        Set-NodeServicePermission $name 'D:(A;;RP;;;BU)' -WhatIf
        @(Invoke-Unattended "Set-NodeServicePermission '$name' 'D:(A;;RP;;;BU)' -Confirm").Count | Should -BeGreaterThan 0
        (Get-NodeServicePermission $name).Sddl | Should -BeExactly $plain
    }
}
