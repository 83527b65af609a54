# Services that end without having been asked to.

BeforeAll {
    . ([System.IO.Path]::Combine($PSScriptRoot, 'Common.ps1'))
    $exits = Copy-App 'exits.js'
    $signal = [System.IO.Path]::Combine($work, 'end now')

    # Starts exits.js and has it end; returns the service as it is afterwards.
    function Stop-ItsWay {
        param([string] $Way)
        $service = New-TestService "exit-$Way" $exits @{ Start = $true; ArgumentList = $Way, $signal }
        $service.Status | Should -Be 'Running'
        $service.Win32ExitCode | Should -Be 0
        [System.IO.File]::WriteAllText($signal, '')
        $ended = Wait-NodeService $service.Name -Status Stopped -Timeout 30s -PassThru -ErrorAction Stop
        $null = Wait-Until { -not (Test-Process $service.ProcessId) } 'the end of the process'
        $ended
    }
}

AfterAll { Remove-TestService }

Describe 'An app that <What> while it runs' -ForEach @(
    @{ What = 'exits with 3'; Way = 'exit 3'; Win32 = 1066; Code = 3; Log = '^up\nexit 3\n$' }
    @{ What = 'exits with -1'; Way = 'exit -1'; Win32 = 1066; Code = 4294967295; Log = '^up\nexit -1\n$' }
    @{ What = 'sets an exit code and runs dry'; Way = 'exit code'; Win32 = 1066; Code = 7; Log = '^up\nexit 7\n$' }
    @{ What = 'runs dry'; Way = 'dry'; Win32 = 0; Code = 0; Log = '^up\nexit 0\n$' }
    @{ What = 'throws'; Way = 'throws'; Win32 = 1066; Code = 1; Log = '^up\nUncaught exception: Error: thrown while running\n +at .*exits\.js:(.|\n)*exit 1\n$' }
    @{ What = 'throws a string'; Way = 'throws a string'; Win32 = 1066; Code = 1; Log = "^up\nUncaught exception: .*no error at all(.|\n)*exit 1\n$" }
    @{ What = 'leaves a rejection unhandled'; Way = 'rejects'; Win32 = 1066; Code = 1; Log = '^up\nUnhandled promise rejection: Error: rejected while running\n +at .*exits\.js:(.|\n)*exit 1\n$' }
) {
    It 'is Stopped with its exit code, and says so in its log' {
        $ended = Stop-ItsWay $Way
        $ended.Status | Should -Be 'Stopped'
        $ended.ProcessId | Should -BeNullOrEmpty
        $ended.Win32ExitCode | Should -Be $Win32
        $ended.ServiceExitCode | Should -Be $Code
        (Get-AppLine $ended.LogPath) -join "`n" | ForEach-Object { "$_`n" } | Should -Match $Log
    }
}

Describe 'A process that <What>' -ForEach @(
    @{ What = 'aborts'; End = { [System.IO.File]::WriteAllText($signal, '') } }
    @{ What = 'is killed'; End = { [System.Diagnostics.Process]::GetProcessById($service.ProcessId).Kill() } }
) {
    BeforeAll {
        $service = New-TestService "killed-$($What.Split(' ')[-1])" $exits @{ Start = $true; ArgumentList = 'abort', $signal }
        & $End
        $ended = Wait-NodeService $service.Name -Status Stopped -Timeout 30s -PassThru -ErrorAction Stop
    }

    It 'is seen by the SCM' {
        $ended.Status | Should -Be 'Stopped'
        $ended.ProcessId | Should -BeNullOrEmpty
        $ended.Win32ExitCode | Should -Be 1067
        $null = Wait-Until { -not (Test-Process $service.ProcessId) } 'the end of the process'
    }

    It 'starts again' {
        $again = Start-NodeService $service.Name -PassThru -ErrorAction Stop
        $again.Status | Should -Be 'Running'
        $again.ProcessId | Should -Not -Be $service.ProcessId
        $again.Win32ExitCode | Should -Be 0
        # Between them the host's note of process.abort, with its stack.
        Get-AppLine $again.LogPath | Where-Object { -not $_.StartsWith('    at ') } | Should -Be @('up', 'up')
        Stop-NodeService $service.Name -ErrorAction Stop
        (Get-NodeService $service.Name).Win32ExitCode | Should -Be 0
    }
}

Describe 'An app that ends <Delay> ms after it was loaded' -ForEach @(@{ Delay = 0 }, @{ Delay = 1 }, @{ Delay = 50 }) {
    It 'did start or did not, and the log is whole either way' {
        $service = New-TestService "soon-$Delay" (New-App "soon-$Delay.js" "setTimeout(() => { console.log('that was it'); process.exit(4); }, $Delay);`n")
        $problems = Get-Problem { Start-NodeService $service.Name }
        foreach ($problem in $problems) { $problem.FullyQualifiedErrorId | Should -BeExactly 'AppFailedAtStart,Start-NodeService' }
        $problems.Count | Should -BeLessOrEqual 1
        $ended = Wait-NodeService $service.Name -Status Stopped -Timeout 30s -PassThru -ErrorAction Stop
        $ended.Win32ExitCode | Should -Be 1066
        $ended.ServiceExitCode | Should -Be 4
        Get-AppLine $service.LogPath | Should -Be @('that was it')
    }
}
