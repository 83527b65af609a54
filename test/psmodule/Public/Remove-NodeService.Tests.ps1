BeforeAll {
    . ([System.IO.Path]::Combine($PSScriptRoot, '..', 'fixtures', 'Services.ps1'))
    $services = [System.IO.Path]::Combine($env:ProgramData, 'NodeSvc', 'services')
}

AfterAll {
    foreach ($folder in [System.IO.Directory]::GetDirectories($services, "$prefix*")) { [System.IO.Directory]::Delete($folder, $true) }
    Remove-TestService
}

Describe 'Remove-NodeService' {
    It 'stops a running service and leaves nothing of it' {
        $null = New-TestService 'gone' @{ Start = $true }
        $process = [System.Diagnostics.Process]::GetProcessById((Get-NodeService "$prefix-gone").ProcessId)
        @(Remove-NodeService "$prefix-gone").Count | Should -Be 0
        $process.WaitForExit(60000) | Should -BeTrue
        @(Get-NodeService "$prefix-gone*" -All).Count | Should -Be 0
        [System.IO.Path]::Combine($services, "$prefix-gone") | Should -Not -Exist
    }

    It 'leaves the log with -KeepLog, and no name to complete' {
        $log = (New-TestService 'keep' @{ Start = $true }).LogPath
        Remove-NodeService "$prefix-keep" -KeepLog
        @(Get-NodeService "$prefix-keep*").Count | Should -Be 0
        $log | Should -Exist
        $line = "Get-NodeService $prefix-keep"
        [System.Management.Automation.CommandCompletion]::CompleteInput($line, $line.Length, $null).CompletionMatches.CompletionText | Should -Not -Contain "$prefix-keep"
    }

    It 'can be followed at once by a new service of that name' {
        $null = New-TestService 'again'
        Remove-NodeService "$prefix-again"
        (New-TestService 'again').Status | Should -Be 'Stopped'
    }

    It 'takes wildcards and the pipeline' {
        foreach ($suffix in 'w1', 'w2', 'v1') { $null = New-TestService $suffix }
        Remove-NodeService "$prefix-w*"
        @(Get-NodeService "$prefix-?1").Name | Should -Be @("$prefix-v1")
        Get-NodeService "$prefix-v1" | Remove-NodeService
        @(Get-NodeService "$prefix-?1").Count | Should -Be 0
    }

    It 'removes nothing with -WhatIf' {
        $null = New-TestService 'if'
        Remove-NodeService "$prefix-if" -WhatIf
        (Get-NodeService "$prefix-if").Name | Should -Be "$prefix-if"
    }

    It 'removes nothing with -Confirm and nobody to answer' {
        $null = New-TestService 'confirm'
        @(Invoke-Unattended "Remove-NodeService '$prefix-confirm' -Confirm").Count | Should -BeGreaterThan 0
        (Get-NodeService "$prefix-confirm").Name | Should -Be "$prefix-confirm"
    }

    It 'does not ask by itself, so that scripts can use it' {
        $null = New-TestService 'silent'
        @(Invoke-Unattended "Remove-NodeService '$prefix-silent'").Count | Should -Be 0
        @(Get-NodeService "$prefix-silent*").Count | Should -Be 0
    }

    It 'names the service that there is not, and removes the others' {
        $null = New-TestService 'other'
        $problems = Get-Problem { Remove-NodeService "$prefix-none", "$prefix-other" }
        $problems.Count | Should -Be 1
        $problems[0].FullyQualifiedErrorId | Should -BeExactly 'ServiceNotFound,Remove-NodeService'
        $problems[0].CategoryInfo.Category | Should -Be 'ObjectNotFound'
        $problems[0].TargetObject | Should -BeExactly "$prefix-none"
        $problems[0].Exception.NativeErrorCode | Should -Be 1060
        @(Get-NodeService "$prefix-other*").Count | Should -Be 0
    }

    It 'leaves a service that is not NodeSvc''s' {
        $foreign = @(Get-NodeService -All | Where-Object { -not $_.Managed })[0]
        $problems = Get-Problem { Remove-NodeService $foreign.Name }
        $problems.Count | Should -Be 1
        $problems[0].FullyQualifiedErrorId | Should -BeExactly 'NotANodeService,Remove-NodeService'
        $problems[0].CategoryInfo.Category | Should -Be 'InvalidOperation'
        (Get-NodeService $foreign.Name).Name | Should -Be $foreign.Name
    }
}
