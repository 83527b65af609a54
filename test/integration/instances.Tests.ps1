# Several processes of one script in one service.

BeforeAll {
    . ([System.IO.Path]::Combine($PSScriptRoot, 'Common.ps1'))
    # An unmodified server: it listens for no signal, and answers slowly.
    $server = New-App 'server.js' @'
const http = require('node:http');
const server = http.createServer((request, response) => {
  setTimeout(() => response.end(String(process.pid)), 30);
});
server.listen(Number(process.argv[2] ?? 0), '127.0.0.1', () => console.log(`listens ${process.env.NODESVC_INSTANCE} ${process.pid} ${server.address().port}`));
'@

    function Start-Instances {
        param([string] $Suffix, [int] $Count, [hashtable] $More = @{})
        New-TestService $Suffix $server (@{ Instances = $Count; Start = $true; ReadyWhen = 'Listening'; ArgumentList = [string] (Get-FreePort) } + $More)
    }

    # The processes that have ever listened, in order, and the port.
    function Get-Listening {
        param([string] $Log)
        foreach ($found in [regex]::Matches((Read-Log $Log), '(?m)^listens (\d+) (\d+) (\d+)\r?\n')) {
            [pscustomobject] @{ Instance = [int] $found.Groups[1].Value; Id = [int] $found.Groups[2].Value; Port = [int] $found.Groups[3].Value }
        }
    }

    # The same, once there are so many: a process may say it a little after it listens, which is when it counts as ready.
    function Wait-Listening {
        param([string] $Log, [int] $Count)
        Wait-Until { $all = @(Get-Listening $Log); if ($all.Count -ge $Count) { , $all } } "$Count processes that have listened"
    }
}

AfterAll { Remove-TestService }

Describe 'A service with three instances' {
    BeforeAll {
        $service = Start-Instances 'three' 3
        $first = Wait-Listening $service.LogPath 3
    }

    It 'runs when all are ready, on one port, with one log' {
        $service.Status | Should -Be 'Running'
        $service.Instances | Should -Be 3
        $service.Script | Should -Be $server
        $first | Should -HaveCount 3
        ($first.Instance | Sort-Object) -join ' ' | Should -Be '0 1 2'
        @($first.Port | Sort-Object -Unique) | Should -HaveCount 1
        @($first.Id | Sort-Object -Unique) | Should -HaveCount 3
        [int] (Get-HttpText $first[0].Port) | Should -BeIn $first.Id
    }

    It 'replaces one that dies' {
        $victim = $first.Where({ $_.Instance -eq 1 })[0]
        [System.Diagnostics.Process]::GetProcessById($victim.Id).Kill()
        $now = Wait-Listening $service.LogPath 4
        $now[3].Instance | Should -Be 1
        Test-Process $victim.Id | Should -BeFalse
        (Get-NodeService $service.Name).Status | Should -Be 'Running'
        Read-Log $service.LogPath | Should -Match 'Instance 1 ended with exit code \d+; another one is started'
    }

    It 'is restarted one after the other, and every request is answered meanwhile' {
        $before = @(Get-Listening $service.LogPath)
        # Those that are to be replaced; what has ended earlier may have left its id to another process.
        $old = @($before | Where-Object { Test-Process $_.Id })
        # Another program asks all the time, with new connections, until it is told to end and all six processes have answered. It says when it has begun.
        $ask = New-App 'asks.js' @'
const http = require('node:http');
const fs = require('node:fs');
const [port, end, result] = process.argv.slice(2);
let asked = 0;
let answered = 0;
const failures = [];
const seen = new Set();
let running = 0;
function ask() {
  if (fs.existsSync(end) && seen.size >= 6) { if (running === 0) { fs.writeFileSync(result + '.new', JSON.stringify({ asked, failures, processes: seen.size })); fs.renameSync(result + '.new', result); } return; }
  running++;
  asked++;
  http.get({ port, host: '127.0.0.1', agent: false }, (response) => {
    let text = '';
    response.on('data', (data) => text += data).on('end', () => { seen.add(text); if (++answered === 10) console.log('asking'); again(); }).on('error', failed);
  }).on('error', failed);
}
function failed(error) { failures.push(error.message); again(); }
function again() { running--; setTimeout(ask, 5); }
for (let i = 0; i < 4; i++) ask();
'@
        $end = [System.IO.Path]::Combine($work, 'enough')
        $figures = [System.IO.Path]::Combine($work, 'asked.json')
        $asking = Start-Node $ask "$($first[0].Port) `"$end`" `"$figures`""
        try {
            $asking.StandardOutput.ReadLine() | Should -BeExactly 'asking'
            Send-NodeServiceControl $service.Name RestartInstances -ErrorAction Stop
            $null = Wait-Until { (Read-Log $service.LogPath) -match 'all instances were restarted' } 'the end of the restart' 60
        } finally {
            [System.IO.File]::WriteAllText($end, '')
            $null = Wait-Until { [System.IO.File]::Exists($figures) } 'the figures'
            if (-not $asking.WaitForExit(20000)) { $asking.Kill() }
            $asking.Dispose()
        }
        $answers = ConvertFrom-Json ([System.IO.File]::ReadAllText($figures))
        $answers.failures -join '; ' | Should -BeExactly ''
        $answers.processes | Should -Be 6 -Because 'the three old ones and the three new ones have answered'
        $after = Wait-Listening $service.LogPath ($before.Count + 3)
        $after.Count | Should -Be ($before.Count + 3)
        $old.Count | Should -Be 3
        foreach ($one in $old) { Test-Process $one.Id | Should -BeFalse }
        foreach ($one in $after[-3..-1]) { Test-Process $one.Id | Should -BeTrue }
    }

    It 'stops them all' {
        $running = @(Get-Listening $service.LogPath)[-3..-1]
        $stopped = Stop-NodeService $service.Name -PassThru -ErrorAction Stop
        $stopped.Win32ExitCode | Should -Be 0 -Because (Read-Log $service.LogPath)
        $stopped.ServiceExitCode | Should -Be 0 -Because (Read-Log $service.LogPath)
        foreach ($one in $running) { Test-Process $one.Id | Should -BeFalse }
    }

    It 'gets another number, and none of its own' {
        (Set-NodeService $service.Name -Instances 2 -PassThru -ErrorAction Stop).Instances | Should -Be 2
        $plain = Set-NodeService $service.Name -Instances 1 -PassThru -ErrorAction Stop
        $plain.Instances | Should -Be 1
        $plain.Isolated | Should -BeFalse
        $plain.BinaryPath | Should -Not -Match 'supervisor'
    }
}

Describe 'A service whose instances' {
    It 'end at once does not start' {
        $app = New-App 'dies.js' 'process.exit(4)'
        $service = New-TestService 'dies' $app @{ Instances = 2 }
        $problem = Get-OneProblem { Start-NodeService $service.Name }
        $problem.Exception.Message | Should -Match 'exit code 4'
        (Get-NodeService $service.Name).Status | Should -Be 'Stopped'
    }

    It 'are none does not take the word for restarting them' {
        $service = New-TestService 'single' $server @{ Start = $true }
        $problem = Get-OneProblem { Send-NodeServiceControl $service.Name RestartInstances }
        $problem.FullyQualifiedErrorId | Should -BeExactly 'NoInstances,Send-NodeServiceControl'
        $problem.ErrorDetails.RecommendedAction | Should -Match 'Restart-NodeService'
        Stop-NodeService $service.Name -ErrorAction Stop
    }
}
