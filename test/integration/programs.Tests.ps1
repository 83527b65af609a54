# Services that are no script in the service's own process: other programs, commands, and scripts in a child.

BeforeAll {
    . ([System.IO.Path]::Combine($PSScriptRoot, 'Common.ps1'))
    $family = Copy-App 'family.js'
    $node = $env:NODESVC_TEST_NODE24

    # Creates a service "$prefix-SUFFIX" of any kind, started unless the options say otherwise, and outputs it.
    function New-Program {
        param([string] $Suffix, [hashtable] $More)
        $options = @{ FailureAction = 'None'; StartupType = 'Manual'; Start = $true }
        foreach ($name in $More.Keys) { $options[$name] = $More[$name] }
        New-NodeService "$prefix-$Suffix" -PassThru -ErrorAction Stop @options
    }

    function Get-Printed {
        param($Service, [string] $What)
        [int] (Wait-Log $Service.LogPath "^$What (\d+)\r?$")
    }
}

AfterAll { Remove-TestService }

Describe 'A script in a child' {
    It 'is another process, gets the stop as a signal, and its code is the service''s' {
        $service = New-Program 'isolated' @{ Script = $family; ArgumentList = 'SIGTERM'; Isolate = $true }
        $service.Status | Should -Be 'Running'
        $service.Isolated | Should -BeTrue
        $service.Script | Should -Be $family
        $service.ArgumentList | Should -Be @('SIGTERM')
        $child = Get-Printed $service 'up'
        $child | Should -Not -Be $service.ProcessId
        $stopped = Stop-NodeService $service.Name -PassThru -ErrorAction Stop
        $stopped.Win32ExitCode | Should -Be 0
        $stopped.ServiceExitCode | Should -Be 3
        Get-AppLine $service.LogPath | Should -Contain 'got SIGTERM'
        Test-Process $child | Should -BeFalse
    }

    It 'that ends by itself ends the service with its code, the last of its output in the log' {
        $app = New-App 'ends.js' "process.stdout.write('x'.repeat(300000) + '\n'); console.error('last words'); process.exitCode = 9;"
        $service = New-Program 'ends' @{ Script = $app; Isolate = $true; Start = $false }
        $null = Get-Problem { Start-NodeService $service.Name }
        $ended = Wait-NodeService $service.Name -Status Stopped -PassThru -Timeout 30s -ErrorAction Stop
        $ended.Win32ExitCode | Should -Be 1066
        $ended.ServiceExitCode | Should -Be 9
        $log = Read-Log $service.LogPath
        $log | Should -Match '(?m)^x{300000}$'
        $log | Should -Match '(?m)^last words$'
    }

    It 'that has closed its channel is asked with Ctrl+C' {
        $app = New-App 'closes.js' "process.disconnect(); process.on('SIGINT', () => process.exit(5)); setInterval(() => {}, 60_000); console.log('up');"
        $service = New-Program 'closes' @{ Script = $app; Isolate = $true; Start = $false; ReadyWhen = 'Http'; ReadyUrl = 'http://127.0.0.1:9/'; StopTimeout = '20s' }
        $other = [powershell]::Create([initialsessionstate]::CreateDefault2())
        $null = $other.AddScript("Import-Module '$env:NODESVC_TEST_MODULE'; Start-NodeService '$($service.Name)'")
        $running = $other.BeginInvoke()
        try {
            $null = Wait-Until { [System.IO.File]::Exists($service.LogPath) -and (Read-Log $service.LogPath) -match '(?m)^up' } 'the app'
            (Stop-NodeService $service.Name -PassThru -ErrorAction Stop).ServiceExitCode | Should -Be 5
        } finally {
            $null = $other.EndInvoke($running)
            $other.Dispose()
        }
    }

    It 'is ready when it listens, if that was wanted' {
        $service = Start-Unready (New-Program 'listens' @{ Script = Copy-App 'readies.js'; ArgumentList = 'listens', "$work\go listens"; Isolate = $true; ReadyWhen = 'Listening'; Start = $false })
        (Get-NodeService $service.Name).Status | Should -Be 'StartPending'
        [System.IO.File]::WriteAllText("$work\go listens", '')
        Wait-NodeService $service.Name -Status Running -Timeout 60s -ErrorAction Stop
        Stop-NodeService $service.Name -ErrorAction Stop
    }

    It 'has the library''s host, and PM2''s word' {
        $app = New-App 'signals.js' @'
const host = globalThis[Symbol.for('nodesvc.host')];
host.note('hello from the child');
host.on('control', ({ code }) => console.log(`control ${code}`));
console.log('up');
const waiting = setInterval(() => {
  if (!require('node:fs').existsSync(process.argv[2])) return;
  clearInterval(waiting);
  process.send('ready');
}, 20);
setInterval(() => {}, 60_000);
'@
        $service = Start-Unready (New-Program 'signals' @{ Script = $app; ArgumentList = "$work\go signals"; Isolate = $true; ReadyWhen = 'Signal'; Start = $false })
        (Get-NodeService $service.Name).Status | Should -Be 'StartPending'
        [System.IO.File]::WriteAllText("$work\go signals", '')
        Wait-NodeService $service.Name -Status Running -Timeout 60s -ErrorAction Stop
        $null = Wait-Log $service.LogPath 'hello from the child'
        Send-NodeServiceControl $service.Name 200 -ErrorAction Stop
        Wait-Log $service.LogPath '^control (200)$' | Should -Be '200'
        Stop-NodeService $service.Name -ErrorAction Stop
    }
}

