# What the integration tests share, dot-sourced in each file's BeforeAll: the built module, services with names of their own,
# and the folder 'apps' copied to where service accounts can read it.

Import-Module $env:NODESVC_TEST_MODULE -Force -ErrorAction Stop

# No two files, and no two runs, meet.
$prefix = 'i-' + [guid]::NewGuid().ToString('n').Substring(0, 8)
$work = [System.IO.Path]::Combine($env:NODESVC_TEST_TEMP, $prefix)
$null = [System.IO.Directory]::CreateDirectory($work)
$settingsRoot = [System.IO.Path]::Combine($env:ProgramData, 'NodeSvc', 'services')

# A copy of one of the apps (a file below test/integration/apps), in $Folder or the file's own folder below $work.
function Copy-App {
    param([string] $App, [string] $Folder = $work)
    $null = [System.IO.Directory]::CreateDirectory($Folder)
    $target = [System.IO.Path]::Combine($Folder, [System.IO.Path]::GetFileName($App))
    [System.IO.File]::Copy([System.IO.Path]::Combine($env:NODESVC_TEST_ROOT, 'test', 'integration', 'apps', $App), $target, $true)
    $target
}

# Writes an app of a few lines that only one test needs; returns its path.
function New-App {
    param([string] $File, [string] $Text)
    $path = [System.IO.Path]::Combine($work, $File)
    [System.IO.File]::WriteAllText($path, $Text)
    $path
}

# Creates a service "$prefix-SUFFIX" for a script and outputs it.
function New-TestService {
    param([string] $Suffix, [string] $Script, [hashtable] $More = @{})
    # Left stopped, so that a test sees how it ended: the default actions would start it again.
    $options = @{ FailureAction = 'None' }
    foreach ($name in $More.Keys) { $options[$name] = $More[$name] }
    New-NodeService "$prefix-$Suffix" $Script -StartupType Manual -PassThru -ErrorAction Stop @options
}

# Starts a service that will not be ready of its own accord, and returns it once its app has said 'up'.
function Start-Unready {
    param($Service)
    (Get-OneProblem { Start-NodeService $Service.Name -Timeout 1ms }).FullyQualifiedErrorId | Should -BeExactly 'WaitTimeout,Start-NodeService'
    $null = Wait-Until { [System.IO.File]::Exists($Service.LogPath) } 'the log'
    $null = Wait-Log $Service.LogPath '^up'
    $Service
}

# Stops and removes what the file's tests left, also after a failure.
function Remove-TestService {
    Get-NodeService "$prefix*" | Remove-NodeService -Timeout 60s
    Remove-Module NodeSvc
    # A process that is just ending may still hold a file, or the folder that it is in.
    $null = Wait-Until {
        try { [System.IO.Directory]::Delete($work, $true) } catch [System.IO.IOException], [System.UnauthorizedAccessException] { $null = $_ }
        -not [System.IO.Directory]::Exists($work)
    } "the end of all that holds $work"
}

# A block sees the variables of the functions between it and the test: hence the unusual names of these parameters.

# Waits until the block outputs something true and returns that; throws at the deadline.
function Wait-Until {
    param([scriptblock] $WaitCondition, [string] $WaitedFor, [int] $Seconds = 60)
    $watch = [System.Diagnostics.Stopwatch]::StartNew()
    while ($true) {
        $result = & $WaitCondition
        if ($result) { return $result }
        if ($watch.Elapsed.TotalSeconds -gt $Seconds) { throw "Not within $Seconds s: $WaitedFor" }
        [System.Threading.Thread]::Sleep(20)
    }
}

# All of a log file that a running service may be writing to.
function Read-Log {
    param([string] $Path)
    $stream = [System.IO.FileStream]::new($Path, 'Open', 'Read', 'ReadWrite, Delete')
    $reader = [System.IO.StreamReader]::new($stream, [System.Text.UTF8Encoding]::new($false))
    try { $reader.ReadToEnd() } finally { $reader.Dispose() }
}

# The log's lines without the host's own notes.
function Get-AppLine {
    param([string] $Path)
    @((Read-Log $Path) -split "`n" | Where-Object { $_ -and -not $_.StartsWith('[nodesvc ') })
}

# Waits for a log line that matches, and returns what the pattern's first group caught (or the whole match). A line that is still being
# written does not count.
function Wait-Log {
    param([string] $Path, [string] $Pattern)
    $found = Wait-Until {
        $logText = Read-Log $Path
        [regex]::Match($logText.Substring(0, $logText.LastIndexOf("`n") + 1), $Pattern, 'Multiline') | Where-Object Success
    } "a line that matches '$Pattern' in $Path"
    if ($found.Groups.Count -gt 1) { $found.Groups[1].Value } else { $found.Value }
}

# The errors of a script block, which is expected to have some and to go on.
function Get-Problem {
    param([scriptblock] $ProblemBlock)
    $problems = @()
    try {
        & $ProblemBlock 2>&1 | ForEach-Object { if ($_ -is [System.Management.Automation.ErrorRecord]) { $problems += $_ } }
    } catch {
        $problems += $_
    }
    , $problems
}

# The one error of a script block; anything else fails the test.
function Get-OneProblem {
    param([scriptblock] $OneProblemBlock)
    $problems = Get-Problem $OneProblemBlock
    if ($problems.Count -ne 1) { throw "One error was expected, there were $($problems.Count): $($problems -join '; ')" }
    $problems[0]
}

# A port that nobody listens on, and that nobody gets who asks for any: Linux gives them from 32768 on, Windows from 49152 on.
function Get-FreePort {
    while ($true) {
        $number = 20000 + [System.BitConverter]::ToUInt16([guid]::NewGuid().ToByteArray(), 0) % 12000
        $listener = [System.Net.Sockets.TcpListener]::new([System.Net.IPAddress]::Loopback, $number)
        try {
            $listener.Start()
            return $number
        } catch [System.Net.Sockets.SocketException] {
            continue
        } finally {
            $listener.Stop()
        }
    }
}

# What an app that listens on this port of the machine answers.
function Get-HttpText {
    param([int] $Port)
    $content = (Invoke-WebRequest -Uri "http://127.0.0.1:$Port/" -UseBasicParsing).Content
    # Bytes, since the apps name no content type.
    if ($content -is [byte[]]) { [System.Text.Encoding]::UTF8.GetString($content) } else { $content }
}

function Test-Process {
    param([int] $Id)
    try { -not [System.Diagnostics.Process]::GetProcessById($Id).HasExited } catch [System.ArgumentException] { $false }
}

function Test-ServiceKey {
    param([string] $Name)
    $key = [Microsoft.Win32.Registry]::LocalMachine.OpenSubKey("SYSTEM\CurrentControlSet\Services\$Name")
    if ($null -eq $key) { return $false }
    $key.Dispose()
    $true
}

# Starts Node 24 with a script of test/integration/apps or any other file, its standard streams in our hands.
function Start-Node {
    param([string] $Script, [string] $Argument = '')
    $start = [System.Diagnostics.ProcessStartInfo]::new($env:NODESVC_TEST_NODE24, "`"$Script`" $Argument")
    $start.WorkingDirectory = $work
    $start.UseShellExecute = $false
    $start.CreateNoWindow = $true
    $start.RedirectStandardInput = $true
    $start.RedirectStandardOutput = $true
    $start.RedirectStandardError = $true
    $start.StandardOutputEncoding = [System.Text.UTF8Encoding]::new($false)
    [System.Diagnostics.Process]::Start($start)
}
