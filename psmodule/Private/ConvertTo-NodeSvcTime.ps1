function ConvertTo-NodeSvcTime {
    <#
    .SYNOPSIS
        Reads a point in time: a DateTime or its text, or how long ago it was, as ConvertTo-NodeSvcDuration reads a duration.
    #>
    [CmdletBinding()]
    [OutputType([datetime])]
    param(
        [Parameter(Mandatory, Position = 0)]
        [object] $Value
    )

    if ($Value -is [datetimeoffset]) { return $Value.UtcDateTime }
    if ($Value -is [datetime]) { return $Value.ToUniversalTime() }
    # '12:00' is noon, not twelve hours.
    $ago = if ("$Value" -notmatch ':' -or $Value -is [timespan]) { try { ConvertTo-NodeSvcDuration $Value } catch { $null } }
    if ($null -ne $ago) { return [datetime]::UtcNow - $ago }
    $time = [datetime]::MinValue
    if ([datetime]::TryParse("$Value", [cultureinfo]::InvariantCulture, [System.Globalization.DateTimeStyles]::AssumeLocal, [ref] $time)) { return $time.ToUniversalTime() }
    throw "'$Value' is not a time. Give a DateTime, or how long ago it was: a TimeSpan, or a text such as 10m or 2h."
}
