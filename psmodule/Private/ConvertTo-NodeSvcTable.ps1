function ConvertTo-NodeSvcTable {
    <#
    .SYNOPSIS
        Turns an object of the core's JSON into a hashtable that keeps its order: what -Environment and its like take.
    #>
    [CmdletBinding()]
    [OutputType([System.Collections.Specialized.OrderedDictionary])]
    param(
        [Parameter(Mandatory, Position = 0)]
        $Info
    )

    $table = [ordered] @{}
    foreach ($property in $Info.PSObject.Properties) { $table[$property.Name] = $property.Value }
    $table
}
