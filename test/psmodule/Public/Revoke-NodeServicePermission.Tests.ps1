BeforeAll {
    . ([System.IO.Path]::Combine($PSScriptRoot, '..', 'fixtures', 'Services.ps1'))
    $null = New-TestService 'one'
    $null = New-TestService 'two'
    $name = "$prefix-one"
    $plain = (Get-NodeServicePermission $name).Sddl
    $users = 'S-1-5-32-545'
    function Get-Right {
        param($Name, $Sid = $users)
        @((Get-NodeServicePermission $Name).Access | Where-Object { $_.Sid -eq $Sid } | ForEach-Object { "$($_.Type): $($_.Right -join ', ')" })
    }
}

AfterAll { Remove-TestService }

Describe 'Revoke-NodeServicePermission' {
    BeforeEach { Set-NodeServicePermission "$prefix-*" "$plain(A;;RPWP;;;BU)" }

    It 'takes everything away, leaves the others alone, and outputs nothing' {
        @(Revoke-NodeServicePermission $name $users).Count | Should -Be 0
        (Get-NodeServicePermission $name).Sddl | Should -BeExactly $plain
        Get-Right "$prefix-two" | Should -BeExactly 'Allow: Start, Stop'
    }

    It 'takes single rights away' {
        $permission = Revoke-NodeServicePermission $name $users -Right Stop -PassThru
        $permission.PSTypeNames[0] | Should -BeExactly 'NodeSvc.Permission'
        Get-Right $name | Should -BeExactly 'Allow: Start'
    }

    It 'undoes what Grant has done' {
        Grant-NodeServicePermission $name S-1-1-0 Start, Stop
        Revoke-NodeServicePermission $name S-1-1-0
        (Get-NodeServicePermission $name).Sddl | Should -BeExactly "$plain(A;;RPWP;;;BU)"
    }

    It 'takes entries from the pipeline' {
        (Get-NodeServicePermission "$prefix-*").Access | Where-Object Sid -eq $users | Revoke-NodeServicePermission
        Get-Right $name | Should -BeNullOrEmpty
        Get-Right "$prefix-two" | Should -BeNullOrEmpty
    }

    It 'leaves an account alone that has no entry' {
        Revoke-NodeServicePermission $name S-1-1-0 -ErrorAction Stop
        (Get-NodeServicePermission $name).Sddl | Should -BeExactly "$plain(A;;RPWP;;;BU)"
    }

    It 'takes nothing away with -WhatIf, nor with -Confirm and nobody to answer' {
        Revoke-NodeServicePermission $name $users -WhatIf
        @(Invoke-Unattended "Revoke-NodeServicePermission '$name' $users -Confirm").Count | Should -BeGreaterThan 0
        Get-Right $name | Should -BeExactly 'Allow: Start, Stop'
    }
}
