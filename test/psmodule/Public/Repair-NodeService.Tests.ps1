BeforeAll {
    . ([System.IO.Path]::Combine($PSScriptRoot, '..', 'fixtures', 'Services.ps1'))
    # LocalSystem, since the sandbox's files know no other service account.
    $name = (New-TestService 'one' @{ Account = 'LocalSystem' }).Name
    $source = "SYSTEM\CurrentControlSet\Services\EventLog\Application\$name"
    function Test-Source {
        $key = [Microsoft.Win32.Registry]::LocalMachine.OpenSubKey($source)
        if ($null -ne $key) { $key.Dispose() }
        $null -ne $key
    }
}

AfterAll { Remove-TestService }

Describe 'Repair-NodeService' {
    It 'mends, and does not with -WhatIf' {
        [Microsoft.Win32.Registry]::LocalMachine.DeleteSubKey($source)
        Repair-NodeService $name -WhatIf
        Test-Source | Should -BeFalse
        @(Repair-NodeService "$prefix-*").Count | Should -Be 0 -Because '-PassThru is missing'
        Test-Source | Should -BeTrue
        @(Test-NodeService $name).Count | Should -Be 0
    }

    It 'outputs the service with -PassThru, and takes what Test-NodeService found' {
        [Microsoft.Win32.Registry]::LocalMachine.DeleteSubKey($source)
        $service = Test-NodeService $name | Repair-NodeService -PassThru
        $service.PSTypeNames[0] | Should -BeExactly 'NodeSvc.Service'
        $service.Name | Should -BeExactly $name
        Test-Source | Should -BeTrue
    }

    It 'names the service that there is not' {
        $problems = Get-Problem { Repair-NodeService "$prefix-none" }
        $problems.Count | Should -Be 1
        $problems[0].FullyQualifiedErrorId | Should -BeExactly 'ServiceNotFound,Repair-NodeService'
    }
}
