function ConvertTo-NodeSvcParameter {
    <#
    .SYNOPSIS
        Turns a core's ParameterInfo into the object that Get-NodeServiceParameter writes, its value as Get-ItemProperty would give it.
    #>
    [CmdletBinding()]
    [OutputType('NodeSvc.Parameter')]
    param(
        [Parameter(Mandatory, Position = 0)]
        $Info
    )

    $value = $Info.value
    switch ($Info.type) {
        'MultiString' { $value = [string[]] $value }
        'DWord' { $value = [uint32] $value }
        'QWord' { $value = [uint64]::Parse([string] $value, [cultureinfo]::InvariantCulture) }
        'Binary' { $value = [byte[]] @(for ($place = 0; $place -lt $value.Length; $place += 2) { [System.Convert]::ToByte($value.Substring($place, 2), 16) }) }
    }
    [pscustomobject] @{
        PSTypeName = 'NodeSvc.Parameter'
        Name       = $Info.name
        Parameter  = $Info.parameter
        # A word, or the number of a registry type that has none.
        Type       = $Info.type
        Value      = $value
    }
}
