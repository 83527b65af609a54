# What is refused: each with its own error, and nothing changed.

BeforeAll {
    . ([System.IO.Path]::Combine($PSScriptRoot, '..', 'Common.ps1'))
    . ([System.IO.Path]::Combine($PSScriptRoot, 'Witness.ps1'))
    $name = (New-TestService 'one' (Copy-App 'app.js') @{ Account = 'LocalSystem' }).Name
    $null = Invoke-Proof set $name failure reset=100 'actions=restart/1000,4/2000' 'command=the command' 'message=the message'
    $null = Invoke-Proof set $name triggers trigger=3/1/1ce20aba-9851-4421-9430-1ddeb766e809
    $foreign = New-ForeignService 'foreign'
    $driver = New-ForeignService 'driver' 'path=C:\none.sys', type=1

    # The error of a block, after the checks that each has to pass; the service must be as it was.
    function Get-Refusal {
        param([string] $Service, [string] $Id, [string] $Category, [int] $Native, [scriptblock] $RefusedBlock)
        Assert-Unchanged $Service { $script:problem = Get-OneProblem $RefusedBlock }
        $problem = $script:problem
        $problem.FullyQualifiedErrorId | Should -BeLike "$Id,*"
        $problem.CategoryInfo.Category | Should -Be $Category
        $problem.ErrorDetails.RecommendedAction | Should -Not -BeNullOrEmpty
        if ($Native) {
            $problem.TargetObject | Should -BeExactly $Service
            $problem.Exception | Should -BeOfType ([System.ComponentModel.Win32Exception])
            $problem.Exception.NativeErrorCode | Should -Be $Native
        }
        $problem
    }
}

AfterAll {
    Remove-ForeignService $foreign, $driver
    Remove-TestService
}

Describe 'Failure actions: <What>' -ForEach @(
    @{ What = '1025 of them'; Given = @{ Action = @('restart/1') * 1025 }; Id = 'InvalidInput'; Like = '*1024*1025*' }
    @{ What = '1025 of them in one text'; Given = @{ Action = (@('restart/1') * 1025) -join '/' }; Like = '*1024*1025*' }
    @{ What = 'a typo'; Given = @{ Action = 'restart/5s', 'restrat/5s' }; Like = "*'restrat'*" }
    @{ What = 'a typo in a delay'; Given = @{ Action = 'restart/5x' }; Like = "*'5x'*" }
    @{ What = 'a negative delay in a text'; Given = @{ Action = 'restart/-5s' }; Like = "*'-5s'*" }
    @{ What = 'a negative delay of an object'; Given = @{ Action = @{ Kind = 'Restart'; Delay = -1 } }; Like = '*negative*' }
    @{ What = 'a delay that is too long'; Given = @{ Action = 'restart/50d' }; Like = "*'50d'*" }
    @{ What = 'a back-off that goes down'; Given = @{ Backoff = '5m..1s' }; Like = "*'5m..1s'*" }
    @{ What = 'a negative reset period'; Given = @{ ResetPeriod = -1 }; Like = '*negative*' }
    @{ What = 'a reset period of a fraction of a second'; Given = @{ ResetPeriod = '1500ms' }; Like = '*1500ms*' }
    @{ What = 'what is no action'; Given = @{ Action = [version] '1.2' }; Like = "*'1.2'*" }
) {
    It 'are refused, by New-NodeService too, which creates nothing' {
        $wanted = if ($Id) { $Id } else { 'InvalidFailureAction' }
        $problem = Get-Refusal $name $wanted 'InvalidArgument' 0 { Set-NodeServiceFailure $name @Given }
        $problem.Exception.Message | Should -BeLike $Like
        if ($Given.ContainsKey('Action')) {
            $problem = Get-OneProblem { New-NodeService "$prefix-refused" ([System.IO.Path]::Combine($work, 'app.js')) -FailureAction $Given.Action }
            $problem.FullyQualifiedErrorId | Should -BeExactly "$wanted,New-NodeService"
            $problem.Exception.Message | Should -BeLike $Like
            Test-ServiceKey "$prefix-refused" | Should -BeFalse
        }
    }
}

Describe 'A negative delay of -Restart' {
    It 'is refused' {
        Assert-Unchanged $name { $script:problem = Get-OneProblem { Set-NodeServiceFailure $name -Restart '5s', '-5s' } }
        $script:problem.Exception.Message | Should -BeLike '*-5s*negative*'
    }
}

