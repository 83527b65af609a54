function Resolve-NodeSvcTarget {
    <#
    .SYNOPSIS
        The services a cmdlet is to work on: each name once, names with * or ? replaced by those of NodeSvc's own services that fit.
    .DESCRIPTION
        Only a name with a wildcard costs a request. As with Start-Service, a wildcard that fits nothing is no error.
    #>
    [CmdletBinding()]
    [OutputType([string])]
    param(
        [Parameter(Mandatory)]
        [System.Management.Automation.PSCmdlet] $Cmdlet,

        [Parameter(Mandatory)]
        [AllowEmptyCollection()]
        [string[]] $Name
    )

    $seen = [System.Collections.Generic.HashSet[string]]::new([System.StringComparer]::OrdinalIgnoreCase)
    foreach ($one in $Name) {
        if ($one.IndexOfAny([char[]] '*?') -lt 0) {
            if ($seen.Add($one)) { $one }
        } else {
            foreach ($service in Invoke-NodeSvcCore -Cmdlet $Cmdlet -Operation 'service.list' -InputObject @{ patterns = @($one) } -PassThru) {
                if ($seen.Add($service.Name)) { $service.Name }
            }
        }
    }
}
