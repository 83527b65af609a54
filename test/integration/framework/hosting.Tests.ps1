# Services of ServiceFramework classes (apps/hosted.cjs) on the SCM: their states, ends and failures, alone and in one process.
BeforeAll {
    . ([System.IO.Path]::Combine($PSScriptRoot, '..', 'Common.ps1'))
    . ([System.IO.Path]::Combine($PSScriptRoot, 'Common.ps1'))
    $program = Copy-App 'hosted.cjs'
    Copy-Folder ([System.IO.Path]::Combine($env:NODESVC_TEST_ROOT, 'out', 'npm', 'nodesvc')) ([System.IO.Path]::Combine($work, 'node_modules', 'nodesvc'))

    # Runs the program as a user does; a failure fails the test.
    function Invoke-Hosted {
        param([string] $Arguments)
        $result = Invoke-Program $program $Arguments
        if ($result.ExitCode -ne 0) { throw "hosted.cjs ${Arguments}: $($result.ExitCode) $($result.Error)" }
    }
    # Starts a service in one of its ways, and waits until it runs: svcDoRun is called once Running has been reported.
    function Start-Hosted {
        param([string] $Name, [string] $Way = '')
        [System.IO.File]::WriteAllText((Get-LinePath $Name), '')
        Invoke-Hosted "start $Name $Way"
        $null = Wait-NodeService $Name -Status Running -Timeout 60s -ErrorAction Stop
        $null = Wait-Until { Get-Line $Name } "the first line of $Name"
        Get-NodeService $Name
    }
    function Get-LinePath {
        param([string] $Name)
        [System.IO.Path]::Combine($work, "$Name.txt")
    }
    # What the service wrote.
    function Get-Line {
        param([string] $Name)
        @((Read-File (Get-LinePath $Name)) -split "`n" | Where-Object { $_ })
    }
    function Wait-Line {
        param([string] $Name, [string] $Line)
        $null = Wait-Until { (Get-Line $Name) -contains $Line } "'$Line' of $Name"
    }
    function Wait-Stopped {
        param([string] $Name)
        $null = Wait-NodeService $Name -Status Stopped -Timeout 60s -ErrorAction Stop
        Get-NodeService $Name
    }
    function Get-ExitCode {
        param($Service)
        "$($Service.Win32ExitCode)/$($Service.ServiceExitCode)"
    }

    $one = "$prefix-one"
    $hasty = "$prefix-hasty"
    $first = "$prefix-first"
    $second = "$prefix-second"
    Invoke-Hosted "install $one"
    Invoke-Hosted "install $hasty"
    Invoke-Hosted "install $first $second"
}

AfterAll {
    foreach ($name in $one, $hasty, $first, $second) {
        if ((Get-NodeService $name).Status -ne 'Stopped') { Stop-NodeService $name -Timeout 60s }
        sc.exe delete $name | Out-Null
    }
    Remove-TestService
}

