# Where a service's variables come from: the machine, then the SCM's own value, then the file, then -Environment, each over the one before.

BeforeAll {
    . ([System.IO.Path]::Combine($PSScriptRoot, 'Common.ps1'))
    $app = Copy-App 'environments.js'
    $file = New-App 'where.env' "WHERE_FILE=file`nWHERE_SETTING=file`n"
    $name = (New-TestService 'env' $app @{ EnvironmentFile = $file; Environment = @{ WHERE_SETTING = 'setting' } }).Name

    function Get-Seen {
        param([string] $Log, [string] $Who)
        Wait-Log $Log "^$Who sees (.*)$"
    }
}

AfterAll { Remove-TestService }

Describe 'The SCM''s own variables of a service' {
    It 'are set by Set-NodeService and shown by Get-NodeServiceConfiguration; the plan hides their values' {
        $plan = (Set-NodeService $name -ScmEnvironment @{ WHERE_SCM = 'of the SCM' } -WhatIf 6>&1 | ForEach-Object { "$_" }) -join ' '
        $plan | Should -Not -BeLike '*of the SCM*'
        (Get-NodeServiceConfiguration $name).ScmEnvironment.Count | Should -Be 0
        Set-NodeService $name -ScmEnvironment @{ WHERE_SCM = 'scm'; WHERE_FILE = 'scm'; WHERE_SETTING = 'scm'; WHERE_ODD = 'ä=b' } -ErrorAction Stop
        $table = (Get-NodeServiceConfiguration $name).ScmEnvironment
        $table.Count | Should -Be 4
        $table['WHERE_ODD'] | Should -BeExactly 'ä=b'
    }

    It 'are in the registry as Windows wants them' {
        $key = [Microsoft.Win32.Registry]::LocalMachine.OpenSubKey("SYSTEM\CurrentControlSet\Services\$name")
        try {
            $key.GetValueKind('Environment') | Should -Be 'MultiString'
            $key.GetValue('Environment') | Should -Contain 'WHERE_SCM=scm'
        } finally { $key.Dispose() }
    }

    It 'are under the file''s, and these under -Environment; children, threads and cluster workers see the same' {
        $service = Start-NodeService $name -PassThru -ErrorAction Stop
        $expected = '{"WHERE_FILE":"file","WHERE_ODD":"ä=b","WHERE_SCM":"scm","WHERE_SETTING":"setting"}'
        foreach ($who in 'app', 'child', 'thread', 'worker') { Get-Seen $service.LogPath $who | Should -BeExactly $expected }
        Stop-NodeService $name -ErrorAction Stop
    }

    It 'reach node.exe itself before any script' {
        Set-NodeService $name -ScmEnvironment @{ NODE_OPTIONS = '--no-such-option' } -LogDirectory ([System.IO.Path]::Combine($work, 'options')) -ErrorAction Stop
        $problem = Get-OneProblem { Start-NodeService $name }
        $problem.Exception.Message | Should -BeLike "*$name*"
    }

    It 'are gone when they are cleared' {
        Set-NodeService $name -ScmEnvironment @{} -LogDirectory ([System.IO.Path]::Combine($work, 'cleared')) -ErrorAction Stop
        (Get-NodeServiceConfiguration $name).ScmEnvironment.Count | Should -Be 0
        $service = Start-NodeService $name -PassThru -ErrorAction Stop
        Get-Seen $service.LogPath 'app' | Should -BeExactly '{"WHERE_FILE":"file","WHERE_SETTING":"setting"}'
        Stop-NodeService $name -ErrorAction Stop
    }
}
