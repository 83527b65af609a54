function ConvertTo-NodeSvcFailureAction {
    <#
    .SYNOPSIS
        One failure action as an object: Kind and Delay; as a text it is what -Action takes, 'Restart/5s' for example.
    #>
    [CmdletBinding()]
    [OutputType('NodeSvc.FailureAction')]
    param(
        # The contract's {kind, delayMs}.
        [Parameter(Mandatory, Position = 0)]
        $Info
    )

    $object = [pscustomobject] @{
        PSTypeName = 'NodeSvc.FailureAction'
        # A word, or the number of a kind that has none.
        Kind       = $Info.kind
        Delay      = [timespan]::FromMilliseconds($Info.delayMs)
    }
    $object.PSObject.Methods.Add([psscriptmethod]::new('ToString', {
        $kind = if ($this.Kind -eq 'RunCommand') { 'Run' } else { $this.Kind }
        "$kind/$(Format-NodeSvcDuration $this.Delay)"
    }))
    $object
}
