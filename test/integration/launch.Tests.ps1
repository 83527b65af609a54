BeforeAll {
    . ([System.IO.Path]::Combine($PSScriptRoot, 'Common.ps1'))

    # Runs facts.js as a service and returns what it finds itself in.
    function Get-Fact {
        param([string] $Suffix, [string] $Script, [hashtable] $More = @{})
        $service = New-TestService $Suffix $Script ($More + @{ Start = $true })
        $service.Status | Should -Be 'Running'
        $facts = ConvertFrom-Json (Wait-Log $service.LogPath '^facts (.*)$')
        Stop-NodeService $service.Name -ErrorAction Stop
        $facts
    }
}

AfterAll { Remove-TestService }

Describe 'A script in a folder named <Folder>' -ForEach @(
    @{ Folder = 'with some spaces' }
    @{ Folder = "an apostrophe's" }
    @{ Folder = '100% of 50%' }
    @{ Folder = 'Größe Ünïcode 日本' }
    @{ Folder = 'a&b (c) ^d; [e] $f `g' }
) {
    It 'is node''s main module, in its own folder' {
        $script = Copy-App 'facts.js' ([System.IO.Path]::Combine($work, $Folder))
        $facts = Get-Fact "path-$([guid]::NewGuid())" $script
        $facts.filename | Should -BeExactly $script
        $facts.argv | Should -HaveCount 2
        $facts.argv[1] | Should -BeExactly $script
        $facts.isMain | Should -BeTrue
        $facts.cwd | Should -BeExactly ([System.IO.Path]::GetDirectoryName($script))
    }
}

Describe 'A service named <Suffix>' -ForEach @(
    @{ Suffix = 'with spaces' }
    @{ Suffix = "Größe's 日本 100%" }
    @{ Suffix = 'a.b, c & (d)' }
) {
    It 'runs, logs under its name and goes' {
        $service = New-TestService $Suffix (Copy-App 'facts.js') @{ Start = $true }
        $service.Name | Should -BeExactly "$prefix-$Suffix"
        [System.IO.Path]::GetFileName($service.LogPath) | Should -BeExactly "$prefix-$Suffix.log"
        Get-AppLine $service.LogPath | Should -HaveCount 1
        (Get-NodeService "$prefix-$Suffix").Status | Should -Be 'Running'
        Remove-NodeService "$prefix-$Suffix" -ErrorAction Stop
        Test-ServiceKey "$prefix-$Suffix" | Should -BeFalse
    }
}

Describe 'Arguments' {
    It 'reach process.argv exactly' {
        $arguments = @(
            'plain', 'with spaces', '', '"quoted"', 'in"side', 'trailing\', 'two trailing\\', 'C:\a folder\', 'a\"b', 'a\\"b c\\', '\\server\share',
            "apostrophe's", '--option=a value', '-e', '/c', '50%', '%%', '%NODESVC_NO_SUCH%', '%1', 'Größe Ünïcode 日本 🚀', "tab`tin", "line`nbreak", '^&|<>();,$`', '*.js', ' ', '"'
        )
        $facts = Get-Fact 'arguments' (Copy-App 'facts.js') @{ ArgumentList = $arguments; WarningAction = 'SilentlyContinue' }
        $facts.argv | Should -HaveCount ($arguments.Count + 2)
        $facts.argv[2..($arguments.Count + 1)] | Should -BeExactly $arguments
        (Get-NodeService "$prefix-arguments").ArgumentList | Should -BeExactly $arguments
    }

    It 'that Windows would expand give a warning' {
        $warnings = @(New-NodeService "$prefix-expand" (Copy-App 'facts.js') -ArgumentList '%windir%' -StartupType Manual 3>&1)
        $warnings | Should -HaveCount 1
        $warnings[0].Message | Should -BeLike '*%windir%*-Environment*'
    }
}

