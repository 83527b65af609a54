# Many services by the module's cmdlets: many.ps1 MANIFEST SCRIPT PREFIX COUNT prints JSON, milliseconds for all COUNT of them; list is
# a median of 7. The services are gone afterwards.
param([string] $Manifest, [string] $Script, [string] $Prefix, [int] $Count)

$ErrorActionPreference = 'Stop'
Import-Module $Manifest
$null = Get-NodeService
$names = foreach ($number in 1..$Count) { "$Prefix-$number" }

$watch = [System.Diagnostics.Stopwatch]::StartNew()
foreach ($name in $names) { New-NodeService $name $Script -StartupType Manual }
$create = $watch.Elapsed.TotalMilliseconds

$lists = foreach ($round in 1..7) {
    $watch.Restart()
    $found = @(Get-NodeService "$Prefix-*")
    $watch.Elapsed.TotalMilliseconds
    if ($found.Count -ne $Count) { throw "$($found.Count) services were listed, there are $Count." }
}
$median = [System.Collections.Generic.List[double]] $lists
$median.Sort()

$watch.Restart()
Get-NodeService "$Prefix-*" | Set-NodeService -Description 'one of many'
$configure = $watch.Elapsed.TotalMilliseconds

$watch.Restart()
Get-NodeService "$Prefix-*" | Remove-NodeService -Confirm:$false
$remove = $watch.Elapsed.TotalMilliseconds

[Console]::Out.WriteLine([string]::Format([cultureinfo]::InvariantCulture, '{{"create":{0:0},"list":{1:0.0},"configure":{2:0},"remove":{3:0}}}', $create, $median[3], $configure, $remove))
