function Format-NodeSvcDuration {
    <#
    .SYNOPSIS
        A duration as people write it: '5s', '1m', '1500ms', '1d'. Nothing is lost: the largest unit of which it is a whole number.
    #>
    [CmdletBinding()]
    [OutputType([string])]
    param(
        [Parameter(Mandatory, Position = 0)]
        [timespan] $Duration
    )

    $milliseconds = [long] $Duration.TotalMilliseconds
    if ($milliseconds -eq 0) { return '0s' }
    foreach ($unit in @(86400000, 'd'), @(3600000, 'h'), @(60000, 'm'), @(1000, 's')) {
        if ($milliseconds % $unit[0] -eq 0) { return '{0}{1}' -f ($milliseconds / $unit[0]), $unit[1] }
    }
    "${milliseconds}ms"
}
