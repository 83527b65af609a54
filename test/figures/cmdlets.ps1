# How long the module's own work takes: cmdlets.ps1 MANIFEST SERVICE prints JSON, milliseconds. SERVICE exists.
param([string] $Manifest, [string] $Service)

$ErrorActionPreference = 'Stop'
$watch = [System.Diagnostics.Stopwatch]::StartNew()
Import-Module $Manifest
$import = $watch.Elapsed.TotalMilliseconds

$watch.Restart()
$null = Get-NodeService $Service
$first = $watch.Elapsed.TotalMilliseconds

# The median of so many calls.
function Measure-Get {
    param([int] $Count)
    $times = [System.Collections.Generic.List[double]]::new()
    foreach ($round in 1..$Count) {
        $watch.Restart()
        $null = Get-NodeService $Service
        $times.Add($watch.Elapsed.TotalMilliseconds)
    }
    $times.Sort()
    $times[[int] [System.Math]::Floor($Count / 2)]
}

$early = Measure-Get 101
# PowerShell and node compile what they have run some hundred times.
$null = Measure-Get 300
$warm = Measure-Get 101
[Console]::Out.WriteLine([string]::Format([cultureinfo]::InvariantCulture, '{{"import":{0:0.0},"first":{1:0.0},"early":{2:0.00},"warm":{3:0.00}}}', $import, $first, $early, $warm))
