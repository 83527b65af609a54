function ConvertTo-NodeSvcTriggerData {
    <#
    .SYNOPSIS
        One data item of a trigger as an object: Type and Value; as a text it is the value.
    #>
    [CmdletBinding()]
    [OutputType('NodeSvc.TriggerData')]
    param(
        # The contract's {type, value}.
        [Parameter(Mandatory, Position = 0)]
        $Info
    )

    $object = [pscustomobject] @{
        PSTypeName = 'NodeSvc.TriggerData'
        Type       = $Info.type
        Value      = $Info.value
    }
    $object.PSObject.Methods.Add([psscriptmethod]::new('ToString', { $this.Value -join ';' }))
    $object
}
