# Test-NodeService: each thing that can go wrong with a service, done to a real one.

BeforeAll {
    . ([System.IO.Path]::Combine($PSScriptRoot, 'Common.ps1'))
    . ([System.IO.Path]::Combine($PSScriptRoot, 'config', 'Witness.ps1'))
    $app = Copy-App 'facts.js'
    $foreign = @()

    # The one finding of a check.
    function Get-Finding {
        param([string] $Name, [string] $Check)
        $found = @(Test-NodeService $Name -All -ErrorAction Stop | Where-Object Check -EQ $Check)
        if ($found.Count -ne 1) { throw "One $Check was expected, there were $($found.Count): $($found.Message -join '; ')" }
        $found[0]
    }

    function Assert-Finding {
        param($Finding, [string] $Result, [string] $Message, [string] $Action)
        $Finding.Result | Should -Be $Result
        $Finding.Message | Should -BeLike $Message
        $Finding.RecommendedAction | Should -BeLike $Action
    }

    # A node.exe of a test's own.
    function Copy-Node {
        param([string] $Folder)
        $path = [System.IO.Path]::Combine($work, $Folder, 'node.exe')
        $null = [System.IO.Directory]::CreateDirectory([System.IO.Path]::GetDirectoryName($path))
        [System.IO.File]::Copy($env:NODESVC_TEST_NODE22, $path)
        $path
    }

    # What every user may do: change the file or folder.
    function Open-ToEveryone {
        param([string] $Path)
        $rule = [System.Security.AccessControl.FileSystemAccessRule]::new([System.Security.Principal.SecurityIdentifier]::new('S-1-1-0'), 'Modify', 'Allow')
        $item = if ([System.IO.Directory]::Exists($Path)) { [System.IO.DirectoryInfo]::new($Path) } else { [System.IO.FileInfo]::new($Path) }
        # Methods of the items in .NET Framework, extensions in .NET.
        if ('System.IO.FileSystemAclExtensions' -as [type]) {
            $security = [System.IO.FileSystemAclExtensions]::GetAccessControl($item)
            $security.AddAccessRule($rule)
            [System.IO.FileSystemAclExtensions]::SetAccessControl($item, $security)
        } else {
            $security = $item.GetAccessControl()
            $security.AddAccessRule($rule)
            $item.SetAccessControl($security)
        }
    }
}

AfterAll {
    Remove-ForeignService $foreign
    Remove-TestService
}

Describe 'A service of which nothing is wrong' {
    It 'says nothing, everything with -All, and $true with -Quiet' {
        $name = (New-TestService 'well' $app @{ FailureAction = 'restart/5s'; Account = 'LocalSystem' }).Name
        "$((Test-NodeService $name).Message)" | Should -BeExactly ''
        $all = @(Test-NodeService $name -All)
        @($all.Result | Select-Object -Unique) | Should -Be @('Passed')
        foreach ($check in 'CommandLine', 'NodeFound', 'NodeVersion', 'NodeLocation', 'NodeOptions', 'ScriptFound', 'ScriptSyntax', 'HostVersion', 'HostFiles', 'Settings',
            'WorkingDirectory', 'Environment', 'LogDirectory', 'Account', 'AccountAccess', 'WritableByOthers', 'StartType', 'Dependencies', 'FailureActions', 'EventSource') {
            $all.Check | Should -Contain $check
        }
        Test-NodeService $name -Quiet | Should -BeExactly $true
    }
}

