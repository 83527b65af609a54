function ConvertTo-NodeSvcTrigger {
    <#
    .SYNOPSIS
        Turns a core's trigger, or its list of a service's triggers, into the objects that Get-NodeServiceTrigger writes.
    #>
    [CmdletBinding()]
    [OutputType('NodeSvc.Trigger')]
    param(
        [Parameter(Mandatory, Position = 0)]
        $Info
    )

    $index = 0
    foreach ($trigger in $(if ($Info.PSObject.Properties['triggers']) { $Info.triggers } else { $Info })) {
        [pscustomobject] @{
            PSTypeName = 'NodeSvc.Trigger'
            Name       = $Info.name
            # Its place in the service's list.
            Index      = if ($trigger.PSObject.Properties['index']) { $trigger.index } else { $index }
            Type       = $trigger.type
            Action     = $trigger.action
            Subtype    = $trigger.subtype
            Data       = @(foreach ($item in $trigger.data) { ConvertTo-NodeSvcTriggerData $item })
        }
        $index++
    }
}