Describe '<What>' -ForEach @(
    @{ What = 'A kind of action that Windows does not know'; Id = 'InvalidParameter'; Native = 87; Refused = { Set-NodeServiceFailure $name @{ Kind = 99; Delay = 1 } } }
    @{ What = 'A command that is too long'; Id = 'InvalidInput'; Refused = { Set-NodeServiceFailure $name -Command ('x' * 8192) } }
    @{ What = 'A desktop for another account than LocalSystem'; Id = 'InvalidParameter'; Native = 87; Refused = { Set-NodeService $name -Interactive -Account 'NT AUTHORITY\LocalService' -Description 'not this' } }
    @{ What = 'An account that there is not'; Id = 'AccountNotFound'; Category = 'ObjectNotFound'; Refused = { Set-NodeService $name -Account 'NoSuchDomain\nobody$' -Description 'not this' } }
    @{ What = 'An account without its password'; Id = 'PasswordRequired'; Refused = { Set-NodeService $name -Account ".\$([System.Environment]::UserName)" } }
    @{ What = 'A script that there is not'; Id = 'ScriptNotFound'; Category = 'ObjectNotFound'; Refused = { Set-NodeService $name -Script 'none.js' -Description 'not this' } }
    @{ What = 'A dependency on itself'; Id = 'CircularDependency'; Native = 1059; Refused = { Set-NodeService $name -DependsOn $name -Description 'not this' } }
    @{ What = 'A security descriptor that is none'; Id = 'InvalidSddl'; Refused = { Set-NodeServicePermission $name 'nonsense' } }
    @{ What = 'A right that there is not'; Id = 'InvalidSddl'; Refused = { Set-NodeServicePermission $name 'D:(A;;ZZ;;;SY)' } }
    @{ What = 'An account in SDDL that there is not'; Id = 'InvalidSddl'; Refused = { Set-NodeServicePermission $name 'D:(A;;RP;;;QQ)' } }
    @{ What = 'An open bracket in SDDL'; Id = 'InvalidSddl'; Refused = { Set-NodeServicePermission $name 'D:(A;;RP;;;SY' } }
    @{ What = 'An access list that allows all to all'; Id = 'InvalidSddl'; Refused = { Set-NodeServicePermission $name 'D:NO_ACCESS_CONTROL' } }
    @{ What = 'An audit list'; Id = 'InvalidSddl'; Refused = { Set-NodeServicePermission $name 'D:(A;;RP;;;SY)S:(AU;FA;RP;;;WD)' } }
    @{ What = 'A grant to nobody'; Id = 'AccountNotFound'; Category = 'ObjectNotFound'; Refused = { Grant-NodeServicePermission $name 'NoSuchDomain\nobody' Start } }
    @{ What = 'A trigger with a typo'; Id = 'InvalidTrigger'; Refused = { Set-NodeServiceTrigger $name 'start/networkup' } }
    @{ What = 'A trigger whose GUID is none'; Id = 'InvalidTrigger'; Refused = { Add-NodeServiceTrigger $name -InputObject @{ Type = 'Custom'; Action = 'Start'; Subtype = '22fb2cd6-0e7b' } } }
    @{ What = 'A GUID that is none, in a text of sc.exe'; Id = 'InvalidTrigger'; Refused = { Add-NodeServiceTrigger $name -InputObject 'start/device/22fb2cd6-0e7b/HID' } }
    @{ What = 'Bytes that are none'; Id = 'InvalidTrigger'; Refused = { Add-NodeServiceTrigger $name -InputObject @{ Type = 'Custom'; Action = 'Start'; Subtype = [guid]::NewGuid(); Data = @{ Type = 'Binary'; Value = 'xyz' } } } }
    @{ What = 'A level of 256'; Id = 'InvalidInput'; Refused = { Add-NodeServiceTrigger $name -InputObject @{ Type = 'Custom'; Action = 'Start'; Subtype = [guid]::NewGuid(); Data = @{ Type = 'Level'; Value = 256 } } } }
    @{ What = 'Trigger data of more than 1024 bytes'; Id = 'InvalidSetting'; Refused = { Add-NodeServiceTrigger $name -NamedPipe ('x' * 600) } }
    @{ What = 'The 65th trigger'; Id = 'InvalidSetting'; Refused = { Set-NodeServiceTrigger $name @(1..65 | ForEach-Object { "start/namedpipe/p$_" }) } }
    @{ What = 'A trigger whose type Windows does not know'; Id = 'InvalidParameter'; Native = 87; Refused = { Add-NodeServiceTrigger $name -InputObject @{ Type = 99; Action = 'Start'; Subtype = [guid]::NewGuid() } } }
    @{ What = 'The place of a trigger that there is not'; Id = 'TriggerNotFound'; Category = 'ObjectNotFound'; Refused = { Remove-NodeServiceTrigger $name 0, 7 } }
) {
    It 'is refused' {
        $problem = Get-Refusal $name $Id $(if ($Category) { $Category } else { 'InvalidArgument' }) $Native $Refused
        $problem.FullyQualifiedErrorId | Should -Not -BeLike 'InternalError*'
        $problem.FullyQualifiedErrorId | Should -Not -BeLike 'Win32Error*'
    }
}

