function ConvertTo-NodeSvcCheck {
    <#
    .SYNOPSIS
        Turns a core's CheckInfo into the object that Test-NodeService writes.
    #>
    [CmdletBinding()]
    [OutputType('NodeSvc.Check')]
    param(
        [Parameter(Mandatory, Position = 0)]
        $Info
    )

    [pscustomobject] @{
        PSTypeName        = 'NodeSvc.Check'
        Name              = $Info.name
        Check             = $Info.check
        Result            = $Info.result
        Message           = $Info.message
        RecommendedAction = $Info.recommendedAction
    }
}