Describe 'node.exe' {
    It 'that is gone' {
        $node = Copy-Node 'gone'
        $name = (New-TestService 'gone' $app @{ NodePath = $node }).Name
        [System.IO.File]::Delete($node)
        Assert-Finding (Get-Finding $name 'NodeFound') 'Failed' "*'$node' is gone*" "Repair-NodeService '$name'*"
        Test-NodeService $name -Quiet | Should -BeExactly $false
    }

    It 'that is another version than it was, or too old' {
        $node = Copy-Node 'other'
        $name = (New-TestService 'other' $app @{ NodePath = $node }).Name
        [System.IO.File]::Copy($env:NODESVC_TEST_NODE24, $node, $true)
        Assert-Finding (Get-Finding $name 'NodeVersion') 'Warning' "*'$node' was Node.js 22.* and is 24.* now*" '*Set-NodeService*'
        Set-NodeService $name -NodePath $node -ErrorAction Stop
        (Get-Finding $name 'NodeVersion').Result | Should -Be 'Passed' -Because 'it was taken as it is'
        $maker = Start-Node (Copy-App 'make-old.js') "`"$env:NODESVC_TEST_NODE24`" `"$node`" 20"
        $maker.WaitForExit()
        Assert-Finding (Get-Finding $name 'NodeVersion') 'Failed' '*20.19*needs 22*' '*Set-NodeService -NodePath*'
    }

    It 'in a user''s profile, unless it is pinned' {
        $folder = [System.IO.Path]::Combine([System.IO.Path]::GetDirectoryName($env:PUBLIC), $prefix)
        $node = Copy-Node $folder
        try {
            $name = (New-TestService 'profile' $app @{ NodePath = $node } 3>$null).Name
            Assert-Finding (Get-Finding $name 'NodeLocation') 'Warning' '*user''s profile*' '*-PinNode*'
            Set-NodeService $name -PinNode -ErrorAction Stop
            (Get-Finding $name 'NodeLocation').Result | Should -Be 'Passed'
        } finally {
            Remove-NodeService "$prefix-profile" -ErrorAction Stop
            [System.IO.Directory]::Delete($folder, $true)
        }
    }

    It 'that refuses its options, or NODE_OPTIONS' {
        $name = (New-TestService 'options' $app @{ NodeArgument = '--no-such-option' }).Name
        Assert-Finding (Get-Finding $name 'NodeOptions') 'Failed' '*--no-such-option*' '*-NodeArgument*'
        Set-NodeService $name -NodeArgument @() -ScmEnvironment @{ NODE_OPTIONS = '--eval=1' } -Environment @{ NODE_OPTIONS = '--no-warnings' } -ErrorAction Stop
        Assert-Finding (Get-Finding $name 'NodeOptions') 'Failed' '*NODE_OPTIONS*' '*-ScmEnvironment*'
        Assert-Finding (Get-Finding $name 'Environment') 'Warning' '*NODE_OPTIONS*children only*' '*-ScmEnvironment*'
    }
}

Describe 'The script' {
    It 'that has an error, or is gone' {
        $script = New-App 'bad.js' "console.log('a'`nfunction (;`n"
        $name = (New-TestService 'script' $script).Name
        Assert-Finding (Get-Finding $name 'ScriptSyntax') 'Failed' '*SyntaxError*' "*--check*bad.js*"
        [System.IO.File]::WriteAllText($script, "import fs from 'node:fs'; await 1;`n")
        (Get-Finding $name 'ScriptSyntax').Result | Should -Be 'Passed' -Because 'an ES module may be written so'
        [System.IO.File]::Delete($script)
        Assert-Finding (Get-Finding $name 'ScriptFound') 'Failed' "*'$script' is not there*" '*-Script*'
    }
}

Describe 'Another program' {
    It 'that is gone, and a line for cmd.exe, which names what only cmd.exe knows' {
        $program = [System.IO.Path]::Combine($work, 'tool.exe')
        [System.IO.File]::Copy($env:NODESVC_TEST_SERVICE, $program)
        $name = (New-NodeService "$prefix-tool" -Executable $program -StartupType Manual -PassThru -ErrorAction Stop).Name
        (Get-Finding $name 'ScriptFound').Result | Should -Be 'Passed'
        [System.IO.File]::Delete($program)
        Assert-Finding (Get-Finding $name 'ScriptFound') 'Failed' "*'$program' is not there*" '*-Executable*'
        $name = (New-NodeService "$prefix-line" -Command 'echo a & echo b' -WorkingDirectory $work -StartupType Manual -PassThru -ErrorAction Stop).Name
        @((Test-NodeService $name -All).Check | Where-Object { $_ -like 'Script*' }).Count | Should -Be 0
    }
}

Describe 'What the settings name' {
    It 'and the settings themselves, gone or damaged' {
        $folder = [System.IO.Path]::Combine($work, 'some where')
        $logs = [System.IO.Path]::Combine($work, 'some logs')
        $null = [System.IO.Directory]::CreateDirectory($folder)
        $file = New-App 'some.env' "A=1`n"
        $name = (New-TestService 'settings' $app @{ WorkingDirectory = $folder; EnvironmentFile = $file; LogDirectory = $logs }).Name
        [System.IO.Directory]::Delete($folder)
        [System.IO.File]::Delete($file)
        [System.IO.Directory]::Delete($logs)
        Assert-Finding (Get-Finding $name 'WorkingDirectory') 'Failed' "*'$folder' is not there*" '*-WorkingDirectory*'
        Assert-Finding (Get-Finding $name 'EnvironmentFile') 'Failed' "*'$file' cannot be read*" '*-EnvironmentFile*'
        Assert-Finding (Get-Finding $name 'LogDirectory') 'Failed' "*'$logs' is not there*" 'Repair-NodeService*'
        $settings = [System.IO.Path]::Combine($settingsRoot, $name, 'service.json')
        [System.IO.File]::WriteAllText($settings, '{ "version": 1 }')
        Assert-Finding (Get-Finding $name 'Settings') 'Failed' "*service.json' does not hold*workingDirectory*" '*New-NodeService*-Force*'
        [System.IO.File]::Delete($settings)
        Assert-Finding (Get-Finding $name 'Settings') 'Failed' '*cannot be read*' '*New-NodeService*-Force*'
    }
}

