function ConvertTo-NodeSvcItem {
    <#
    .SYNOPSIS
        Turns an operation's item into the object that cmdlets write.
    #>
    [CmdletBinding()]
    param(
        # For example 'failure.get'.
        [Parameter(Mandatory)]
        [string] $Operation,

        [Parameter(Mandatory)]
        $Item
    )

    # What a program has printed; the first letter keeps PowerShell from reading a date in it.
    if ($Item -is [string]) { return $Item.Substring(1) }
    # A plan: what an operation asked for whatIf answers with.
    if ($Item.PSObject.Properties['changes']) { return $Item }
    switch ($Operation) {
        'config.get' { return ConvertTo-NodeSvcConfiguration $Item }
        'log.get' { return ConvertTo-NodeSvcLogLine $Item }
        'service.test' { return ConvertTo-NodeSvcCheck $Item }
        'dependents.list' { return ConvertTo-NodeSvcDependent $Item }
    }
    switch ($Operation.Split('.')[0]) {
        'failure' { ConvertTo-NodeSvcFailure $Item }
        'trigger' { ConvertTo-NodeSvcTrigger $Item }
        'parameter' { ConvertTo-NodeSvcParameter $Item }
        'security' { ConvertTo-NodeSvcPermission $Item }
        default { ConvertTo-NodeSvcObject $Item }
    }
}
