function Format-NodeSvcChange {
    <#
    .SYNOPSIS
        A planned change in words, with the names of parameters: "StartupType from 'Manual' to 'Automatic'".
    #>
    [CmdletBinding()]
    [OutputType([string])]
    param(
        # The contract's {property, from, to}.
        [Parameter(Mandatory, Position = 0)]
        $Change
    )

    $names = @{
        startType = 'StartupType'; arguments = 'ArgumentList'; nodeArguments = 'NodeArgument'; requiredPrivileges = 'RequiredPrivilege'; actions = 'Action'
        logMaxBytes = 'LogMaxSize'; logMaxAgeDays = 'LogMaxAge'; logTimestamps = 'LogTimestamp'
    }
    $property = $Change.property
    $unit = if ($property -cmatch 'Ms$') { 1 } elseif ($property -cmatch 'Seconds$') { 1000 } else { 0 }
    $name = if ($names[$property]) { $names[$property] } else { $property.Substring(0, 1).ToUpperInvariant() + $property.Substring(1) -creplace '(Ms|Seconds)$' }
    if ($Change.property -eq 'password') { return 'Password' }
    "$name from $(Format-NodeSvcValue $Change.from -Unit $unit) to $(Format-NodeSvcValue $Change.to -Unit $unit)"
}
