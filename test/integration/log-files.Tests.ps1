# A log that is put aside, kept, compressed, and written in other ways than as it comes: nothing is lost and no line is torn.

BeforeAll {
    . ([System.IO.Path]::Combine($PSScriptRoot, 'Common.ps1'))
    $logs = Copy-App 'logs.js'
    $checkFlood = Copy-App 'check-flood.js'

    # The files that were put aside, oldest first.
    function Get-OldLog {
        param([string] $Log)
        $folder = [System.IO.Path]::GetDirectoryName($Log)
        $name = [System.IO.Path]::GetFileNameWithoutExtension($Log)
        @([System.IO.Directory]::GetFiles($folder, "$name.2*") | Sort-Object)
    }

    # A service that writes a line of some 600 bytes for each word it is given with Send-Word.
    function Start-WordService {
        param([string] $Suffix, [string] $Way = 'words', [hashtable] $More = @{})
        $options = @{ Start = $true; ArgumentList = $Way, "$work\$Suffix.word" }
        foreach ($key in $More.Keys) { $options[$key] = $More[$key] }
        $service = New-TestService $Suffix $logs $options
        $null = Wait-Log $service.LogPath 'ready'
        $service
    }

    function Send-Word {
        param([string] $Suffix, [string] $Word)
        # As a whole: the app looks for it all the time.
        [System.IO.File]::WriteAllText("$work\$Suffix.new", $Word)
        [System.IO.File]::Copy("$work\$Suffix.new", "$work\$Suffix.word", $true)
    }

    # Waits until a word is in the log, wherever.
    function Wait-Word {
        param([string] $Log, [string] $Word)
        $null = Wait-Until { foreach ($file in @(Get-OldLog $Log) + $Log) { if ([System.IO.File]::Exists($file) -and -not $file.EndsWith('.gz') -and (Read-Log $file) -match "x $Word\b") { $true } } } "the word $Word in $Log"
    }

    # The words in a file, in order.
    function Get-Word {
        param([string] $Path)
        @([regex]::Matches((Read-Log $Path), '(?m)^x+ (\S+)\r?$') | ForEach-Object { $_.Groups[1].Value })
    }
}

AfterAll { Remove-TestService }

