function Get-NodeSvcEventData {
    <#
    .SYNOPSIS
        The contract's data items for an ETW trigger, from the parameters given to Add-NodeServiceTrigger.
    #>
    [CmdletBinding()]
    [OutputType([hashtable])]
    param(
        # $PSBoundParameters
        [Parameter(Mandatory, Position = 0)]
        [System.Collections.IDictionary] $Given
    )

    $items = $Given['EventData']
    # Bytes given to an [object[]] arrive one by one; a list of byte arrays arrives as such.
    if (@($items).Where({ $_ -is [byte] }).Count -and @($items).Where({ $_ -isnot [byte] }).Count -eq 0) { $items = @(, [byte[]] $items) }
    foreach ($item in $items) {
        if ($item -is [byte[]]) {
            @{ type = 'Binary'; value = [System.BitConverter]::ToString($item).Replace('-', '').ToLowerInvariant() }
        } else {
            @{ type = 'String'; value = [string] $item }
        }
    }
    if ($Given.ContainsKey('Level')) { @{ type = 'Level'; value = [int] $Given['Level'] } }
    foreach ($keyword in 'KeywordAny', 'KeywordAll') {
        if ($Given.ContainsKey($keyword)) { @{ type = $keyword; value = '0x{0:x}' -f $Given[$keyword] } }
    }
}