Describe 'What only NodeSvc services have' {
    It 'is refused for others: <Field>' -ForEach @(
        @{ Field = 'Script'; Value = { [System.IO.Path]::Combine($work, 'app.js') } }, @{ Field = 'ArgumentList'; Value = { 'a' } }, @{ Field = 'NodeArgument'; Value = { '--no-warnings' } }
        @{ Field = 'WorkingDirectory'; Value = { $work } }, @{ Field = 'Environment'; Value = { @{ A = 'b' } } }, @{ Field = 'LogDirectory'; Value = { $work } }
        @{ Field = 'StopTimeout'; Value = { '5s' } }, @{ Field = 'StartTimeout'; Value = { '5s' } }
    ) {
        $given = @{ $Field = & $Value }
        $problem = Get-Refusal $foreign 'NotANodeService' 'InvalidOperation' 0 { Set-NodeService $foreign -Description 'not this' @given }
        $problem.TargetObject | Should -BeExactly $foreign
    }
}

Describe 'A driver' {
    It 'takes no failure actions (1080)' {
        $null = Get-Refusal $driver 'DriverCannotFail' 'InvalidOperation' 1080 { Set-NodeServiceFailure $driver restart/1s }
    }
}

Describe 'A service that there is not (1060): <Command>' -ForEach @(
    @{ Command = 'Set-NodeService'; More = @{ Description = 'x' } }, @{ Command = 'Set-NodeServiceFailure'; More = @{ None = $true } }
    @{ Command = 'Set-NodeServiceTrigger'; More = @{ InputObject = 'start/networkon' } }, @{ Command = 'Add-NodeServiceTrigger'; More = @{ DomainJoin = $true } }
    @{ Command = 'Remove-NodeServiceTrigger'; More = @{ All = $true } }, @{ Command = 'Set-NodeServiceParameter'; More = @{ Parameter = 'a'; Value = 1 } }
    @{ Command = 'Remove-NodeServiceParameter'; More = @{ Parameter = 'a' } }, @{ Command = 'Set-NodeServicePermission'; More = @{ Sddl = 'D:(A;;RP;;;SY)' } }
    @{ Command = 'Grant-NodeServicePermission'; More = @{ Account = 'LocalSystem'; Right = 'Start' } }, @{ Command = 'Revoke-NodeServicePermission'; More = @{ Account = 'LocalSystem' } }
    @{ Command = 'Send-NodeServiceControl'; More = @{ Control = 200 } }, @{ Command = 'Suspend-NodeService'; More = @{} }, @{ Command = 'Resume-NodeService'; More = @{} }
    @{ Command = 'Get-NodeServiceConfiguration'; More = @{} }, @{ Command = 'Get-NodeServiceFailure'; More = @{} }, @{ Command = 'Get-NodeServiceTrigger'; More = @{} }
    @{ Command = 'Get-NodeServiceParameter'; More = @{} }, @{ Command = 'Get-NodeServicePermission'; More = @{} }, @{ Command = 'Get-NodeServiceDependent'; More = @{} }
) {
    It 'is named in the error' {
        $problem = Get-OneProblem { & $Command "$prefix-none" @More }
        $problem.FullyQualifiedErrorId | Should -BeExactly "ServiceNotFound,$Command"
        $problem.CategoryInfo.Category | Should -Be 'ObjectNotFound'
        $problem.TargetObject | Should -BeExactly "$prefix-none"
        $problem.Exception.NativeErrorCode | Should -Be 1060
        Test-ServiceKey "$prefix-none" | Should -BeFalse
    }
}

