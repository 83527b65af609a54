# Processes that end without a word: what the SCM sees of it, and what they leave behind.

BeforeAll {
    . ([System.IO.Path]::Combine($PSScriptRoot, 'Common.ps1'))
    $signal = [System.IO.Path]::Combine($work, 'now')

    function Start-Crashing {
        param([string] $Suffix, [string] $Crash, [hashtable] $More = @{})
        # The file may not be deleted yet while the test still has it open.
        $script = New-App "$Suffix.js" "const waiting = setInterval(() => {`n  try { require('fs').unlinkSync(process.argv[2]); } catch { return; }`n  crash();`n`n}, 20);`nfunction crash() {`n  $Crash`n}`n"
        New-TestService $Suffix $script (@{ Start = $true; ArgumentList = $signal; Environment = @{ SECRET = 'hush-hush' } } + $More)
    }
}

AfterAll { Remove-TestService }

Describe 'A process that <What>' -ForEach @(
    @{ What = 'aborts'; Crash = 'process.abort();'; Suffix = 'aborts'; More = @{}; Log = '(?m)^\[nodesvc .*process\.abort was called\r?\n    at .*\n?.*at crash \(.*aborts\.js:7:' }
    @{ What = 'runs out of memory'; Crash = 'for (const all = [];;) all.push(new Array(1000).fill(all.length));'; Suffix = 'fills'; More = @{ NodeArgument = '--max-old-space-size=20' } }
) {
    It 'is a crash to the SCM, and leaves a report in the log folder' {
        $service = Start-Crashing $Suffix $Crash $More
        $report = [System.IO.Path]::Combine([System.IO.Path]::GetDirectoryName($service.LogPath), "$($service.Name).crash.json")
        [System.IO.File]::Exists($report) | Should -BeFalse
        [System.IO.File]::WriteAllText($signal, '')
        $ended = Wait-NodeService $service.Name -Status Stopped -Timeout 60s -PassThru -ErrorAction Stop
        $ended.Win32ExitCode | Should -Be 1067
        $null = Wait-Until { -not (Test-Process $service.ProcessId) } 'the end of the process'
        $text = [System.IO.File]::ReadAllText($report)
        (ConvertFrom-Json $text).header.processId | Should -Be $service.ProcessId
        if ($Log) {
            Read-Log $service.LogPath | Should -Match $Log
            $text | Should -Not -Match 'hush-hush|environmentVariables'
        }
    }

    It 'says at its next start where the report is, which then has no environment' {
        $service = Start-NodeService "$prefix-$Suffix" -PassThru -ErrorAction Stop
        $kept = Wait-Log $service.LogPath 'an earlier run left a diagnostic report: (.*\.crash\.earlier\.json)\r?$'
        [System.IO.File]::ReadAllText($kept) | Should -Match 'javascriptHeap'
        [System.IO.File]::ReadAllText($kept) | Should -Not -Match 'hush-hush|environmentVariables'
        Stop-NodeService $service.Name -ErrorAction Stop
        Remove-NodeService $service.Name -ErrorAction Stop
        [System.IO.File]::Exists($kept) | Should -BeFalse -Because 'it goes with the logs'
    }
}

Describe 'A process below the supervisor' {
    It 'leaves a report, too, and the service ends with an error' {
        $service = Start-Crashing 'isolated' 'process.abort();' @{ Isolate = $true }
        [System.IO.File]::WriteAllText($signal, '')
        $ended = Wait-NodeService $service.Name -Status Stopped -Timeout 60s -PassThru -ErrorAction Stop
        $ended.Win32ExitCode | Should -Be 1066
        $ended.ServiceExitCode | Should -Not -Be 0
        Read-Log $service.LogPath | Should -Match '(?m)^\[nodesvc .*process\.abort was called\r?\n    at .*\n?.*at crash \(.*isolated\.js:7:'
        $text = [System.IO.File]::ReadAllText([System.IO.Path]::Combine([System.IO.Path]::GetDirectoryName($service.LogPath), "$($service.Name).crash.json"))
        $text | Should -Match '"javascriptStack"'
        $text | Should -Not -Match 'hush-hush|environmentVariables'
    }

    It 'leaves a report when it is one of several, which its successor puts aside' {
        $service = Start-Crashing 'several' 'for (const all = [];;) all.push(new Array(1000).fill(all.length));' @{ Instances = 2; NodeArgument = '--max-old-space-size=20' }
        [System.IO.File]::WriteAllText($signal, '')
        $kept = Wait-Log $service.LogPath 'an earlier run left a diagnostic report: (.*\.crash\.earlier\.json)\r?$'
        $text = [System.IO.File]::ReadAllText($kept)
        $text | Should -Match 'javascriptHeap'
        $text | Should -Not -Match 'hush-hush|environmentVariables'
        (Get-NodeService $service.Name).Status | Should -Be 'Running'
        Stop-NodeService $service.Name -ErrorAction Stop
    }

    It 'says by which error it ends, for the event log' -ForEach @(@{ More = @{ Isolate = $true } }, @{ More = @{ Instances = 2 } }) {
        $script = New-App 'uncaught.js' "Promise.reject(new Error('nobody caught it'));"
        $service = New-TestService 'uncaught' $script ($More + @{ Force = $true })
        $printed = @(Debug-NodeService $service.Name 6>&1 | ForEach-Object { "$_" }) -join "`n"
        $printed | Should -Match 'for the event log, Error: Unhandled promise rejection: Error: nobody caught it'
    }
}

Describe 'A process that Windows ends, for an access violation' {
    It 'is a crash to the SCM; Node cannot write a report of it' {
        $koffi = [System.IO.Path]::Combine($env:ProgramFiles, 'NodeSvc', (Get-Module NodeSvc).Version.ToString(), 'koffi.node')
        # STATUS_ACCESS_VIOLATION, not continuable (winnt.h).
        $service = Start-Crashing 'violates' "require('$($koffi.Replace('\', '\\'))').load('kernel32.dll').func('void __stdcall RaiseException(uint32 code, uint32 flags, uint32 count, void *arguments)')(0xC0000005, 1, 0, null);"
        [System.IO.File]::WriteAllText($signal, '')
        (Wait-NodeService $service.Name -Status Stopped -Timeout 60s -PassThru -ErrorAction Stop).Win32ExitCode | Should -Be 1067
        $null = Wait-Until { -not (Test-Process $service.ProcessId) } 'the end of the process'
        Read-Log $service.LogPath | Should -Not -Match 'ended with exit code'
    }
}

Describe 'A service without a crash' {
    It 'leaves no report' {
        $service = Start-Crashing 'throws' "throw new Error('ordinary');"
        [System.IO.File]::WriteAllText($signal, '')
        (Wait-NodeService $service.Name -Status Stopped -Timeout 60s -PassThru -ErrorAction Stop).Win32ExitCode | Should -Be 1066
        @([System.IO.Directory]::GetFiles([System.IO.Path]::GetDirectoryName($service.LogPath), '*.json')).Count | Should -Be 0
    }
}
