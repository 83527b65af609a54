function ConvertTo-NodeSvcDependent {
    <#
    .SYNOPSIS
        Turns a core's dependent service into the object that Get-NodeServiceDependent writes.
    #>
    [CmdletBinding()]
    [OutputType('NodeSvc.Dependent')]
    param(
        [Parameter(Mandatory, Position = 0)]
        $Info
    )

    [pscustomobject] @{
        PSTypeName  = 'NodeSvc.Dependent'
        Name        = $Info.name
        DisplayName = $Info.displayName
        Status      = $Info.status
        DependsOn   = $Info.dependsOn
    }
}
