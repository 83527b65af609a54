function ConvertFrom-NodeSvcFailureAction {
    <#
    .SYNOPSIS
        The contract's list of failure actions from what -Action takes: texts stay texts, which the core reads; objects with Kind and
        Delay become {kind, delayMs}.
    #>
    [CmdletBinding()]
    [OutputType([object[]])]
    param(
        [Parameter(Mandatory, Position = 0)]
        [AllowNull()]
        [AllowEmptyCollection()]
        [object[]] $Action
    )

    $list = @(foreach ($one in $Action) {
        # sc.exe clears with an empty text.
        if ($null -eq $one -or ($one -is [string] -and $one.Trim().Length -eq 0)) { continue }
        if ($one -is [string]) {
            [string] $one
        } elseif ($one -is [System.Collections.IDictionary] -and $one.Contains('Kind')) {
            @{ kind = $one['Kind']; delayMs = ConvertTo-NodeSvcMillisecond ($one['Delay']) }
        } elseif ($one.PSObject.Properties['Kind'] -and $one.PSObject.Properties['Delay']) {
            @{ kind = $one.Kind; delayMs = ConvertTo-NodeSvcMillisecond $one.Delay }
        } else {
            throw [System.ArgumentException]::new("'$one' is not a failure action. Give a text such as 'restart/5s', or an object with Kind and Delay.")
        }
    })
    , $list
}
