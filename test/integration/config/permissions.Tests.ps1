# Who may do what with a service: access lists set and read as SDDL, granted and revoked, compared with what proof.exe reads and with
# what Windows then lets pass.

BeforeAll {
    . ([System.IO.Path]::Combine($PSScriptRoot, '..', 'Common.ps1'))
    . ([System.IO.Path]::Combine($PSScriptRoot, 'Witness.ps1'))
    $name = (New-TestService 'one' (Copy-App 'app.js')).Name
    $second = (New-TestService 'two' (Copy-App 'app.js')).Name
    $usual = 'D:(A;;CCLCSWRPWPDTLOCRRC;;;SY)(A;;CCDCLCSWRPWPDTLOCRSDRCWDWO;;;BA)(A;;CCLCSWLOCRRC;;;IU)(A;;CCLCSWLOCRRC;;;SU)'
    $unknown = 'S-1-5-21-1-2-3-1001'

    # The access list as proof.exe reads it.
    function Get-HeldList {
        param([string] $Name)
        (Invoke-Proof get $Name security).sddl -replace '^.*?(?=D:)', ''
    }

    # The entry of an account, as text: 'Allow: Start, Stop'.
    function Get-Entry {
        param([string] $Name, [string] $Sid)
        (Get-NodeServicePermission $Name).Access | Where-Object Sid -eq $Sid | ForEach-Object { "$($_.Type): $($_.Right -join ', ')" }
    }
}

AfterAll { Remove-TestService }

Describe 'An access list' {
    BeforeEach { $null = Invoke-Proof set $name security "sddl=$usual" }

    It 'is read, with rights in words' {
        $read = Get-NodeServicePermission $name
        $read.Name | Should -BeExactly $name
        $read.Sddl | Should -BeExactly (Get-HeldList $name)
        $read.Access.Sid | Should -BeExactly @('S-1-5-18', 'S-1-5-32-544', 'S-1-5-4', 'S-1-5-6')
        Get-Entry $name 'S-1-5-4' | Should -BeExactly 'Allow: QueryConfig, QueryStatus, EnumerateDependents, Interrogate, UserDefinedControl, ReadControl'
        (Get-Entry $name 'S-1-5-32-544') -split ', ' | Should -HaveCount 13
        $read.Access[0].Account | Should -Be 'LocalSystem'
    }

    It 'is set as SDDL, and nothing else has changed' {
        $before = Get-Snapshot $name
        $sddl = "D:(D;;WP;;;IU)(A;;CCLCSWRPWPDTLOCRRC;;;SY)(A;;CCDCLCSWRPWPDTLOCRSDRCWDWO;;;BA)(A;;RPWP;;;$unknown)"
        Set-NodeServicePermission $name $sddl -ErrorAction Stop
        Get-HeldList $name | Should -BeExactly $sddl
        (Get-NodeServicePermission $name).Sddl | Should -BeExactly $sddl
        Get-Entry $name 'S-1-5-4' | Should -BeExactly 'Deny: Stop'
        Get-Entry $name $unknown | Should -BeExactly 'Allow: Start, Stop'
        Compare-Snapshot $before (Get-Snapshot $name) | Should -BeExactly @('security')
    }

    It 'keeps its owner' {
        $owner = (Invoke-Proof get $name security).sddl -replace 'D:.*$', ''
        Set-NodeServicePermission $name 'D:(A;;CCDCLCSWRPWPDTLOCRSDRCWDWO;;;BA)' -ErrorAction Stop
        (Invoke-Proof get $name security).sddl -replace 'D:.*$', '' | Should -BeExactly $owner
    }

    It 'is copied by the pipeline' {
        $null = Invoke-Proof set $name security "sddl=$usual(A;;RP;;;$unknown)"
        Get-NodeServicePermission $name | Set-NodeServicePermission -Name $second -ErrorAction Stop
        Get-HeldList $second | Should -BeExactly (Get-HeldList $name)
    }

    It 'stays with -WhatIf' {
        Assert-Unchanged $name {
            Set-NodeServicePermission $name 'D:(A;;CCDCLCSWRPWPDTLOCRSDRCWDWO;;;BA)' -WhatIf
            Grant-NodeServicePermission $name $unknown Start -WhatIf
            Revoke-NodeServicePermission $name 'S-1-5-4' -WhatIf
        }
    }
}

