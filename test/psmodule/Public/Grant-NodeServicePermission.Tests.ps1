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

Describe 'Grant-NodeServicePermission' {
    BeforeEach { Set-NodeServicePermission "$prefix-*" $plain }

    It 'allows exactly what is given, and outputs nothing' {
        @(Grant-NodeServicePermission $name BUILTIN\Users Start, Stop).Count | Should -Be 0
        Get-Right $name | Should -BeExactly 'Allow: Start, Stop'
        Get-Right "$prefix-two" | Should -BeNullOrEmpty
    }

    It 'leaves the other accounts alone' {
        Grant-NodeServicePermission $name $users Start
        (Get-NodeServicePermission $name).Sddl.Replace('(A;;RP;;;BU)', '') | Should -BeExactly $plain
    }

    It 'adds to what the account may do' {
        Grant-NodeServicePermission $name $users Start
        Grant-NodeServicePermission $name $users QueryStatus, Start
        (Get-Right $name) -join ', ' | Should -Match 'Start'
        (Get-Right $name) -join ', ' | Should -Match 'QueryStatus'
    }

    It 'knows every right' {
        $rights = 'QueryConfig', 'ChangeConfig', 'QueryStatus', 'EnumerateDependents', 'Start', 'Stop', 'PauseContinue', 'Interrogate', 'UserDefinedControl', 'Delete', 'ReadControl', 'WriteDac', 'WriteOwner'
        Grant-NodeServicePermission $name $users $rights
        Get-Right $name | Should -BeExactly "Allow: $($rights -join ', ')"
    }

    It 'takes several accounts, and services from the pipeline' {
        $permissions = @(Get-NodeService "$prefix-*" | Grant-NodeServicePermission -Account $users, S-1-1-0 -Right Start -PassThru)
        $permissions.Count | Should -Be 2
        $permissions[0].PSTypeNames[0] | Should -BeExactly 'NodeSvc.Permission'
        foreach ($one in $name, "$prefix-two") {
            Get-Right $one | Should -BeExactly 'Allow: Start'
            Get-Right $one 'S-1-1-0' | Should -BeExactly 'Allow: Start'
        }
    }

    It 'grants nothing with -WhatIf, nor with -Confirm and nobody to answer' {
        Grant-NodeServicePermission $name $users Start -WhatIf
        @(Invoke-Unattended "Grant-NodeServicePermission '$name' $users Start -Confirm").Count | Should -BeGreaterThan 0
        (Get-NodeServicePermission $name).Sddl | Should -BeExactly $plain
    }

    It 'refuses an account that there is not' {
        $problems = Get-Problem { Grant-NodeServicePermission $name "$prefix-nobody" Start }
        $problems.Count | Should -BeGreaterThan 0
        $problems[0].FullyQualifiedErrorId | Should -BeLike '*,Grant-NodeServicePermission'
        $problems[0].FullyQualifiedErrorId | Should -Not -BeLike 'InternalError*'
        $problems[0].Exception.Message | Should -BeLike "*$prefix-nobody*"
        (Get-NodeServicePermission $name).Sddl | Should -BeExactly $plain
    }

    It 'refuses a right that there is not' {
        { Grant-NodeServicePermission $name $users Everything } | Should -Throw -ErrorId 'ParameterArgumentValidationError,Grant-NodeServicePermission'
    }
}
