function ConvertFrom-NodeSvcTrigger {
    <#
    .SYNOPSIS
        A trigger as the contract has it, from what -InputObject takes: an object of Get-NodeServiceTrigger, a hashtable with the same
        names, or a text of sc.exe's triggerinfo.
    #>
    [CmdletBinding()]
    [OutputType([hashtable])]
    param(
        [Parameter(Mandatory, Position = 0)]
        [object] $InputObject
    )

    if ($InputObject -is [string]) { return ConvertFrom-NodeSvcTriggerText $InputObject }
    $object = if ($InputObject -is [System.Collections.IDictionary]) { [pscustomobject] $InputObject } else { $InputObject }
    foreach ($name in 'Type', 'Action', 'Subtype') {
        if (-not $object.PSObject.Properties[$name]) {
            throw [System.ArgumentException]::new("'$InputObject' is not a trigger: it has no $name. Give an object of Get-NodeServiceTrigger, a hashtable with Type, Action, Subtype and Data, or a text such as 'start/networkon'.")
        }
    }
    $data = @(if ($object.PSObject.Properties['Data']) {
        foreach ($item in $object.Data) {
            $item = if ($item -is [System.Collections.IDictionary]) { [pscustomobject] $item } else { $item }
            # A list stays a list, and no wrapper of PowerShell's gets into the JSON.
            @{ type = $item.Type; value = if ($item.Value -is [array]) { , [string[]] $item.Value } else { $item.Value } }
        }
    })
    @{ type = $object.Type; action = $object.Action; subtype = [string] $object.Subtype; data = [object[]] $data }
}
