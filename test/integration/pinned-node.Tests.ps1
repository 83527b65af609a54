# -PinNode: a service runs a copy of node.exe that nobody else touches. In a Program Files of its own, since other tests' services pin theirs, too.

BeforeAll {
    $programFiles = $env:ProgramW6432
    $env:ProgramW6432 = [System.IO.Path]::Combine($env:NODESVC_TEST_TEMP, 'pf-' + [guid]::NewGuid().ToString('n').Substring(0, 8))
    . ([System.IO.Path]::Combine($PSScriptRoot, 'Common.ps1'))
    $app = Copy-App 'facts.js'
    $pins = [System.IO.Path]::Combine($env:ProgramW6432, 'NodeSvc', 'node')
    # A Node.js of one's own, as an upgrade would find it.
    $ownNode = [System.IO.Path]::Combine($work, 'nodejs', 'node.exe')
    $null = [System.IO.Directory]::CreateDirectory([System.IO.Path]::GetDirectoryName($ownNode))
    [System.IO.File]::Copy($env:NODESVC_TEST_NODE22, $ownNode)
}

AfterAll {
    Remove-TestService
    [System.IO.Directory]::Delete($env:ProgramW6432, $true)
    $env:ProgramW6432 = $programFiles
}

Describe 'A service with -PinNode' {
    It 'runs a copy of its node.exe, and starts though the original is gone' {
        $service = New-TestService 'one' $app @{ NodePath = $ownNode; PinNode = $true }
        $service.NodePinned | Should -BeTrue
        $service.NodePath | Should -BeLike "$pins\22.*\node.exe"
        [System.IO.File]::Delete($ownNode)
        $service = Start-NodeService $service.Name -PassThru -ErrorAction Stop
        (Wait-Log $service.LogPath 'facts (.*)$' | ConvertFrom-Json).version | Should -BeExactly $service.NodeVersion
        Stop-NodeService $service.Name -ErrorAction Stop
    }

    It 'shares the copy, which goes with the last service that runs it' {
        $copy = (Get-NodeService "$prefix-one").NodePath
        (New-TestService 'two' $app @{ NodePath = $env:NODESVC_TEST_NODE22; PinNode = $true }).NodePath | Should -BeExactly $copy
        Remove-NodeService "$prefix-one" -ErrorAction Stop
        [System.IO.File]::Exists($copy) | Should -BeTrue
        Remove-NodeService "$prefix-two" -ErrorAction Stop
        [System.IO.File]::Exists($copy) | Should -BeFalse
    }

    It 'leaves no copy behind when it cannot be made' {
        # A service of this name exists, and -Force is missing.
        $null = New-TestService 'there' $app
        $null = Get-OneProblem { New-NodeService "$prefix-there" $app -NodePath $env:NODESVC_TEST_NODE22 -PinNode }
        @(if ([System.IO.Directory]::Exists($pins)) { [System.IO.Directory]::GetDirectories($pins, '22.*') }).Count | Should -Be 0
    }
}

Describe 'Set-NodeService' {
    It 'pins, does nothing with -WhatIf, follows -NodePath with another copy, and lets go' {
        $name = (New-TestService 'set' $app @{ NodePath = $env:NODESVC_TEST_NODE22 }).Name
        Set-NodeService $name -PinNode -WhatIf
        [System.IO.Directory]::Exists($pins) -and @([System.IO.Directory]::GetDirectories($pins, '22.*')).Count -gt 0 | Should -BeFalse
        $first = Set-NodeService $name -PinNode -PassThru -ErrorAction Stop
        $first.NodePath | Should -BeLike "$pins\22.*\node.exe"
        (Set-NodeService $name -PinNode -PassThru -ErrorAction Stop).NodePath | Should -BeExactly $first.NodePath

        $second = Set-NodeService $name -NodePath $env:NODESVC_TEST_NODE26 -PassThru -ErrorAction Stop
        $second.NodePath | Should -BeLike "$pins\26.*\node.exe"
        [System.IO.File]::Exists($first.NodePath) | Should -BeFalse -Because 'no service runs it any more'

        $third = Set-NodeService $name -PinNode:$false -NodePath $env:NODESVC_TEST_NODE24 -PassThru -ErrorAction Stop
        $third.NodePinned | Should -BeFalse
        $third.NodePath | Should -BeExactly $env:NODESVC_TEST_NODE24
        [System.IO.File]::Exists($second.NodePath) | Should -BeFalse
    }

    It 'refuses it for a service of another program' {
        # One that every Windows has, and that no other test removes meanwhile.
        (Get-OneProblem { Set-NodeService RpcSs -PinNode }).FullyQualifiedErrorId | Should -BeExactly 'NotANodeService,Set-NodeService'
    }
}
