function ConvertTo-NodeSvcResetPeriod {
    <#
    .SYNOPSIS
        Reads a reset period: seconds, or $null for never ($null, 'Never', sc.exe's INFINITE, an infinite TimeSpan).
    #>
    [CmdletBinding()]
    [OutputType([long])]
    param(
        [Parameter(Mandatory, Position = 0)]
        [AllowNull()]
        [object] $Value
    )

    if ($null -eq $Value -or $Value -in 'Never', 'Infinite' -or $Value -eq [System.Threading.Timeout]::InfiniteTimeSpan) { return $null }
    $milliseconds = ConvertTo-NodeSvcMillisecond $Value -Unit 1000
    if ($milliseconds % 1000) { throw [System.ArgumentException]::new("'$Value' is not a whole number of seconds, which a reset period must be.") }
    [long] ($milliseconds / 1000)
}
