# Services that fail, and what came of it. Dot-sourced in each file's BeforeAll. All is judged by what the app itself logs, so that it
# holds for the SCM of Windows as for the sandbox.

. ([System.IO.Path]::Combine($PSScriptRoot, '..', 'Common.ps1'))
. ([System.IO.Path]::Combine($PSScriptRoot, '..', 'config', 'Witness.ps1'))
$fails = Copy-App 'fails.js'

function Get-FailingLog {
    param([string] $Name)
    [System.IO.Path]::Combine($settingsRoot, $Name, 'logs', "$Name.log")
}

# A service that can fail in a way of fails.js, with its failure actions; not started yet. Outputs its name.
function New-FailingService {
    param([string] $Suffix, [string] $Way, [hashtable] $Failure, [hashtable] $More = @{})
    $name = "$prefix-$Suffix"
    $null = New-TestService $Suffix $fails (@{ FailureAction = 'None'; ArgumentList = $Way, [System.IO.Path]::Combine($work, $Suffix), (Get-FailingLog $name) } + $More)
    Set-NodeServiceFailure $name @Failure -ErrorAction Stop -WarningAction SilentlyContinue
    $name
}

# Has the app fail in its start of this number, now or when it comes to it.
function Set-Failure {
    param([string] $Name, [int] $Start)
    [System.IO.File]::WriteAllText([System.IO.Path]::Combine($work, "$($Name.Substring($prefix.Length + 1)).$Start"), '')
}

# When the app started and when it failed, milliseconds since 1970.
function Get-Moment {
    param([string] $Name, [ValidateSet('start', 'fail')] [string] $Kind)
    $log = Get-FailingLog $Name
    if ([System.IO.File]::Exists($log)) { [regex]::Matches((Read-Log $log), "(?m)^$Kind (\d+)") | ForEach-Object { [long] $_.Groups[1].Value } }
}

# Waits until the app has been started so many times, and is Running: a process that vanishes before it has connected to the SCM is a failed
# start (1053), which is no failure.
function Wait-Start {
    param([string] $Name, [int] $Count)
    $null = Wait-Until { @(Get-Moment $Name start).Count -ge $Count } "$Count starts of '$Name'" -Seconds 90
    $null = Wait-Until { (Get-NodeService $Name).Status -eq 'Running' } "'$Name' Running after $Count starts"
}

# Milliseconds from the failure of this number to the start that followed it.
function Get-Pause {
    param([string] $Name, [int] $Failure)
    @(Get-Moment $Name start)[$Failure] - @(Get-Moment $Name fail)[$Failure - 1]
}

# Has the app fail again and again, and checks that it is restarted after these delays: no sooner, and not so late that it would have been
# by accident. node.exe has to start meanwhile, on a machine that may have other things to do.
function Assert-Restart {
    param([string] $Name, [int[]] $Delay)
    for ($number = 1; $number -le $Delay.Count; $number++) {
        Set-Failure $Name $number
        Wait-Start $Name ($number + 1)
        $pause = Get-Pause $Name $number
        $pause | Should -BeGreaterOrEqual ($Delay[$number - 1] - 30)
        $pause | Should -BeLessThan ($Delay[$number - 1] + 45000)
    }
}

# Lets the time pass in which a restart after $Delay ms would have come: another service is killed, and comes back later than that.
function Wait-Restart {
    param([int] $Delay)
    $clock = New-FailingService "clock-$([guid]::NewGuid().ToString('n').Substring(0, 4))" 'is killed' @{ Restart = $Delay + 300 }
    Start-NodeService $clock -ErrorAction Stop
    Set-Failure $clock 1
    Wait-Start $clock 2
    Stop-NodeService $clock -ErrorAction Stop
}
