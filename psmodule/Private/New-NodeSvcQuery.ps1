function New-NodeSvcQuery {
    <#
    .SYNOPSIS
        The core's operations that get the named services: one for the exact names, one for those with wildcards.
    #>
    [CmdletBinding()]
    [OutputType([hashtable])]
    [System.Diagnostics.CodeAnalysis.SuppressMessageAttribute('PSUseShouldProcessForStateChangingFunctions', '')]
    param(
        [Parameter(Mandatory)]
        [AllowEmptyCollection()]
        [string[]] $Name,

        # Patterns are for every service, not NodeSvc's own only.
        [switch] $All
    )

    $exact, $patterns = $Name.Where({ $_.IndexOfAny([char[]] '*?') -lt 0 }, 'Split')
    if ($exact.Count) { @{ Operation = 'service.get'; InputObject = @{ names = [string[]] $exact } } }
    if ($patterns.Count) { @{ Operation = 'service.list'; InputObject = @{ patterns = [string[]] $patterns; all = [bool] $All } } }
}
