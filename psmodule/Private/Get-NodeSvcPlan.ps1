function Get-NodeSvcPlan {
    <#
    .SYNOPSIS
        What a cmdlet that changes something puts to ShouldProcess: objects with Target and Action.
    .DESCRIPTION
        Where the user sees it, the core is asked what it would change: with -WhatIf an object for every change, with -Confirm one
        for every service that is to change. Otherwise one for every service, without a request.
    #>
    [CmdletBinding()]
    param(
        [Parameter(Mandatory)]
        [System.Management.Automation.PSCmdlet] $Cmdlet,

        [Parameter(Mandatory)]
        [string] $Operation,

        # The operation's input, names included.
        [Parameter(Mandatory)]
        [hashtable] $InputObject,

        # What is done, in general: 'Set service'.
        [Parameter(Mandatory)]
        [string] $Action
    )

    # The calling cmdlet's, which the engine has set from -WhatIf and -Confirm. ShouldProcess asks from Medium down.
    $asks = $ConfirmPreference -in 'Low', 'Medium'
    if (-not $WhatIfPreference -and -not $asks) {
        foreach ($name in $InputObject.names) { [pscustomobject] @{ Target = $name; Action = $Action } }
        return
    }
    if ($InputObject.names.Count -eq 0) { return }
    $request = $InputObject.Clone()
    $request.whatIf = $true
    foreach ($plan in Invoke-NodeSvcCore -Cmdlet $Cmdlet -Operation $Operation -InputObject $request -PassThru) {
        $texts = @(foreach ($change in $plan.changes) { Format-NodeSvcChange $change })
        if ($texts.Count -eq 0) {
            $Cmdlet.WriteVerbose("Service '$($plan.name)' is as desired already.")
        } elseif ($WhatIfPreference) {
            foreach ($text in $texts) { [pscustomobject] @{ Target = $plan.name; Action = "${Action}: $text" } }
        } else {
            [pscustomobject] @{ Target = $plan.name; Action = "${Action}: $($texts -join '; ')" }
        }
    }
}
