# How long the module's own work takes: cmdlets.ps1 MANIFEST SERVICE prints JSON, milliseconds. SERVICE exists.
param([string] $Manifest, [string] $Service)

$ErrorActionPreference = 'Stop'
$watch = [System.Diagnostics.Stopwatch]::StartNew()
Import-Module $Manifest
$import = $watch.Elapsed.TotalMilliseconds

$watch.Restart()
$null = Get-NodeService $Service
$first = $watch.Elapsed.TotalMilliseconds

$warm = foreach ($round in 1..101) {
    $watch.Restart()
    $null = Get-NodeService $Service
    $watch.Elapsed.TotalMilliseconds
}
$median = [System.Collections.Generic.List[double]] $warm
$median.Sort()
[Console]::Out.WriteLine([string]::Format([cultureinfo]::InvariantCulture, '{{"import":{0:0.0},"first":{1:0.0},"warm":{2:0.00}}}', $import, $first, $median[50]))