Describe 'Another program' {
    It 'is asked with Ctrl+C to end, and its code is the service''s' {
        $service = New-Program 'ctrl-c' @{ Executable = $node; ArgumentList = $family, 'SIGINT' }
        $service.Executable | Should -Be $node
        $service.Script | Should -BeNullOrEmpty
        $null = Get-Printed $service 'up'
        $stopped = Stop-NodeService $service.Name -PassThru -ErrorAction Stop
        Get-AppLine $service.LogPath | Should -Contain 'got SIGINT'
        $stopped.ServiceExitCode | Should -Be 3
        $stopped.Win32ExitCode | Should -Be 0
    }

    It 'that ignores everything is ended within the stop time-out, with all that it has started' {
        $service = New-Program 'ignores' @{ Executable = $node; ArgumentList = $family, 'ignores', 'with grandchild'; StopTimeout = '6s' }
        $child = Get-Printed $service 'up'
        $grandchild = Get-Printed $service 'grandchild'
        $stopped = Stop-NodeService $service.Name -PassThru -ErrorAction Stop
        $stopped.ServiceExitCode | Should -Be 0x20000006
        Read-Log $service.LogPath | Should -Match 'stop requested: Ctrl\+C'
        $null = Wait-Until { -not (Test-Process $child) -and -not (Test-Process $grandchild) } 'the end of both'
    }

    It 'that has a window is asked to close it' {
        # A window of a class that every Windows has, in a program that has no console, as one with windows usually is.
        $app = New-App 'window.js' @'
const koffi = require(process.argv[2]);
const user32 = koffi.load('user32.dll');
const create = user32.func('CreateWindowExW', 'void *', ['uint32', 'str16', 'str16', 'uint32', 'int', 'int', 'int', 'int', 'void *', 'void *', 'void *', 'void *']);
const peek = user32.func('PeekMessageW', 'int', ['void *', 'void *', 'uint32', 'uint32', 'uint32']);
const dispatch = user32.func('DispatchMessageW', 'int64', ['void *']);
const exists = user32.func('IsWindow', 'int', ['void *']);
const window = create(0, 'STATIC', 'a window', 0xcf0000, 0, 0, 100, 100, null, null, null, null);
koffi.load('kernel32.dll').func('FreeConsole', 'int', [])();
const message = Buffer.alloc(48);
setInterval(() => {
  while (peek(message, null, 0, 0, 1)) dispatch(message);
  if (!exists(window)) process.exit(12);
}, 50);
console.log(`up ${process.pid}`);
'@
        $service = New-Program 'window' @{ Executable = $node; ArgumentList = $app, [System.IO.Path]::Combine($env:ProgramFiles, 'NodeSvc', (Get-Module NodeSvc).Version, 'koffi.node'); StopTimeout = '12s' }
        $null = Get-Printed $service 'up'
        $stopped = Stop-NodeService $service.Name -PassThru -ErrorAction Stop
        $stopped.ServiceExitCode | Should -Be 12
        Read-Log $service.LogPath | Should -Match 'stop requested: WM_CLOSE'
        Read-Log $service.LogPath | Should -Not -Match 'stop requested: Ctrl'
    }

    It 'from PATH that ends: its output and its code' {
        $service = New-Program 'cmd' @{ Executable = 'cmd.exe'; ArgumentList = '/d', '/c', 'echo said & exit 7'; Start = $false }
        $service.Executable | Should -BeLike '*\cmd.exe'
        $null = Get-Problem { Start-NodeService $service.Name }
        (Wait-NodeService $service.Name -Status Stopped -PassThru -Timeout 30s -ErrorAction Stop).ServiceExitCode | Should -Be 7
        Read-Log $service.LogPath | Should -Match '(?m)^said *\r?$'
    }

    It 'runs with the limits that Windows takes, and not without them' {
        $service = New-Program 'limited' @{ Script = $family; ArgumentList = 'SIGTERM'; Priority = 'BelowNormal'; Affinity = 0; MemoryLimit = 1GB }
        $service.Priority | Should -Be 'BelowNormal'
        $service.Affinity | Should -Be @(0)
        $service.MemoryLimit | Should -Be 1GB
        $service.CpuLimit | Should -BeNullOrEmpty
        Stop-NodeService $service.Name -ErrorAction Stop
        $cleared = Set-NodeService $service.Name -Priority '' -Affinity @() -MemoryLimit $null -CpuLimit 50 -PassThru -ErrorAction Stop
        $cleared.Priority, $cleared.Affinity, $cleared.MemoryLimit | Should -Be @($null, $null, $null)
        $cleared.CpuLimit | Should -Be 50
        # A Windows without this limit refuses it, and the service must not run without.
        $problem = Get-Problem { Start-NodeService $service.Name }
        $state = (Get-NodeService $service.Name).Status
        if ($problem.Count) { $problem[0].Exception.Message | Should -Match 'Windows refused the job object'; $state | Should -Be 'Stopped' } else { $state | Should -Be 'Running' }
        (Get-OneProblem { Set-NodeService $service.Name -Affinity 63 }).FullyQualifiedErrorId | Should -BeExactly 'InvalidSetting,Set-NodeService'
    }

    It 'that is missing or no program is refused' -ForEach @(
        @{ Options = @{ Executable = 'C:\none\none.exe' }; Id = 'ProgramNotFound' }
        @{ Options = @{ Executable = 'none-of-this-name' }; Id = 'ProgramNotFound' }
        @{ Options = @{ Command = 'none-of-this-name --x' }; Id = 'ProgramNotFound' }
        @{ Options = @{ Executable = 'cmd.exe'; ReadyWhen = 'Listening' }; Id = 'InvalidSetting' }
        @{ Options = @{ Executable = 'cmd.exe'; HangTimeout = '5s' }; Id = 'InvalidSetting' }
    ) {
        $problem = Get-OneProblem { New-NodeService "$prefix-refused" @Options }
        $problem.FullyQualifiedErrorId | Should -BeExactly "$Id,New-NodeService"
        $problem.ErrorDetails.RecommendedAction | Should -Not -BeNullOrEmpty
        @(Get-NodeService "$prefix-refused*").Count | Should -Be 0
    }
}

