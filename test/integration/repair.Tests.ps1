# Repair-NodeService: what Test-NodeService finds is mended, and the service starts again. In a Program Files of its own, since host files are
# damaged here that other tests' services run.

BeforeAll {
    $programFiles = $env:ProgramW6432
    $env:ProgramW6432 = [System.IO.Path]::Combine($env:NODESVC_TEST_TEMP, 'pf-' + [guid]::NewGuid().ToString('n').Substring(0, 8))
    . ([System.IO.Path]::Combine($PSScriptRoot, 'Common.ps1'))
    . ([System.IO.Path]::Combine($PSScriptRoot, 'config', 'Witness.ps1'))
    $app = Copy-App 'facts.js'
    $products = [System.IO.Path]::Combine($env:ProgramW6432, 'NodeSvc')
    $version = (Get-Module NodeSvc).Version.ToString()

    # LocalSystem, since the sandbox's files know no other service account.
    function New-RepairService {
        param([string] $Suffix, [hashtable] $More = @{})
        $options = @{ Account = 'LocalSystem'; NodePath = $env:NODESVC_TEST_NODE24 }
        foreach ($key in $More.Keys) { $options[$key] = $More[$key] }
        (New-TestService $Suffix $app $options).Name
    }

    # What -WhatIf says, as one text.
    function Get-RepairPlan {
        [CmdletBinding()]
        param([string] $Name)
        & (Get-Module NodeSvc) { param($cmdlet, $name) (Invoke-NodeSvcCore -Cmdlet $cmdlet -Operation 'service.repair' -InputObject @{ names = @($name); whatIf = $true } -PassThru).changes | ForEach-Object { $_.property } } $PSCmdlet $Name
    }

    # Repaired, nothing is found any more, and it runs.
    function Assert-Repaired {
        param([string] $Name)
        $warned = @()
        Repair-NodeService $Name -ErrorAction Stop -WarningVariable warned -WarningAction SilentlyContinue
        "$warned" | Should -BeExactly ''
        "$((Test-NodeService $Name).Message)" | Should -BeExactly ''
        (Start-NodeService $Name -PassThru -ErrorAction Stop).Status | Should -Be 'Running'
        Stop-NodeService $Name -ErrorAction Stop
    }

    function Copy-Node {
        $path = [System.IO.Path]::Combine($work, [guid]::NewGuid().ToString('n'), 'node.exe')
        $null = [System.IO.Directory]::CreateDirectory([System.IO.Path]::GetDirectoryName($path))
        [System.IO.File]::Copy($env:NODESVC_TEST_NODE24, $path)
        $path
    }
}

AfterAll {
    Remove-TestService
    [System.IO.Directory]::Delete($env:ProgramW6432, $true)
    $env:ProgramW6432 = $programFiles
}

Describe 'Repair-NodeService' {
    It 'does nothing to a service of which nothing is wrong' {
        $name = New-RepairService 'well'
        $before = (Get-NodeService $name).BinaryPath
        @(Get-RepairPlan $name).Count | Should -Be 0
        Assert-Repaired $name
        (Get-NodeService $name).BinaryPath | Should -BeExactly $before
    }

    It 'finds another node.exe for one that is gone, and does nothing with -WhatIf' {
        $node = Copy-Node
        $name = New-RepairService 'node' @{ NodePath = $node; ArgumentList = 'a "b"' }
        [System.IO.File]::Delete($node)
        Get-RepairPlan $name | Should -Be 'nodePath'
        Repair-NodeService $name -WhatIf
        (Get-NodeService $name).NodePath | Should -BeExactly $node
        Assert-Repaired $name
        $service = Get-NodeService $name
        $service.NodeVersion | Should -BeLike '24.*'
        $service.ArgumentList | Should -BeExactly @('a "b"')
    }

    It 'makes the copy of a pinned one again' {
        $name = New-RepairService 'pin' @{ PinNode = $true }
        $copy = (Get-NodeService $name).NodePath
        [System.IO.File]::Delete($copy)
        Get-RepairPlan $name | Should -Be 'nodePath'
        Assert-Repaired $name
        (Get-NodeService $name).NodePath | Should -BeExactly $copy
    }

    It 'brings an older host up to this version' {
        $name = New-RepairService 'host'
        # As an older module has left it, whose files are gone.
        $file = [System.IO.Path]::Combine($settingsRoot, $name, 'service.json')
        $settings = [System.IO.File]::ReadAllText($file)
        $path = (Get-NodeService $name).BinaryPath.Replace("NodeSvc\$version\", 'NodeSvc\0.0.9\')
        Remove-NodeService $name -ErrorAction Stop
        $null = New-ForeignService 'host' "path=$path"
        $null = [System.IO.Directory]::CreateDirectory([System.IO.Path]::GetDirectoryName($file))
        [System.IO.File]::WriteAllText($file, $settings)
        (Get-NodeService $name).HostVersion | Should -BeExactly '0.0.9'
        @(Test-NodeService $name).Check | Should -Be @('HostVersion', 'HostFiles', 'LogDirectory', 'EventSource')
        Get-RepairPlan $name | Should -Be @('hostVersion', 'logDirectory', 'eventSource')
        Assert-Repaired $name
        (Get-NodeService $name).HostVersion | Should -BeExactly $version
    }

    It 'replaces damaged host files' {
        $name = New-RepairService 'files'
        $hostFile = [System.IO.Path]::Combine($products, $version, 'host.cjs')
        [System.IO.File]::WriteAllText($hostFile, 'throw new Error("damaged")')
        [System.IO.File]::Delete([System.IO.Path]::Combine($products, $version, 'worker.cjs'))
        $finding = @(Test-NodeService $name)
        $finding.Check | Should -Be @('HostFiles')
        $finding.Message | Should -BeLike '*host.cjs, worker.cjs*'
        Assert-Repaired $name
    }

    It 'makes a log folder again, and registers the event source' {
        $logs = [System.IO.Path]::Combine($work, 'lost logs')
        $name = New-RepairService 'folders' @{ LogDirectory = $logs }
        [System.IO.Directory]::Delete($logs)
        [Microsoft.Win32.Registry]::LocalMachine.DeleteSubKey("SYSTEM\CurrentControlSet\Services\EventLog\Application\$name")
        Get-RepairPlan $name | Should -Be @('logDirectory', 'eventSource')
        Assert-Repaired $name
        [System.IO.Directory]::Exists($logs) | Should -BeTrue
    }

    It 'warns of what it cannot mend, and mends the rest' {
        $script = New-App 'lost.js' ''
        $node = Copy-Node
        $name = (New-TestService 'lost' $script @{ Account = 'LocalSystem'; NodePath = $node }).Name
        [System.IO.File]::Delete($script)
        [System.IO.File]::Delete($node)
        $warned = @()
        $service = Repair-NodeService $name -PassThru -ErrorAction Stop -WarningVariable warned -WarningAction SilentlyContinue
        $service.NodePath | Should -Not -Be $node
        $warned.Count | Should -Be 1
        "$warned" | Should -BeLike "*'$script' is not there*-Script*"
    }
}
