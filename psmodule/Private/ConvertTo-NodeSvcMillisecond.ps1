function ConvertTo-NodeSvcMillisecond {
    <#
    .SYNOPSIS
        Reads a duration of the failure actions, zero included: a TimeSpan, a number, or a text such as '500ms', '5s', '1m', '2h', '1d'.
    .DESCRIPTION
        A number's unit is the caller's: sc.exe counts delays in milliseconds and the reset period in seconds.

        Without quotes, PowerShell reads 1d as a decimal number, and PowerShell 7 reads 5s as a 16-bit one. Where the engine has
        kept the text, which it has for a single value, the text is what counts. In a list it has not: there a 16-bit number can
        only have been written with an s, so it means seconds, and a decimal number is refused.
    #>
    [CmdletBinding()]
    [OutputType([long])]
    param(
        [Parameter(Mandatory, Position = 0)]
        [object] $Value,

        # Milliseconds that a number without a unit counts.
        [int] $Unit = 1
    )

    $culture = [cultureinfo]::InvariantCulture
    $units = @{ '' = $Unit; ms = 1; s = 1000; m = 60000; h = 3600000; d = 86400000 }
    $milliseconds = $null
    $span = [timespan]::Zero
    if ($Value -is [timespan]) {
        $milliseconds = $Value.TotalMilliseconds
    } else {
        $text = ([string] $Value).Trim()
        if ($text -match '^(?<number>-?\d+(\.\d+)?)\s*(?<unit>ms|s|m|h|d|)$') {
            $named = $Matches['unit']
            if (-not $named -and $Value -is [int16]) { $named = 's' }
            if ($named -or $Value -isnot [decimal]) { $milliseconds = [double]::Parse($Matches['number'], $culture) * $units[$named] }
        } elseif ($text.Contains(':') -and [timespan]::TryParse($text, $culture, [ref] $span)) {
            $milliseconds = $span.TotalMilliseconds
        }
    }
    if ($null -eq $milliseconds) {
        throw [System.ArgumentException]::new("'$Value' is not a duration. Give a TimeSpan, a number, or a text such as '500ms', '5s', '1m', '2h' or '1d'.")
    }
    if ($milliseconds -lt 0) { throw [System.ArgumentException]::new("'$Value' is negative, and a duration cannot be.") }
    if ($milliseconds -ne [Math]::Floor($milliseconds)) { throw [System.ArgumentException]::new("'$Value' is no duration of whole milliseconds.") }
    # What no DWORD holds is refused by the core; this only keeps the number a number.
    [long] [Math]::Min($milliseconds, [int]::MaxValue * 1e6)
}
