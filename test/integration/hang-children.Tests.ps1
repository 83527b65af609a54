# -HangTimeout of scripts that run in processes of their own: -Isolate and -Instances.

BeforeAll {
    . ([System.IO.Path]::Combine($PSScriptRoot, 'Common.ps1'))
    . ([System.IO.Path]::Combine($PSScriptRoot, 'Watched.ps1'))
}

AfterAll { Remove-TestService }

# The time-outs are longer than a busy machine lets an app stand that does not hang.
Describe 'An isolated script with a hang time-out' {
    BeforeAll {
        # The process that the supervisor says it runs.
        function Get-ChildId {
            param([string] $Log)
            [int] (Wait-Log $Log "^\[nodesvc .*: runs '.*', pid (\d+)\r?$")
        }
    }

    It 'ends its service with the same error as one in the service''s process, -KeepChildren: <Keep>' -ForEach @(@{ Keep = $false }, @{ Keep = $true }) {
        $service = Start-Watched "alone-$Keep" @{ HangTimeout = '5s'; Isolate = $true; KeepChildren = $Keep }
        $service.HangTimeout | Should -Be '00:00:05'
        $child = Get-ChildId $service.LogPath
        Set-Way 'spin'
        $ended = Wait-NodeService $service.Name -Status Stopped -Timeout 60s -PassThru -ErrorAction Stop
        $ended.Win32ExitCode | Should -Be 1066
        $ended.ServiceExitCode | Should -Be 0x20000008
        Read-Log $service.LogPath | Should -Match "(?m)^\[nodesvc .*event loop has stood still for 5000 ms; the service is ended\. Its event loop stands still here:\r?\n    at spin \(.*hangs\.js:\d+:\d+\)"
        $null = Wait-Until { -not (Test-Process $service.ProcessId) -and -not (Test-Process $child) } 'the end of both processes'
    }

    It 'is restarted by its failure actions' {
        $service = Start-Watched 'alone-again' @{ HangTimeout = '5s'; Isolate = $true; FailureAction = 'restart/1s' }
        Set-Way 'spin'
        $again = Wait-Until { Get-NodeService $service.Name | Where-Object { $_.Status -eq 'Running' -and $_.ProcessId -ne $service.ProcessId } } 'a restart' -Seconds 60
        $again.ProcessId | Should -Not -Be $service.ProcessId
        Stop-NodeService $service.Name -ErrorAction Stop
    }

    It 'may take longer to start, as what an address answers for' {
        # The loop stands still after the main module, too, and before the address answers.
        $url = "http://127.0.0.1:$(Get-FreePort)/"
        $script = New-App 'warms.js' @'
function work() { for (const end = Date.now() + 7000; Date.now() < end;); }
work();
setTimeout(() => {
  work();
  console.log('warm');
  require('node:http').createServer((request, response) => response.end()).listen(new URL(process.argv[2]).port, '127.0.0.1');
});
'@
        $service = New-TestService 'warms' $script @{ HangTimeout = '5s'; Isolate = $true; ArgumentList = $url; ReadyUrl = $url; Start = $true }
        $service.Status | Should -Be 'Running'
        Stop-NodeService $service.Name -ErrorAction Stop
        Read-Log $service.LogPath | Should -Not -Match 'stood still'
    }
}

Describe 'Instances with a hang time-out' {
    It 'go on when one hangs, which is replaced and told in the log' {
        $service = Start-Watched 'several' @{ HangTimeout = '20s'; Instances = 2 }
        $processes = @{}
        foreach ($number in 0, 1) { $processes["$number"] = [int] (Wait-Log $service.LogPath "^\[nodesvc .*: instance ${number}: pid (\d+)\r?$") }
        # Asks by four requests at a time, from when it is told to begin until it is told to end, and all have been answered. The instance
        # that hangs is handed one of them, which is answered by another one once it has ended: those asked later overtake it.
        $ask = New-App 'asks.js' @'
const http = require('node:http');
const fs = require('node:fs');
const [port, begin, end, result] = process.argv.slice(2);
const open = new Set();
const failures = [];
const answered = {};
let asked = 0;
let overtaken = 0;
function ask() {
  if (fs.existsSync(end)) {
    if (open.size > 0) return;
    fs.writeFileSync(result + '.new', JSON.stringify({ failures, overtaken, answered }));
    fs.renameSync(result + '.new', result);
    return;
  }
  const id = ++asked;
  open.add(id);
  const over = () => { open.delete(id); setTimeout(ask, 50); };
  http.get({ port, host: '127.0.0.1', agent: false }, (response) => {
    let text = '';
    response.on('data', (data) => text += data).on('end', () => {
      answered[text] = (answered[text] ?? 0) + 1;
      if ([...open].some((other) => other < id)) overtaken++;
      over();
    });
  }).on('error', (error) => { failures.push(error.message); over(); });
}
const wait = setInterval(() => {
  if (!fs.existsSync(begin)) return;
  clearInterval(wait);
  for (let i = 0; i < 4; i++) ask();
}, 20);
console.log('waits');
'@
        $begin = [System.IO.Path]::Combine($work, 'begin')
        $end = [System.IO.Path]::Combine($work, 'enough')
        $figures = [System.IO.Path]::Combine($work, 'asked.json')
        $asking = Start-Node $ask "$port `"$begin`" `"$end`" `"$figures`""
        try {
            $asking.StandardOutput.ReadLine() | Should -BeExactly 'waits'
            Set-Way 'spin'
            $null = Wait-Log $service.LogPath '^spin\r?$'
            [System.IO.File]::WriteAllText($begin, '')
            $hung = Wait-Log $service.LogPath "^\[nodesvc .*: instance (\d): the app's event loop has stood still for 20000 ms; the instance is ended\. Its event loop stands still here:\r?\n    at spin \(.*hangs\.js:\d+:\d+\)"
            $new = [int] (Wait-Log $service.LogPath "^\[nodesvc .*: Instance $hung ended with exit code 536870920; another one is started in 200 ms\.\r?\n(?:.*\n)*?\[nodesvc .*: instance ${hung}: pid (\d+)\r?$")
            $null = Wait-Until { @([regex]::Matches((Read-Log $service.LogPath), '(?m)^up\r?\n')).Count -ge 3 } 'the new instance'
        } finally {
            foreach ($word in $begin, $end) { [System.IO.File]::WriteAllText($word, '') }
            $null = Wait-Until { [System.IO.File]::Exists($figures) } 'the figures'
            if (-not $asking.WaitForExit(20000)) { $asking.Kill() }
            $asking.Dispose()
        }
        $other = $processes["$(1 - [int] $hung)"]
        $answers = ConvertFrom-Json ([System.IO.File]::ReadAllText($figures))
        $answers.failures -join '; ' | Should -BeExactly ''
        $answers.overtaken | Should -BeGreaterThan 0 -Because 'the other instance answers meanwhile'
        $answers.answered."$other" | Should -BeGreaterThan 0
        $answers.answered.PSObject.Properties.Name | Should -Not -Contain "$($processes[$hung])"
        Test-Process $processes[$hung] | Should -BeFalse
        Test-Process $other | Should -BeTrue
        Test-Process $new | Should -BeTrue
        $now = Get-NodeService $service.Name
        $now.Status | Should -Be 'Running'
        $now.ProcessId | Should -Be $service.ProcessId
        @([regex]::Matches((Read-Log $service.LogPath), 'stood still')).Count | Should -Be 1
        Stop-NodeService $service.Name -ErrorAction Stop
    }
}
