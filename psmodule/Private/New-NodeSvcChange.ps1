function New-NodeSvcChange {
    <#
    .SYNOPSIS
        Builds the input of an operation that changes something: a parameter that was not given is left out and means unchanged; one
        that was given empty is sent empty and means cleared.
    #>
    [CmdletBinding()]
    [OutputType([hashtable])]
    [System.Diagnostics.CodeAnalysis.SuppressMessageAttribute('PSUseShouldProcessForStateChangingFunctions', '')]
    param(
        # Resolves paths by this cmdlet's location; needed with -Path.
        [System.Management.Automation.PSCmdlet] $Cmdlet,

        # The parameters that were given: a hashtable, or $PSBoundParameters.
        [Parameter(Mandatory)]
        [System.Collections.IDictionary] $Given,

        # Name of a parameter -> contract's field name. A text, a number, a switch or $null.
        [hashtable] $Value = @{},

        # The same for texts; $null is an empty list.
        [hashtable] $List = @{},

        # The same for variables; $null is an empty table.
        [hashtable] $Table = @{},

        # The same for a path, which becomes absolute.
        [hashtable] $Path = @{},

        # The same for a duration; the field's is in milliseconds, or null for an empty one.
        [hashtable] $Duration = @{}
    )

    $request = @{}
    foreach ($name in $Value.Keys) {
        if (-not $Given.ContainsKey($name)) { continue }
        $request[$Value[$name]] = if ($Given[$name] -is [switch]) { [bool] $Given[$name] } else { $Given[$name] }
    }
    foreach ($name in $List.Keys) {
        if ($Given.ContainsKey($name)) { $request[$List[$name]] = [string[]] @($Given[$name]) }
    }
    foreach ($name in $Table.Keys) {
        if (-not $Given.ContainsKey($name)) { continue }
        # ConvertTo-Json would write a number or a date in its own way; a variable's value is a text.
        $texts = @{}
        if ($null -ne $Given[$name]) { foreach ($key in $Given[$name].Keys) { $texts[[string] $key] = [string] $Given[$name][$key] } }
        $request[$Table[$name]] = $texts
    }
    foreach ($name in $Path.Keys) {
        if (-not $Given.ContainsKey($name)) { continue }
        $request[$Path[$name]] = if ($Given[$name]) { Resolve-NodeSvcPath -Cmdlet $Cmdlet -Path $Given[$name] } else { '' }
    }
    foreach ($name in $Duration.Keys) {
        if (-not $Given.ContainsKey($name)) { continue }
        $empty = $null -eq $Given[$name] -or '' -eq $Given[$name]
        $request[$Duration[$name]] = if ($empty) { $null } else { [long] (ConvertTo-NodeSvcDuration $Given[$name]).TotalMilliseconds }
    }
    $request
}