Describe 'A grant' {
    BeforeEach { $null = Invoke-Proof set $name security "sddl=$usual" }

    It 'to <Account> adds an entry of its own' -ForEach @(
        @{ Account = 'S-1-5-21-1-2-3-1001'; Sid = 'S-1-5-21-1-2-3-1001' }, @{ Account = 'NT AUTHORITY\NetworkService'; Sid = 'S-1-5-20' }
        @{ Account = 'S-1-5-32-545'; Sid = 'S-1-5-32-545' }, @{ Account = 'NT SERVICE\nodesvc-nobody'; Sid = $null }
    ) {
        $before = Get-HeldList $name
        $output = Grant-NodeServicePermission $name $Account Start, Stop, QueryStatus -PassThru -ErrorAction Stop
        $own = $output.Access | Where-Object { $_.Sid -notin 'S-1-5-18', 'S-1-5-32-544', 'S-1-5-4', 'S-1-5-6' }
        @($own).Count | Should -Be 1
        if ($Sid) { $own.Sid | Should -BeExactly $Sid } else { $own.Sid | Should -BeLike 'S-1-5-80-*' }
        "$($own.Type): $($own.Right -join ', ')" | Should -BeExactly 'Allow: QueryStatus, Start, Stop'
        (Get-HeldList $name).StartsWith($before) | Should -BeTrue
        Revoke-NodeServicePermission $name $Account -ErrorAction Stop
        Get-HeldList $name | Should -BeExactly $before
    }

    It 'adds to what the account may already' {
        Grant-NodeServicePermission $name 'S-1-5-4' Start -ErrorAction Stop
        Get-Entry $name 'S-1-5-4' | Should -BeExactly 'Allow: QueryConfig, QueryStatus, EnumerateDependents, Start, Interrogate, UserDefinedControl, ReadControl'
        Assert-Unchanged $name { Grant-NodeServicePermission $name 'S-1-5-4' Start, QueryStatus -ErrorAction Stop }
    }

    It 'goes to several accounts and services' {
        $null = Invoke-Proof set $second security "sddl=$usual"
        Get-NodeService $name, $second | Grant-NodeServicePermission -Account $unknown, 'S-1-5-32-545' -Right PauseContinue -ErrorAction Stop
        foreach ($one in $name, $second) { foreach ($sid in $unknown, 'S-1-5-32-545') { Get-Entry $one $sid | Should -BeExactly 'Allow: PauseContinue' } }
    }
}

Describe 'A revocation' {
    BeforeEach {
        $null = Invoke-Proof set $name security "sddl=$usual"
        Grant-NodeServicePermission $name $unknown Start, Stop, QueryStatus -ErrorAction Stop
    }

    It 'takes some rights' {
        Revoke-NodeServicePermission $name $unknown -Right Stop, Delete -ErrorAction Stop
        Get-Entry $name $unknown | Should -BeExactly 'Allow: QueryStatus, Start'
    }

    It 'takes all, by the pipeline' {
        (Get-NodeServicePermission $name).Access | Where-Object Sid -eq $unknown | Revoke-NodeServicePermission -ErrorAction Stop
        Get-HeldList $name | Should -BeExactly $usual
    }

    It 'leaves what is denied' {
        $null = Invoke-Proof set $name security "sddl=D:(D;;RPWP;;;$unknown)$($usual.Substring(2))"
        Assert-Unchanged $name { Revoke-NodeServicePermission $name $unknown -ErrorAction Stop }
        Get-Entry $name $unknown | Should -BeExactly 'Deny: Start, Stop'
    }

    It 'of what the account never had changes nothing' {
        Assert-Unchanged $name { Revoke-NodeServicePermission $name 'S-1-5-32-546' -ErrorAction Stop }
    }
}

Describe 'What an access list says' {
    BeforeEach { $null = Invoke-Proof set $name security "sddl=$usual" }

    It 'holds' {
        Set-NodeServicePermission $name 'D:(A;;CCLCSWRPLORCWDWOSD;;;BA)(A;;CCLCSWRPLORCWDWOSD;;;SY)' -ErrorAction Stop
        Start-NodeService $name -ErrorAction Stop
        { Invoke-Proof open $name 0x20 } | Should -Throw '*"error":5*'
        (Get-OneProblem { Stop-NodeService $name }).FullyQualifiedErrorId | Should -BeExactly 'AccessDenied,Stop-NodeService'
        Set-NodeServicePermission $name $usual -ErrorAction Stop
        Stop-NodeService $name -ErrorAction Stop
    }
}
