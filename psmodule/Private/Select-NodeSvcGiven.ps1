function Select-NodeSvcGiven {
    <#
    .SYNOPSIS
        The parameters that were given for this object of the pipeline: on the command line, or as one of its properties.
    .DESCRIPTION
        $PSBoundParameters still holds what an earlier object of the pipeline had.
    #>
    [CmdletBinding()]
    [OutputType([hashtable])]
    param(
        # $PSBoundParameters, in the process block.
        [Parameter(Mandatory)]
        [System.Collections.IDictionary] $Bound,

        # Names of those that were on the command line: $PSBoundParameters.Keys, in the begin block.
        [Parameter(Mandatory)]
        [AllowEmptyCollection()]
        [string[]] $Fixed,

        # The pipeline's object.
        [AllowNull()]
        $InputObject
    )

    $given = @{}
    foreach ($name in $Bound.Keys) {
        if ($Fixed -contains $name -or ($null -ne $InputObject -and $InputObject.PSObject.Properties[$name])) { $given[$name] = $Bound[$name] }
    }
    $given
}
