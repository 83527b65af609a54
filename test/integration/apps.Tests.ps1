# Apps as people write them, tuned for nothing: none listens for a signal, or knows that it is a service.

BeforeAll {
    . ([System.IO.Path]::Combine($PSScriptRoot, 'Common.ps1'))

    function Start-App {
        param([string] $Suffix, [string] $Script, [hashtable] $More = @{})
        $service = New-TestService $Suffix $Script (@{ Start = $true } + $More)
        $service.Status | Should -Be 'Running'
        $service
    }

    function Get-Port {
        param($Service)
        [int] (Wait-Log $Service.LogPath '^listening on (\d+)')
    }

    # Stops a service whose app listens for no signal; nothing of the app may be left.
    function Stop-App {
        param($Service, [int[]] $ProcessId)
        $stopped = Stop-NodeService $Service.Name -PassThru -ErrorAction Stop
        $stopped.Status | Should -Be 'Stopped'
        $stopped.Win32ExitCode | Should -Be 0
        foreach ($id in $ProcessId) { $null = Wait-Until { -not (Test-Process $id) } "the end of process $id" }
    }
}

AfterAll { Remove-TestService }

Describe 'An Express app from npm' {
    BeforeAll {
        # The folder: its package.json names main.
        $service = Start-App 'express' $env:NODESVC_TEST_EXPRESS @{ Environment = @{ PORT = 0 }; ReadyWhen = 'Listening' }
        $port = Get-Port $service
    }

    It 'answers, from its own folder' {
        $service.Script | Should -BeExactly ([System.IO.Path]::Combine($env:NODESVC_TEST_EXPRESS, 'server.js'))
        Get-HttpText $port | Should -BeExactly "express $($service.ProcessId)"
        (Invoke-WebRequest -Uri "http://127.0.0.1:$port/files/server.js" -UseBasicParsing).StatusCode | Should -Be 200
    }

    It 'takes JSON' {
        $answer = Invoke-RestMethod -Uri "http://127.0.0.1:$port/echo" -Method Post -ContentType 'application/json' -Body '{"a":[1,"zwei"]}'
        $answer.got.a | Should -Be @(1, 'zwei')
    }

    It 'has its errors in the log, and goes on' {
        $null = Get-OneProblem { Invoke-WebRequest -Uri "http://127.0.0.1:$port/broken" -UseBasicParsing -ErrorAction Stop }
        $null = Wait-Log $service.LogPath '^Error: a broken route'
        Get-HttpText $port | Should -BeExactly "express $($service.ProcessId)"
    }

    It 'is restarted with a connection open, and stops' {
        $client = [System.Net.Sockets.TcpClient]::new('127.0.0.1', $port)
        $again = Restart-NodeService $service.Name -PassThru -ErrorAction Stop
        $client.Dispose()
        $again.ProcessId | Should -Not -Be $service.ProcessId
        Test-Process $service.ProcessId | Should -BeFalse
        Stop-App $again @($again.ProcessId)
    }
}

Describe 'An app of one file, <App>' -ForEach @(
    @{ App = 'esm.mjs'; Answer = 'esm {0} esm.mjs True' }
    @{ App = 'threads.js'; Answer = 'threads {0} 500000500000,500000500000' }
    @{ App = 'typed.ts'; Answer = 'typed {0}' }
) {
    It 'runs, answers and stops' {
        $service = Start-App "one-$App" (Copy-App "untuned/$App")
        Get-HttpText (Get-Port $service) | Should -Be ($Answer -f $service.ProcessId)
        Stop-App $service @($service.ProcessId)
    }
}

Describe 'An app with a top-level await' {
    It 'is running when it has served its wait, not before' {
        $service = Get-NodeService "$prefix-one-esm.mjs"
        Get-AppLine $service.LogPath | Should -HaveCount 1
        # Had it counted as running earlier, the line would have come after the start had returned.
        $again = Start-NodeService $service.Name -PassThru -ErrorAction Stop
        Get-AppLine $again.LogPath | Should -HaveCount 2
        Stop-App $again @($again.ProcessId)
    }
}

Describe 'A cluster' {
    It 'serves with its workers, replaces one that dies, and takes all of them along' {
        $port = Get-FreePort
        $service = Start-App 'cluster' (Copy-App 'untuned/cluster.js') @{ ArgumentList = [string] $port }
        $null = Wait-Log $service.LogPath '^worker \d+ started'
        $null = Get-Port $service
        Get-HttpText $port | Should -Match "^cluster $($service.ProcessId) worker \d+$"
        (Invoke-WebRequest -Uri "http://127.0.0.1:$port/die" -UseBasicParsing).StatusCode | Should -Be 200
        $dead = [int] (Wait-Log $service.LogPath '^worker (\d+) died with 7')
        $workers = Wait-Until {
            $ids = @([regex]::Matches((Read-Log $service.LogPath), '(?m)^worker (\d+) started') | ForEach-Object { [int] $_.Groups[1].Value })
            if ($ids.Count -eq 3) { , $ids }
        } 'a third worker'
        $workers | Should -Contain $dead
        Get-HttpText $port | Should -Match '^cluster'
        (Get-NodeService $service.Name).ProcessId | Should -Be $service.ProcessId
        # Windows may have given the dead one's id to another process.
        Stop-App $service (@($workers -ne $dead) + $service.ProcessId)
    }
}

Describe 'An app with children and grandchildren' {
    BeforeAll {
        function Start-Descent {
            param([string] $Suffix, [hashtable] $More = @{})
            $service = Start-App $Suffix (Copy-App 'untuned/descent.js') $More
            $ids = foreach ($generation in 0, 1, 2) { [int] (Wait-Log $service.LogPath "^generation $generation (\d+)") }
            foreach ($id in $ids) { Test-Process $id | Should -BeTrue }
            @{ Service = $service; Ids = $ids }
        }
    }

    It 'has what all of them print, and leaves none of them when it stops' {
        $family = Start-Descent 'descent'
        Get-HttpText (Get-Port $family.Service) | Should -BeExactly "descent $($family.Service.ProcessId)"
        Stop-App $family.Service $family.Ids
    }

    It 'leaves none of them when it is killed, either' {
        $family = Start-Descent 'killed'
        [System.Diagnostics.Process]::GetProcessById($family.Service.ProcessId).Kill()
        foreach ($id in $family.Ids) { $null = Wait-Until { -not (Test-Process $id) } "the end of process $id" }
        $null = Wait-Until { (Get-NodeService $family.Service.Name).Status -eq 'Stopped' } 'the state of a killed service'
    }
}
