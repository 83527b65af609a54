function Format-NodeSvcValue {
    <#
    .SYNOPSIS
        A value of a planned change as a text.
    #>
    [CmdletBinding()]
    [OutputType([string])]
    param(
        [Parameter(Mandatory, Position = 0)]
        [AllowNull()]
        [AllowEmptyCollection()]
        [AllowEmptyString()]
        $Value,

        # Milliseconds that a number counts; 0: it is no duration.
        [int] $Unit = 0
    )

    if ($null -eq $Value) {
        if ($Unit) { 'never' } else { 'none' }
    } elseif ($Value -is [string]) {
        "'$Value'"
    } elseif ($Value -is [array]) {
        '{' + (@(foreach ($one in $Value) { Format-NodeSvcValue $one }) -join ', ') + '}'
    } elseif ($Value -is [System.Management.Automation.PSCustomObject]) {
        if ($Value.PSObject.Properties['delayMs']) {
            [string] (ConvertTo-NodeSvcFailureAction $Value)
        } elseif ($Value.PSObject.Properties['subtype']) {
            (@($Value.action, $Value.subtype) + @(foreach ($item in $Value.data) { $item.value -join ';' })) -join ' '
        } else {
            ConvertTo-Json -InputObject $Value -Compress -Depth 10
        }
    } elseif ($Unit) {
        Format-NodeSvcDuration ([timespan]::FromMilliseconds($Value * $Unit))
    } else {
        [string] $Value
    }
}
