# Services of an app that can be made to hang, for the tests of what watches it. Dot-sourced behind Common.ps1.

$hangs = Copy-App 'hangs.js'
$port = Get-FreePort

function Start-Watched {
    param([string] $Suffix, [hashtable] $More)
    $script:signal = [System.IO.Path]::Combine($work, $Suffix)
    $service = New-TestService $Suffix $hangs (@{ Start = $true; ArgumentList = $signal, $port; ReadyWhen = 'Listening' } + $More)
    $service.Status | Should -Be 'Running'
    $service
}

function Set-Way {
    param([string] $Way)
    [System.IO.File]::WriteAllText($signal, $Way)
}
