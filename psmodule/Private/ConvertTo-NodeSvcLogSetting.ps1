function ConvertTo-NodeSvcLogSetting {
    <#
    .SYNOPSIS
        The fields of an operation's input for those parameters of the log that are given. 0 and empty mean no limit.
    #>
    [CmdletBinding()]
    [OutputType([hashtable])]
    param(
        # Name of a parameter -> value: a hashtable, or $PSBoundParameters.
        [Parameter(Mandatory, Position = 0)]
        [System.Collections.IDictionary] $Given
    )

    $fields = @{}
    foreach ($name in 'LogDaily', 'LogCompress', 'ErrorLog') {
        if ($Given.Keys -contains $name) { $fields[$name.Substring(0, 1).ToLowerInvariant() + $name.Substring(1)] = [bool] $Given[$name] }
    }
    if ($Given.Keys -contains 'LogTimestamp') { $fields.logTimestamps = [bool] $Given['LogTimestamp'] }
    # As the contract spells it.
    if ($Given.Keys -contains 'LogFormat') { $fields.logFormat = @(@('Text', 'Json') -eq $Given['LogFormat'])[0] }
    $limits = @{
        LogMaxSize = { @{ logMaxBytes = ConvertTo-NodeSvcByteCount $args[0] } }
        LogKeep    = { @{ logKeep = [int] $args[0] } }
        LogMaxAge  = { @{ logMaxAgeDays = ConvertTo-NodeSvcDayCount $args[0] } }
    }
    foreach ($name in $limits.Keys) {
        if ($Given.Keys -notcontains $name) { continue }
        $empty = $null -eq $Given[$name] -or '' -eq $Given[$name]
        $limit = & $limits[$name] $(if ($empty) { 0 } else { $Given[$name] })
        foreach ($field in $limit.Keys) { $fields[$field] = if ($limit[$field] -eq 0) { $null } else { $limit[$field] } }
    }
    $fields
}