Describe 'A service that is marked for deletion (1072): <Command>' -ForEach @(
    @{ Command = 'Set-NodeService'; More = @{ DisplayName = 'x' } }, @{ Command = 'Set-NodeServiceFailure'; More = @{ Restart = '1s' } }
    @{ Command = 'Set-NodeServiceTrigger'; More = @{ InputObject = 'start/networkon' } }
) {
    BeforeAll {
        $doomed = New-ForeignService "doomed-$Command"
        $holder = [System.Diagnostics.ProcessStartInfo]::new($env:NODESVC_TEST_PROOF, "hold $doomed 60000")
        $holder.UseShellExecute = $false
        $holder.CreateNoWindow = $true
        $holder.RedirectStandardOutput = $true
        $holding = [System.Diagnostics.Process]::Start($holder)
        $holding.StandardOutput.ReadLine() | Should -BeExactly '{}'
        $null = Invoke-Proof delete $doomed
    }

    AfterAll {
        $holding.Kill()
        $holding.WaitForExit()
        $holding.Dispose()
    }

    It 'is refused' {
        $problem = Get-OneProblem { & $Command $doomed @More }
        $problem.FullyQualifiedErrorId | Should -BeExactly "ServiceMarkedForDeletion,$Command"
        $problem.CategoryInfo.Category | Should -Be 'ResourceBusy'
        $problem.Exception.NativeErrorCode | Should -Be 1072
        $problem.TargetObject | Should -BeExactly $doomed
    }
}

Describe 'A right that the access list does not give (5): <Missing>' -ForEach @(
    @{ Missing = 'SERVICE_CHANGE_CONFIG'; Rights = 'CCLCSWRPWPDTLOCRSDRCWDWO'; Refused = { Set-NodeService $name -Description 'not this' } }
    @{ Missing = 'SERVICE_CHANGE_CONFIG'; Rights = 'CCLCSWRPWPDTLOCRSDRCWDWO'; Refused = { Set-NodeServiceFailure $name -Command 'not this' } }
    @{ Missing = 'SERVICE_START'; Rights = 'CCDCLCSWWPDTLOCRSDRCWDWO'; Refused = { Set-NodeServiceFailure $name -Restart 9s } }
    @{ Missing = 'SERVICE_QUERY_CONFIG'; Rights = 'DCLCSWRPWPDTLOCRSDRCWDWO'; Refused = { Get-NodeServiceConfiguration $name } }
    @{ Missing = 'SERVICE_USER_DEFINED_CONTROL'; Rights = 'CCDCLCSWRPWPDTLOSDRCWDWO'; Refused = { Send-NodeServiceControl $name 200 } }
    @{ Missing = 'SERVICE_ENUMERATE_DEPENDENTS'; Rights = 'CCDCLCRPWPDTLOCRSDRCWDWO'; Refused = { Get-NodeServiceDependent $name } }
) {
    BeforeAll {
        $usual = (Invoke-Proof get $name security).sddl -replace '^.*?(?=D:)', ''
        $before = Get-Snapshot $name
        Set-NodeServicePermission $name "D:(A;;$Rights;;;BA)(A;;$Rights;;;SY)" -ErrorAction Stop
    }

    AfterAll {
        $null = Invoke-Proof set $name security "sddl=$usual"
        # What could not be read while the right was missing.
        Compare-Snapshot $before (Get-Snapshot $name) | Should -BeNullOrEmpty
    }

    It 'is named in the error' {
        $problem = Get-OneProblem $Refused
        $problem.FullyQualifiedErrorId | Should -BeLike 'AccessDenied,*'
        $problem.CategoryInfo.Category | Should -Be 'PermissionDenied'
        $problem.TargetObject | Should -BeExactly $name
        $problem.Exception.NativeErrorCode | Should -Be 5
        "$($problem.Exception.Message) $($problem.ErrorDetails.RecommendedAction)" | Should -BeLike "*$Missing*"
    }
}

Describe 'An access list that may not be changed' {
    It 'stays, and the right is named in the error' {
        # On a service of its own: nothing brings the right back.
        $locked = (New-TestService 'locked' (Copy-App 'app.js')).Name
        $rights = 'CCDCLCSWRPWPDTLOCRSDRCWO'
        Set-NodeServicePermission $locked "D:(A;;$rights;;;BA)(A;;$rights;;;SY)" -ErrorAction Stop
        $problem = Get-Refusal $locked 'AccessDenied' 'PermissionDenied' 5 { Grant-NodeServicePermission $locked 'S-1-5-32-545' Start }
        $problem.Exception.Message | Should -BeLike '*WRITE_DAC*'
    }
}