Describe 'A port' {
    BeforeAll {
        $listener = [System.Net.Sockets.TcpListener]::new([System.Net.IPAddress]::Any, 0)
        $listener.Start()
        $port = $listener.LocalEndpoint.Port
        $server = New-App 'server.js' "require('node:http').createServer().listen($port);`n"
        $name = (New-TestService 'port' $server).Name
    }

    AfterAll { $listener.Stop() }

    It 'that the variable PORT names is taken, or free' {
        @(Test-NodeService $name -All | Where-Object Check -EQ 'Port').Count | Should -Be 0 -Because 'nobody can know it yet'
        Set-NodeService $name -Environment @{ PORT = $port } -ErrorAction Stop
        Assert-Finding (Get-Finding $name 'Port') 'Failed' "Port $port (the variable PORT) is in use*" '*Get-NetTCPConnection*'
        Set-NodeService $name -Environment @{ PORT = '\\.\pipe\x' } -ErrorAction Stop
        @(Test-NodeService $name -All | Where-Object Check -EQ 'Port').Count | Should -Be 0
    }

    It 'that was taken at the last start' {
        $null = Get-OneProblem { Start-NodeService $name; Wait-NodeService $name -Status Stopped -Timeout 20s }
        $null = Wait-Until { (Get-NodeService $name).Status -eq 'Stopped' } 'its end'
        Assert-Finding (Get-Finding $name 'Port') 'Failed' "Port $port (in use at its last start, by its log)*" '*Get-NetTCPConnection*'
        $listener.Stop()
        $null = Wait-Until { (Get-Finding $name 'Port').Result -eq 'Passed' } 'a free port'
    }
}

Describe 'What Windows holds' {
    It 'start type, dependencies, failure actions and event source' {
        $name = (New-TestService 'scm' $app @{ DependsOn = "$prefix-nobody" }).Name
        Assert-Finding (Get-Finding $name 'Dependencies') 'Failed' "*$prefix-nobody*1075*" '*-DependsOn*'
        Set-NodeService $name -StartupType Disabled -DependsOn @() -ErrorAction Stop
        Assert-Finding (Get-Finding $name 'StartType') 'Warning' '*disabled*' '*-StartupType*'
        Set-NodeServiceFailure $name restart/1s -OnNonCrashFailure:$false -WarningAction SilentlyContinue -ErrorAction Stop
        Assert-Finding (Get-Finding $name 'FailureActions') 'Warning' '*crash only*' 'Set-NodeServiceFailure*'
        [Microsoft.Win32.Registry]::LocalMachine.DeleteSubKey("SYSTEM\CurrentControlSet\Services\EventLog\Application\$name")
        Assert-Finding (Get-Finding $name 'EventSource') 'Warning' '*not registered*' 'Repair-NodeService*'
    }

    It 'an account that is gone' {
        $name = New-ForeignService 'account' "path=$env:NODESVC_TEST_SERVICE run", 'account=.\nobody-of-the-test', 'password=x'
        $foreign += $name
        Assert-Finding (Get-Finding $name 'Account') 'Failed' '*nobody-of-the-test*' '*-Account*'
    }
}

Describe 'A service of another program' {
    It 'without quotes around a path with spaces' {
        $folder = [System.IO.Path]::Combine($work, 'Some Program')
        $null = [System.IO.Directory]::CreateDirectory($folder)
        $program = [System.IO.Path]::Combine($folder, 'service.exe')
        [System.IO.File]::Copy($env:NODESVC_TEST_SERVICE, $program)
        $name = New-ForeignService 'spaces' "path=$program run a b"
        Assert-Finding (Get-Finding $name 'CommandLine') 'Warning' '*no quotes*' "Repair-NodeService '$name'*"
        (Get-Finding $name 'ProgramFound').Result | Should -Be 'Passed'
        Repair-NodeService $name -ErrorAction Stop
        (Get-NodeServiceConfiguration $name).BinaryPath | Should -BeExactly "`"$program`" run a b"
        (Get-Finding $name 'CommandLine').Result | Should -Be 'Passed'
        [System.IO.File]::Delete($program)
        Assert-Finding (Get-Finding $name 'ProgramFound') 'Failed' "*'$program' is not there*" '*'
        Remove-ForeignService $name
    }
}

Describe 'What others can change' {
    It 'is told of a script and of its folder' {
        $folder = [System.IO.Path]::Combine($work, 'open')
        $script = Copy-App 'facts.js' $folder
        $name = (New-TestService 'open' $script).Name
        (Get-Finding $name 'WritableByOthers').Result | Should -Be 'Passed'
        Open-ToEveryone $script
        Assert-Finding (Get-Finding $name 'WritableByOthers') 'Warning' "*can change '$script'*" '*icacls*'
        Open-ToEveryone $folder
        @(Test-NodeService $name | Where-Object Check -EQ 'WritableByOthers').Count | Should -Be 2
    }
}
