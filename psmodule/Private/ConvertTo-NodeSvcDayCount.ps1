function ConvertTo-NodeSvcDayCount {
    <#
    .SYNOPSIS
        Reads an age in days: a number of days, a TimeSpan, or a text such as '14d', '12h' or '7.00:00:00'.
    .DESCRIPTION
        Without quotes, PowerShell reads 14d as the decimal number 14, which means the same here.
    #>
    [CmdletBinding()]
    [OutputType([double])]
    param(
        [Parameter(Mandatory, Position = 0)]
        [object] $Value
    )

    if ($Value -isnot [timespan]) {
        $culture = [cultureinfo]::InvariantCulture
        $text = [System.Convert]::ToString($Value, $culture).Trim()
        if ($text -match '^(?<number>\d+(\.\d+)?)\s*d?$') { return [double]::Parse($Matches['number'], $culture) }
        if ($text -notmatch '^\d[\d.]*\s*(m|h)$|:') { throw "'$Value' is not an age. Give a number of days, a TimeSpan, or a text such as 14d or 12h." }
    }
    if ($Value -is [timespan] -and $Value -eq [timespan]::Zero) { return 0.0 }
    (ConvertTo-NodeSvcDuration $Value).TotalDays
}
