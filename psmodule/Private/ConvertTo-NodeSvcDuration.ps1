function ConvertTo-NodeSvcDuration {
    <#
    .SYNOPSIS
        Reads a duration: a TimeSpan, a number of seconds, or a text such as '500ms', '30s', '5m', '2h' or '00:01:30'.
    .DESCRIPTION
        Not a [timespan] parameter, because PowerShell itself reads 30 as 30 ticks and '30' as 30 days.

        Without quotes, PowerShell 7 reads 30s as the 16-bit number 30, which means the same here (but 1.5s as 2: a fraction needs
        quotes). Any PowerShell reads 1d as the decimal number 1: so there is no unit for days, and a decimal number is refused
        rather than taken for a second.
    #>
    [CmdletBinding()]
    [OutputType([timespan])]
    param(
        [Parameter(Mandatory, Position = 0)]
        [object] $Value
    )

    $culture = [cultureinfo]::InvariantCulture
    $numbers = 'SByte', 'Byte', 'Int16', 'UInt16', 'Int32', 'UInt32', 'Int64', 'UInt64', 'Single', 'Double'
    $duration = $null
    if ($Value -is [timespan]) {
        $duration = $Value
    } elseif ($Value -is [string] -or [System.Type]::GetTypeCode($Value.GetType()) -in $numbers) {
        $text = [System.Convert]::ToString($Value, $culture).Trim()
        $span = [timespan]::Zero
        if ($text -match '^(?<number>-?\d+(\.\d+)?)\s*(?<unit>ms|s|m|h|)$') {
            $number = [double]::Parse($Matches['number'], $culture)
            $milliseconds = switch ($Matches['unit']) { 'ms' { 1 } 'm' { 60000 } 'h' { 3600000 } default { 1000 } }
            if ($number * $milliseconds -lt [timespan]::MaxValue.TotalMilliseconds) {
                $duration = [timespan]::FromMilliseconds($number * $milliseconds)
            }
        } elseif ($text.Contains(':') -and [timespan]::TryParse($text, $culture, [ref] $span)) {
            $duration = $span
        }
    }
    if ($null -eq $duration) {
        throw "'$Value' is not a duration. Give a TimeSpan, a number of seconds, or a text such as 500ms, 30s, 5m, 2h or 00:01:30."
    }
    if ($duration -lt [timespan]::FromMilliseconds(1)) { throw "'$Value' is too short: a duration is at least 1 ms." }
    $duration
}