Describe 'Node''s own options' {
    It 'come before the script, and work' {
        $facts = Get-Fact 'options' (Copy-App 'facts.js') @{ NodeArgument = '--max-old-space-size=123', '--no-deprecation'; ArgumentList = '--max-old-space-size=999' }
        $facts.execArgv | Should -Contain '--max-old-space-size=123'
        $facts.execArgv | Should -Contain '--no-deprecation'
        $facts.argv[2..2] | Should -BeExactly @('--max-old-space-size=999')
        [long] $facts.heapLimit | Should -BeGreaterThan 100MB
        [long] $facts.heapLimit | Should -BeLessThan 500MB
    }

    It '-NodePath <Major> runs Node <Major>' -ForEach @(@{ Major = 22 }, @{ Major = 26 }) {
        $node = [System.Environment]::GetEnvironmentVariable("NODESVC_TEST_NODE$Major")
        $facts = Get-Fact "node-$Major" (Copy-App 'facts.js') @{ NodePath = $node }
        $facts.version | Should -BeLike "$Major.*"
        $facts.argv[0] | Should -Be $node
    }
}

Describe 'The working directory' {
    It 'is the one asked for' {
        $elsewhere = [System.IO.Directory]::CreateDirectory([System.IO.Path]::Combine($work, 'else where')).FullName
        (Get-Fact 'cwd' (Copy-App 'facts.js') @{ WorkingDirectory = $elsewhere }).cwd | Should -BeExactly $elsewhere
    }
}

Describe 'A folder whose package.json names main' {
    It 'runs that file' {
        $folder = [System.IO.Path]::Combine($work, 'a package')
        $script = Copy-App 'facts.js' ([System.IO.Path]::Combine($folder, 'lib'))
        [System.IO.File]::WriteAllText([System.IO.Path]::Combine($folder, 'package.json'), '{ "main": "lib/facts" }')
        $facts = Get-Fact 'package' $folder
        $facts.filename | Should -BeExactly $script
        $facts.cwd | Should -BeExactly ([System.IO.Path]::GetDirectoryName($script))
    }
}

Describe 'Environment variables' {
    BeforeAll {
        $file = New-App 'app.env' "# a comment`nFACT_FILE=from the file`nFACT_BOTH=from the file`nFACT_QUOTED=`"a b#c`"`nFACT_WORD=Größe 日本`nexport FACT_EXPORTED=yes`n"
        $facts = Get-Fact 'environment' (Copy-App 'facts.js') @{
            EnvironmentFile = $file
            Environment     = @{ FACT_BOTH = 'from New-NodeService'; FACT_EMPTY = ''; FACT_TEXT = "two`nlines, `"quotes`" and %PATH% Ünïcode"; FACT_NUMBER = 42 }
        }
        $variables = $facts.environment
    }

    It 'of the file are set' {
        $variables.FACT_FILE | Should -BeExactly 'from the file'
        $variables.FACT_QUOTED | Should -BeExactly 'a b#c'
        $variables.FACT_WORD | Should -BeExactly 'Größe 日本'
        $variables.FACT_EXPORTED | Should -BeExactly 'yes'
    }

    It 'of -Environment go before those of the file' {
        $variables.FACT_BOTH | Should -BeExactly 'from New-NodeService'
    }

    It 'of -Environment arrive exactly' {
        $variables.FACT_EMPTY | Should -BeExactly ''
        $variables.FACT_TEXT | Should -BeExactly "two`nlines, `"quotes`" and %PATH% Ünïcode"
        $variables.FACT_NUMBER | Should -BeExactly '42'
    }

    It 'of the file are read at each start' {
        [System.IO.File]::WriteAllText($file, 'FACT_FILE=changed')
        $service = Start-NodeService "$prefix-environment" -PassThru -ErrorAction Stop
        $again = (ConvertFrom-Json (Wait-Until { @([regex]::Matches((Read-Log $service.LogPath), '(?m)^facts (.*)\n'))[1] } 'the second start''s facts').Groups[1].Value).environment
        $again.FACT_FILE | Should -BeExactly 'changed'
        $again.PSObject.Properties['FACT_WORD'] | Should -BeNullOrEmpty
        $again.FACT_BOTH | Should -BeExactly 'from New-NodeService'
    }
}