Describe 'A service of its own process' {
    It 'has the arguments of its start, and accepts what it has methods for' {
        $null = Start-Hosted $one 'quietly today'
        Get-Line $one | Should -Be "runs $one quietly today"
        Suspend-NodeService $one -ErrorAction Stop
        (Get-NodeService $one).Status | Should -Be 'Paused'
        Resume-NodeService $one -ErrorAction Stop
        (Get-NodeService $one).Status | Should -Be 'Running'
        Send-NodeServiceControl $one 130 -ErrorAction Stop
        Wait-Line $one 'control 130'
        Get-Line $one | Select-Object -Skip 1 | Should -Be 'paused', 'continued', 'control 130'
    }

    It 'goes on when a control fails' {
        Send-NodeServiceControl $one 200 -ErrorAction Stop
        Send-NodeServiceControl $one 131 -ErrorAction Stop
        Wait-Line $one 'control 131'
        (Get-NodeService $one).Status | Should -Be 'Running'
    }

    It 'stops, and its process is gone in spite of a timer that was left' {
        $service = Get-NodeService $one
        Stop-NodeService $one -ErrorAction Stop
        Get-ExitCode (Get-NodeService $one) | Should -Be '0/0'
        Test-Process $service.ProcessId | Should -BeFalse
        (Get-Line $one)[-2..-1] | Should -Be 'stop', 'has run'
    }

    It '<What>, which the SCM sees as <ExitCode>' -ForEach @(
        @{ What = 'ends by itself'; Control = 204; ExitCode = '0/0' }
        @{ What = 'ends with an error of svcDoRun'; Control = 203; ExitCode = '1066/5' }
        @{ What = 'calls process.exit'; Control = 201; ExitCode = '1066/7' }
        @{ What = 'has an uncaught error'; Control = 202; ExitCode = '1066/1' }
    ) {
        $service = Start-Hosted $one
        Send-NodeServiceControl $one $Control -ErrorAction Stop
        Get-ExitCode (Wait-Stopped $one) | Should -Be $ExitCode
        $null = Wait-Until { -not (Test-Process $service.ProcessId) } 'the process to end'
    }

    It 'is ended when its stop takes too long (<Way>)' -ForEach @{ Way = 'never' }, @{ Way = 'blocked' } {
        $service = Start-Hosted $hasty $Way
        Stop-NodeService $hasty -ErrorAction Stop
        Get-ExitCode (Get-NodeService $hasty) | Should -Be "0/$(0x20000006)"
        Test-Process $service.ProcessId | Should -BeFalse
    }

    It 'may ask for more time to stop' {
        $null = Start-Hosted $one 'longer'
        Stop-NodeService $one -ErrorAction Stop
        Get-ExitCode (Get-NodeService $one) | Should -Be '0/0'
    }

    It 'is StartPending until it reports Running' {
        Invoke-Hosted "start $one slowly"
        (Get-NodeService $one).Status | Should -Be 'StartPending'
        [System.IO.File]::WriteAllText([System.IO.Path]::Combine($work, "$one.go"), '')
        $null = Wait-NodeService $one -Status Running -Timeout 60s -ErrorAction Stop
        Stop-NodeService $one -ErrorAction Stop
    }

    It 'may report how it stopped' {
        Invoke-Hosted "start $one stopped"
        Get-ExitCode (Wait-Stopped $one) | Should -Be '5/6'
    }

    It 'is no service when a user starts it: error 1063' {
        $result = Invoke-Program $program $one
        $result.ExitCode | Should -Be 1063
        $result.Error | Should -Match 'not started by it'
    }
}

Describe 'Two services of one process' {
    BeforeAll {
        $processIds = $first, $second | ForEach-Object { (Start-Hosted $_ 'shared').ProcessId }
    }

    # Windows puts them into one process, Wine does not (docs/wine.md); in either, what runs serves both.
    It 'run' {
        Get-Line $first | Should -Be "runs $first shared"
        Get-Line $second | Should -Be "runs $second shared"
        foreach ($name in $first, $second) {
            $key = [Microsoft.Win32.Registry]::LocalMachine.OpenSubKey("SYSTEM\CurrentControlSet\Services\$name")
            try { $key.GetValue('Type') | Should -Be 0x20 } finally { $key.Dispose() }
        }
    }

    It 'have their own states and controls' {
        Suspend-NodeService $first -ErrorAction Stop
        Send-NodeServiceControl $second 140 -ErrorAction Stop
        Wait-Line $second 'control 140'
        (Get-NodeService $first).Status | Should -Be 'Paused'
        (Get-NodeService $second).Status | Should -Be 'Running'
        (Get-Line $first)[-1] | Should -Be 'paused'
    }

    It 'stop one by one, and one may start again' {
        Invoke-Hosted "stop $first"
        Get-ExitCode (Wait-Stopped $first) | Should -Be '0/0'
        (Get-NodeService $second).Status | Should -Be 'Running'
        (Start-Hosted $first 'again').Status | Should -Be 'Running'
        Get-Line $first | Should -Be "runs $first again"
    }

    It 'fail one by one' {
        Send-NodeServiceControl $second 203 -ErrorAction Stop
        Get-ExitCode (Wait-Stopped $second) | Should -Be '1066/5'
        (Get-NodeService $first).Status | Should -Be 'Running'
    }

    It 'end their process with the last' {
        $processId = (Get-NodeService $first).ProcessId
        Stop-NodeService $first -ErrorAction Stop
        # Nobody has waited yet for those that stopped by themselves.
        Test-Process $processId | Should -BeFalse
        $null = Wait-Until { -not @($processIds | Where-Object { Test-Process $_ }).Count } 'the end of the other processes'
    }
}
