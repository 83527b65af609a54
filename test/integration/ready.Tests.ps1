# When a service counts as running: -ReadyWhen.

BeforeAll {
    . ([System.IO.Path]::Combine($PSScriptRoot, 'Common.ps1'))
    $readies = Copy-App 'readies.js'
}

AfterAll { Remove-TestService }

Describe 'A service that is ready when it <What>' -ForEach @(
    @{ What = 'listens'; When = 'Listening'; Way = 'listens'; Send = 'undefined' }
    @{ What = 'listens in a worker thread'; When = 'Listening'; Way = 'listens in a thread'; Send = 'undefined' }
    @{ What = 'listens in a worker of its cluster'; When = 'Listening'; Way = 'listens in a cluster'; Send = 'undefined' }
    @{ What = 'says so as under PM2'; When = 'Signal'; Way = 'signals'; Send = 'function' }
    @{ What = 'says so to its host'; When = 'Signal'; Way = 'signals to its host'; Send = 'function' }
) {
    It 'runs then, and not before' {
        $signal = [System.IO.Path]::Combine($work, "go $Way")
        $service = New-TestService "ready-$($Way.Replace(' ', '-'))" $readies @{ ReadyWhen = $When; ArgumentList = $Way, $signal }
        $null = Start-Unready $service
        (Get-NodeService $service.Name).Status | Should -Be 'StartPending' -Because 'the app is loaded, but not ready'
        [System.IO.File]::WriteAllText($signal, '')
        Wait-NodeService $service.Name -Status Running -Timeout 60s -ErrorAction Stop
        @(Get-AppLine $service.LogPath)[0] | Should -Be "up, send $Send"
        Stop-NodeService $service.Name -ErrorAction Stop
    }
}

Describe 'A service that is ready when an address answers' {
    It 'runs then: not while it is refused, and not while it says 503' {
        $port = Get-FreePort
        $go = [System.IO.Path]::Combine($work, 'go http')
        $script = New-App 'http.js' @"
const fs = require('node:fs');
console.log('up');
setTimeout(() => require('node:http').createServer((request, response) => {
  response.statusCode = fs.existsSync(process.argv[2]) ? 204 : 503;
  console.log(request.url, response.statusCode);
  response.end();
}).listen($port, '127.0.0.1'), 300);
"@
        $service = New-TestService 'ready-http' $script @{ ReadyUrl = "http://127.0.0.1:$port/ready"; ArgumentList = $go }
        $service.ReadyWhen | Should -Be 'Http'
        $null = Start-Unready $service
        $null = Wait-Log $service.LogPath '^/ready 503'
        (Get-NodeService $service.Name).Status | Should -Be 'StartPending'
        [System.IO.File]::WriteAllText($go, '')
        Wait-NodeService $service.Name -Status Running -Timeout 60s -ErrorAction Stop
        @(Get-AppLine $service.LogPath)[-1] | Should -Be '/ready 204'
        Stop-NodeService $service.Name -ErrorAction Stop
    }
}

Describe 'An app that never gets ready: <When>' -ForEach @(
    @{ When = 'Listening'; More = @{}; Waited = 'its first server to listen' }
    @{ When = 'Signal'; More = @{}; Waited = "its process.send('ready')" }
    @{ When = 'Http'; More = @{ ReadyUrl = 'http://127.0.0.1:9/health' }; Waited = 'http://127.0.0.1:9/health to answer well' }
) {
    # The deadline leaves a busy machine the time to load the app, which has to have said 'up'.
    It 'is ended at the start deadline, and the error says what it waited for' {
        $never = [System.IO.Path]::Combine($work, 'never')
        $service = New-TestService "never-$When" $readies (@{ ReadyWhen = $When; StartTimeout = '8s'; ArgumentList = 'never', $never } + $More)
        $problem = Get-OneProblem { Start-NodeService $service.Name }
        $problem.FullyQualifiedErrorId | Should -BeExactly 'AppNotReady,Start-NodeService'
        $problem.CategoryInfo.Category | Should -Be 'OperationTimeout'
        $problem.Exception.Message | Should -BeLike '*up, send*'
        $problem.Exception.Message | Should -BeLike "*not ready within 8000 ms; it waited for $Waited*"
        $problem.Exception.Message | Should -BeLike '*Still open: *Timeout*'
        $problem.ErrorDetails.RecommendedAction | Should -BeLike '*-StartTimeout*'
        $after = Get-NodeService $service.Name
        $after.Status | Should -Be 'Stopped'
        $after.Win32ExitCode | Should -Be 1066
        $after.ServiceExitCode | Should -Be 0x20000005
    }
}

Describe 'A change of -ReadyWhen' {
    It 'holds from the next start on' {
        $service = New-TestService 'changed' $readies @{ ArgumentList = 'never', ([System.IO.Path]::Combine($work, 'never')); Start = $true }
        $service.Status | Should -Be 'Running'
        Set-NodeService $service.Name -ReadyWhen Listening -StartTimeout 2s -ErrorAction Stop
        (Get-OneProblem { Restart-NodeService $service.Name }).FullyQualifiedErrorId | Should -BeExactly 'AppNotReady,Restart-NodeService'
    }
}