Describe 'A flood of 1,000,000 lines' {
    It 'is in the files whole, in order, each line once, and no file is larger than is wanted' {
        $service = New-TestService 'flood' $logs @{ Start = $true; ArgumentList = 'flood'; LogMaxSize = '2MB'; LogKeep = 0; StartTimeout = '10m' }
        $null = Wait-Until { (Read-Log $service.LogPath) -match '(?m)^end$' } 'the end of the flood' 300
        Stop-NodeService $service.Name -ErrorAction Stop
        $node = Start-Node $checkFlood "`"$([System.IO.Path]::GetDirectoryName($service.LogPath))`" $($service.Name)"
        $result = ConvertFrom-Json $node.StandardOutput.ReadToEnd()
        $node.WaitForExit()
        $result.wrong | Should -BeNullOrEmpty
        $result.lines | Should -Be 1000000
        $result.files | Should -BeGreaterThan 4
        $result.largest | Should -BeLessOrEqual 2MB
    }
}

Describe 'Send-NodeServiceControl RotateLog' {
    It 'begins a new file while the service runs' {
        $service = Start-WordService 'now'
        Send-Word 'now' 'before'
        Wait-Word $service.LogPath 'before'
        Send-NodeServiceControl $service.Name RotateLog -ErrorAction Stop
        $null = Wait-Until { @(Get-OldLog $service.LogPath).Count -eq 1 } 'a file that was put aside'
        Send-Word 'now' 'after'
        Wait-Word $service.LogPath 'after'
        Get-Word @(Get-OldLog $service.LogPath)[0] | Should -BeExactly @('before')
        Get-Word $service.LogPath | Should -BeExactly @('after')
        Stop-NodeService $service.Name -ErrorAction Stop
    }
}

Describe 'A log that somebody else has under his hands' {
    It 'is copied and emptied while a reader does not let it be renamed' {
        $service = Start-WordService 'held' 'words' @{ LogMaxSize = 1500 }
        Send-Word 'held' 'one'
        Wait-Word $service.LogPath 'one'
        # As Get-Content -Wait opens it: without FileShare.Delete.
        $reader = [System.IO.FileStream]::new($service.LogPath, 'Open', 'Read', 'ReadWrite')
        try {
            foreach ($word in 'two', 'three', 'four') {
                Send-Word 'held' $word
                Wait-Word $service.LogPath $word
            }
        } finally {
            $reader.Dispose()
        }
        $old = @(Get-OldLog $service.LogPath)
        $old.Count | Should -BeGreaterThan 0
        @(foreach ($file in $old + $service.LogPath) { Get-Word $file }) | Should -BeExactly @('one', 'two', 'three', 'four')
        Stop-NodeService $service.Name -ErrorAction Stop
    }

    It 'is made anew when it is deleted, with its folder' {
        $folder = [System.IO.Path]::Combine($work, 'deleted logs')
        $service = Start-WordService 'gone' 'words' @{ LogDirectory = $folder }
        [System.IO.Directory]::Delete($folder, $true)
        # It looks for its file four times a second.
        $null = Wait-Until { [System.Threading.Thread]::Sleep(300); Send-Word 'gone' ([guid]::NewGuid().ToString('n')); [System.IO.File]::Exists($service.LogPath) } 'the log that was deleted'
        Send-Word 'gone' 'again'
        Wait-Word $service.LogPath 'again'
        Get-Word $service.LogPath | Should -Contain 'again'
        Stop-NodeService $service.Name -ErrorAction Stop
    }

    It 'stays where it is for a child that has inherited it' {
        $service = Start-WordService 'child' 'child' @{ LogMaxSize = 1024 }
        foreach ($word in 'one', 'two') {
            Send-Word 'child' $word
            Wait-Word $service.LogPath $word
        }
        # It has grown too large, and the host has not written to it.
        # It is copied and then emptied: until that is done, the child would go on in what is being copied.
        $null = Wait-Until { @(Get-OldLog $service.LogPath).Count -gt 0 -and @(Get-Word $service.LogPath).Count -eq 0 } 'a file that was put aside'
        Send-Word 'child' 'three'
        Wait-Word $service.LogPath 'three'
        Get-Word $service.LogPath | Should -BeExactly @('three')
        @(foreach ($file in Get-OldLog $service.LogPath) { Get-Word $file }) | Should -BeExactly @('one', 'two')
        Stop-NodeService $service.Name -ErrorAction Stop
    }
}

Describe 'What was put aside' {
    It 'is compressed, kept in the wanted number, and read by Get-NodeServiceLog' {
        $service = Start-WordService 'zip' 'words' @{ LogMaxSize = 1024; LogKeep = 3; LogCompress = $true }
        foreach ($n in 1..7) {
            Send-Word 'zip' "w$n"
            $null = Wait-Until { "$(Get-NodeServiceLog $service.Name -Tail 1)" -match "x w$n$" } "w$n"
        }
        $null = Wait-Until { $old = @(Get-OldLog $service.LogPath); $old.Count -eq 3 -and -not ($old -notlike '*.log.gz') } 'three compressed files' 60
        @(Get-NodeServiceLog $service.Name | Where-Object Text -Match '^x+ (w\d)$' | ForEach-Object { $_.Text -replace '^x+ ' }) | Should -BeExactly @('w4', 'w5', 'w6', 'w7')
        Stop-NodeService $service.Name -ErrorAction Stop
    }

    It 'goes when the service is removed' {
        Remove-NodeService "$prefix-now" -ErrorAction Stop
        [System.IO.Directory]::Exists([System.IO.Path]::Combine($settingsRoot, "$prefix-now")) | Should -BeFalse
    }
}

Describe 'Other ways to write it' {
    It 'as JSON: each line a record with its time and stream' {
        $service = New-TestService 'json' $logs @{ Start = $true; ArgumentList = 'streams'; LogFormat = 'Json' }
        $null = Wait-Log $service.LogPath 'Größe'
        Stop-NodeService $service.Name -ErrorAction Stop
        $records = @((Read-Log $service.LogPath).TrimEnd("`n") -split "`n" | ForEach-Object { ConvertFrom-Json $_ })
        @($records | Where-Object stream -NE 'Host' | ForEach-Object { "$($_.stream): $($_.text)" }) |
            Should -BeExactly @('Output: out "1"', 'Error: err 1', 'Output: without an end', 'Error: err 2', 'Output: Größe 日本')
        @($records | Where-Object stream -EQ 'Host').Count | Should -BeGreaterOrEqual 3
    }

    It 'with the time of each line' {
        $service = New-TestService 'stamped' $logs @{ Start = $true; ArgumentList = 'streams'; LogTimestamp = $true }
        $null = Wait-Log $service.LogPath 'Größe'
        Stop-NodeService $service.Name -ErrorAction Stop
        $lines = Get-AppLine $service.LogPath
        @($lines -notmatch '^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z ') | Should -HaveCount 0
        @($lines -replace '^\S+ ') | Should -BeExactly @('out "1"', 'err 1', 'without an end', 'err 2', 'Größe 日本')
        @(Get-NodeServiceLog $service.Name -Since 1h | Where-Object Stream -NE 'Host').Text | Should -BeExactly @('out "1"', 'err 1', 'without an end', 'err 2', 'Größe 日本')
    }

    It 'from worker threads, past the streams' {
        $service = New-TestService 'thread' $logs @{ Start = $true; ArgumentList = 'thread'; ErrorLog = $true }
        $null = Wait-Log $service.LogPath '^end'
        Stop-NodeService $service.Name -ErrorAction Stop
        Get-AppLine $service.LogPath | Should -BeExactly @('from a thread', 'end')
        Get-AppLine ($service.LogPath -replace '\.log$', '.error.log') | Should -BeExactly @('its error')
    }

    It 'with stderr in a file of its own' {
        $service = New-TestService 'apart' $logs @{ Start = $true; ArgumentList = 'streams'; ErrorLog = $true }
        $null = Wait-Log $service.LogPath 'Größe'
        Stop-NodeService $service.Name -ErrorAction Stop
        Read-Log ($service.LogPath -replace '\.log$', '.error.log') | Should -BeExactly "err 1`nerr 2`n"
        Get-AppLine $service.LogPath | Should -BeExactly @('out "1"', 'without an endGröße 日本')
        @(Get-NodeServiceLog $service.Name -Stream Error -Raw) | Should -BeExactly @('err 1', 'err 2')
    }
}