Describe 'A command' {
    BeforeAll {
        $folder = [System.IO.Path]::Combine($work, 'npm app')
        $null = Copy-App 'family.js' $folder
        [System.IO.File]::WriteAllText([System.IO.Path]::Combine($folder, 'package.json'),
            '{ "name": "an-app", "version": "1.2.3", "scripts": { "start": "node family.js SIGTERM", "other": "node family.js SIGINT" } }')
        # What npm's own folder has, as far as the command's resolution sees it; this npm can't run anything.
        $bin = [System.IO.Path]::Combine($work, 'bin')
        $null = [System.IO.Directory]::CreateDirectory([System.IO.Path]::Combine($bin, 'node_modules', 'npm', 'bin'))
        [System.IO.File]::WriteAllText([System.IO.Path]::Combine($bin, 'npm.cmd'), "@exit /b 99`r`n")
        [System.IO.File]::WriteAllText([System.IO.Path]::Combine($bin, 'node_modules', 'npm', 'bin', 'npm-cli.js'), 'console.log("npm itself"); process.exit(98)')
        $npm = [System.IO.Path]::Combine($bin, 'npm.cmd')
    }

    It 'npm start runs package.json''s node script itself, as it is at each start' {
        $service = New-Program 'npm' @{ Command = "`"$npm`" start"; WorkingDirectory = $folder }
        $service.Command | Should -Be "`"$npm`" start"
        $child = Get-Printed $service 'up'
        Stop-NodeService $service.Name -ErrorAction Stop
        Get-AppLine $service.LogPath | Should -Contain 'got SIGTERM'
        Test-Process $child | Should -BeFalse
        [System.IO.File]::WriteAllText([System.IO.Path]::Combine($folder, 'package.json'), '{ "name": "an-app", "version": "1.2.4", "scripts": { "start": "node new.js" } }')
        [System.IO.File]::WriteAllText([System.IO.Path]::Combine($folder, 'new.js'), 'console.log(`new ${process.env.npm_package_version}`); setInterval(() => {}, 60_000);')
        Start-NodeService $service.Name -ErrorAction Stop
        Wait-Log $service.LogPath '^new (1\.2\.4)$' | Should -Be '1.2.4'
        Stop-NodeService $service.Name -ErrorAction Stop
    }

    It 'that npm itself must run is run by it, without a shell, and another one can take its place' {
        $service = New-Program 'npx' @{ Command = "`"$npm`" ci"; WorkingDirectory = $folder; Start = $false }
        $null = Get-Problem { Start-NodeService $service.Name }
        (Wait-NodeService $service.Name -Status Stopped -PassThru -Timeout 30s -ErrorAction Stop).ServiceExitCode | Should -Be 98 -Because 'npm.cmd would have ended with 99'
        Get-AppLine $service.LogPath | Should -Contain 'npm itself'
        $null = Set-NodeService $service.Name -ReadyWhen Listening
        (Get-OneProblem { Start-NodeService $service.Name }).Exception.Message | Should -Match "can't be seen from outside: use Set-NodeService -ReadyUrl"
        $changed = Set-NodeService $service.Name -ReadyWhen Loaded -Executable cmd.exe -ArgumentList '/c', 'exit 5' -PassThru -ErrorAction Stop
        $changed.Command | Should -BeNullOrEmpty
        $changed.Executable | Should -BeLike '*\cmd.exe'
        $changed.ArgumentList | Should -Be @('/c', 'exit 5')
        $changed = Set-NodeService $service.Name -Script $family -PassThru -ErrorAction Stop
        $changed.Script | Should -Be $family
        $changed.Executable | Should -BeNullOrEmpty
        $changed.Isolated | Should -BeFalse
        $changed.ArgumentList.Count | Should -Be 0
    }

    It 'that needs the shell gets it, and all its processes end with the service' {
        $service = New-Program 'shell' @{ Command = "echo first&& node `"$family`" ignores"; WorkingDirectory = $folder; StopTimeout = '4s' }
        $child = Get-Printed $service 'up'
        Get-AppLine $service.LogPath | Where-Object { $_ -match '^first' } | Should -HaveCount 1
        Stop-NodeService $service.Name -ErrorAction Stop
        $null = Wait-Until { -not (Test-Process $child) } 'the end of the program in the shell'
    }
}

Describe 'A program that another one has started' {
    It 'may take its time to end when both are asked, though the other one ends at once' {
        $slow = New-App 'slow.js' @'
const { spawn } = require('node:child_process');
if (process.argv[2] === 'slow') {
  process.on('SIGINT', () => { console.log('slow: asked'); setTimeout(() => { console.log('slow: ended well'); process.exit(0); }, 1500); });
  console.log(`slow ${process.pid}`);
} else {
  spawn(process.env.ComSpec, ['/d', '/c', process.execPath, __filename, 'slow'], { stdio: ['ignore', 'inherit', 'inherit'] });
  process.on('SIGINT', () => process.exit(4));
}
setInterval(() => {}, 60_000);
'@
        $service = New-Program 'slow' @{ Executable = $node; ArgumentList = $slow; StopTimeout = '20s' }
        $null = Get-Printed $service 'slow'
        (Stop-NodeService $service.Name -PassThru -ErrorAction Stop).ServiceExitCode | Should -Be 4
        $lines = Get-AppLine $service.LogPath
        $lines | Should -Contain 'slow: asked'
        $lines | Should -Contain 'slow: ended well'
    }
}

Describe 'What a service has started' {
    It 'ends with it, also when its process is killed: <What>' -ForEach @(@{ What = 'a script'; Isolate = $false }, @{ What = 'a script in a child'; Isolate = $true }) {
        $service = New-Program "killed-$Isolate" @{ Script = $family; ArgumentList = 'SIGTERM', 'with grandchild'; Isolate = $Isolate }
        $up = Get-Printed $service 'up'
        $grandchild = Get-Printed $service 'grandchild'
        Test-Process $grandchild | Should -BeTrue
        [System.Diagnostics.Process]::GetProcessById($service.ProcessId).Kill()
        $null = Wait-Until { -not (Test-Process $grandchild) -and -not (Test-Process $up) } 'the end of all'
    }

    It 'ends with it after a stop, and stays with -KeepChildren: <Keep>, in a child: <Isolate>' -ForEach @(
        @{ Keep = $false; Isolate = $false }, @{ Keep = $true; Isolate = $false }, @{ Keep = $true; Isolate = $true }
    ) {
        # In a child, the one that stays also keeps the child's pipe to the log.
        $service = New-Program "kept-$Keep-$Isolate" @{ Script = $family; ArgumentList = 'SIGTERM', 'with grandchild'; KeepChildren = $Keep; Isolate = $Isolate }
        $service.KeepChildren | Should -Be $Keep
        $null = Get-Printed $service 'up'
        $grandchild = Get-Printed $service 'grandchild'
        (Stop-NodeService $service.Name -PassThru -ErrorAction Stop).ServiceExitCode | Should -Be 3
        if ($Keep) {
            Test-Process $grandchild | Should -BeTrue
            [System.Diagnostics.Process]::GetProcessById($grandchild).Kill()
        }
        $null = Wait-Until { -not (Test-Process $grandchild) } 'the end of the grandchild'
    }
}
