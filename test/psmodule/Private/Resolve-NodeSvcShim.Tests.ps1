# A version manager's node.cmd in front of node.exe. Windows only: cmd.exe runs it.

BeforeAll {
    . ([System.IO.Path]::Combine($PSScriptRoot, '..', 'fixtures', 'FakeCore.ps1'))
    $null = Import-FakeModule -Folder "$TestDrive" -Log ([System.IO.Path]::Combine("$TestDrive", 'requests.txt'))
    $path = $env:PATH
    $own = $env:NODESVC_NODE
    $real = if ($own) { $own } else { (Get-Command node.exe -CommandType Application)[0].Source }
    $folder = [System.IO.Path]::Combine("$TestDrive", 'shims (x86) & more')
    $null = [System.IO.Directory]::CreateDirectory($folder)
    $shim = [System.IO.Path]::Combine($folder, 'node.cmd')
    [System.IO.File]::WriteAllText($shim, "@`"$real`" %*`r`n")
}

AfterAll {
    $env:PATH = $path
    $env:NODESVC_NODE = $own
    Remove-Module NodeSvc -ErrorAction SilentlyContinue
    $env:FAKE_CORE_LOG = $null
}

Describe 'Resolve-NodeSvcShim' {
    It 'gives the real node.exe' {
        & (Get-Module NodeSvc) { Resolve-NodeSvcShim $args[0] } $shim | Should -BeLike '*node.exe'
    }

    It 'gives the shim itself when it cannot tell' {
        $silent = [System.IO.Path]::Combine("$TestDrive", 'silent.cmd')
        [System.IO.File]::WriteAllText($silent, "@exit /b 1`r`n")
        & (Get-Module NodeSvc) { Resolve-NodeSvcShim $args[0] } $silent | Should -Be $silent
    }

    It 'leaves $LASTEXITCODE alone' {
        $global:LASTEXITCODE = 42
        $null = & (Get-Module NodeSvc) { Resolve-NodeSvcShim $args[0] } $shim
        $global:LASTEXITCODE | Should -Be 42
    }

    It 'serves the core when the shim is the first node on PATH' {
        $env:NODESVC_NODE = $null
        $env:PATH = $folder + [System.IO.Path]::PathSeparator + $path
        (Get-NodeService api).Name | Should -Be 'api'
        & (Get-Module NodeSvc) { $script:Session.Process.StartInfo.FileName } | Should -BeLike '*node.exe'
    }
}
