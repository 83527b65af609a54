BeforeAll {
    . ([System.IO.Path]::Combine($PSScriptRoot, '..', 'fixtures', 'Services.ps1'))
    $service = New-TestService 'one'
}

AfterAll { Remove-TestService }

Describe 'Debug-NodeService' {
    It 'names the service that there is not' {
        $problems = Get-Problem { Debug-NodeService "$prefix-none" }
        $problems.Count | Should -Be 1
        $problems[0].FullyQualifiedErrorId | Should -BeExactly 'ServiceNotFound,Debug-NodeService'
    }

    It 'refuses a service of another program' {
        $foreign = @(Get-NodeService -All | Where-Object { -not $_.Managed -and $_.Status -eq 'Stopped' })[0].Name
        (Get-Problem { Debug-NodeService $foreign })[0].FullyQualifiedErrorId | Should -BeExactly 'NotANodeService,Debug-NodeService'
    }

    It 'names a node.exe that is gone, and what finds another' {
        $folder = [System.IO.Path]::Combine($appFolder, 'node')
        $node = [System.IO.Path]::Combine($folder, 'node.exe')
        $null = [System.IO.Directory]::CreateDirectory($folder)
        [System.IO.File]::Copy($env:NODESVC_TEST_NODE24, $node)
        $name = (New-TestService 'gone' @{ NodePath = $node }).Name
        [System.IO.File]::Delete($node)
        $problem = (Get-Problem { Debug-NodeService $name })[0]
        $problem.FullyQualifiedErrorId | Should -BeExactly 'NodeNotFound,Debug-NodeService'
        $problem.ErrorDetails.RecommendedAction | Should -BeLike "Repair-NodeService '$name'*"
    }

    It 'refuses a time that is none' {
        { Debug-NodeService "$prefix-one" -StopAfter 'soon' } | Should -Throw
    }

    It 'shows how the app ends, and that nothing is written to the log' {
        $said = Debug-NodeService "$prefix-one" -StopAfter 1500ms 6>&1 | ForEach-Object { "$_" }
        $said[0] | Should -BeLike "*runs $($service.BinaryPath)"
        $said[1] | Should -BeLike '*its log is not written'
        $said[-1] | Should -BeLike '*ended with exit code 0 after *'
        [System.IO.File]::Exists($service.LogPath) | Should -BeFalse
    }
}
