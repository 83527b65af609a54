function Grant-NodeServicePermission {
    <#
    .SYNOPSIS
        Allows accounts to start, stop, query or change services.
    .DESCRIPTION
        Adds to what the accounts may do already, and leaves all other accounts alone. Exactly the rights that are given are granted, no
        others: who logs on at the machine may query services anyway, but who comes over the network may not, and then needs
        QueryStatus and QueryConfig too for Get-NodeService, Start-NodeService and Stop-NodeService. Needs an elevated shell, or the
        right WriteDac.
    .PARAMETER Name
        Names of services, or their display names. * and ? are wildcards, over NodeSvc's own services.
    .PARAMETER Account
        Users or groups ('DOMAIN\Operators', 'BUILTIN\Users'), or SIDs.
    .PARAMETER Right
        What is allowed. UserDefinedControl is Send-NodeServiceControl, PauseContinue is Suspend-NodeService and Resume-NodeService.
        ChangeConfig, Delete, WriteDac and WriteOwner make whoever has them master of the service's account, too.
    .PARAMETER PassThru
        Outputs the permissions as Windows holds them. Without it, nothing is output.
    .EXAMPLE
        Grant-NodeServicePermission api DOMAIN\Operators Start, Stop, QueryStatus, QueryConfig

        Lets the operators start and stop the service api, from another machine, too.
    .EXAMPLE
        Get-NodeService api* | Grant-NodeServicePermission -Account BUILTIN\Users -Right UserDefinedControl -WhatIf

        Shows what would change if all users could send controls to those services whose names begin with api.
    .INPUTS
        System.String. A name. Objects with a property Name, such as those of Get-NodeService.
    .OUTPUTS
        NodeSvc.Permission, with -PassThru.
    .LINK
        Get-NodeServicePermission
    .LINK
        Revoke-NodeServicePermission
    .LINK
        Set-NodeServicePermission
    #>
    [CmdletBinding(SupportsShouldProcess)]
    [OutputType('NodeSvc.Permission')]
    param(
        [Parameter(Mandatory, Position = 0, ValueFromPipeline, ValueFromPipelineByPropertyName)]
        [SupportsWildcards()]
        [ValidateNotNullOrEmpty()]
        [string[]] $Name,

        [Parameter(Mandatory, Position = 1)]
        [ValidateNotNullOrEmpty()]
        [string[]] $Account,

        [Parameter(Mandatory, Position = 2)]
        [ValidateSet('QueryConfig', 'ChangeConfig', 'QueryStatus', 'EnumerateDependents', 'Start', 'Stop', 'PauseContinue', 'Interrogate',
            'UserDefinedControl', 'Delete', 'ReadControl', 'WriteDac', 'WriteOwner')]
        [string[]] $Right,

        [switch] $PassThru
    )

    begin {
        $names = [System.Collections.Generic.List[string]]::new()
    }
    process {
        $names.AddRange($Name)
    }
    end {
        $request = @{ names = [string[]] @(Resolve-NodeSvcTarget -Cmdlet $PSCmdlet -Name $names); accounts = $Account; rights = $Right }
        $action = "Allow $($Account -join ', '): $($Right -join ', ')"
        $targets = @(foreach ($step in Get-NodeSvcPlan -Cmdlet $PSCmdlet -Operation 'security.grant' -InputObject $request -Action $action) {
            if ($PSCmdlet.ShouldProcess($step.Target, $step.Action)) { $step.Target }
        })
        if ($targets.Count) {
            $request.names = [string[]] $targets
            Invoke-NodeSvcCore -Cmdlet $PSCmdlet -Operation 'security.grant' -InputObject $request -PassThru:$PassThru
        }
    }
}
