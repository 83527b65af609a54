function Set-NodeServicePermission {
    <#
    .SYNOPSIS
        Replaces the access list of services, as SDDL.
    .DESCRIPTION
        What is not in the list is not allowed, to administrators neither: a service that nobody may change can be saved only by somebody
        who takes its ownership. Grant-NodeServicePermission and Revoke-NodeServicePermission change one account's rights and
        leave the others alone. Needs an elevated shell, or the right WriteDac.
    .PARAMETER Name
        Names of services, or their display names. * and ? are wildcards, over NodeSvc's own services.
    .PARAMETER Sddl
        The access list in the Security Descriptor Definition Language, as sc.exe's sdshow writes it: 'D:(A;;CCLCSWRPWPDTLOCRRC;;;SY)...'.
    .PARAMETER PassThru
        Outputs the permissions as Windows holds them. Without it, nothing is output.
    .EXAMPLE
        Get-NodeServicePermission api | Set-NodeServicePermission -Name worker

        Gives the service worker the access list of api.
    .EXAMPLE
        Set-NodeServicePermission api $saved.Sddl -WhatIf

        Shows what would change if the service api got back the access list that Get-NodeServicePermission has put into $saved.
    .INPUTS
        System.String. A name. Objects with the properties Name and Sddl, such as those of Get-NodeServicePermission.
    .OUTPUTS
        NodeSvc.Permission, with -PassThru.
    .LINK
        Get-NodeServicePermission
    .LINK
        Grant-NodeServicePermission
    .LINK
        Revoke-NodeServicePermission
    #>
    [CmdletBinding(SupportsShouldProcess)]
    [OutputType('NodeSvc.Permission')]
    param(
        [Parameter(Mandatory, Position = 0, ValueFromPipeline, ValueFromPipelineByPropertyName)]
        [SupportsWildcards()]
        [ValidateNotNullOrEmpty()]
        [string[]] $Name,

        [Parameter(Mandatory, Position = 1, ValueFromPipelineByPropertyName)]
        [string] $Sddl,

        [switch] $PassThru
    )

    process {
        $request = @{ names = [string[]] @(Resolve-NodeSvcTarget -Cmdlet $PSCmdlet -Name $Name); sddl = $Sddl }
        $targets = @(foreach ($step in Get-NodeSvcPlan -Cmdlet $PSCmdlet -Operation 'security.set' -InputObject $request -Action 'Set permissions') {
            if ($PSCmdlet.ShouldProcess($step.Target, $step.Action)) { $step.Target }
        })
        if ($targets.Count) {
            $request.names = [string[]] $targets
            Invoke-NodeSvcCore -Cmdlet $PSCmdlet -Operation 'security.set' -InputObject $request -PassThru:$PassThru
        }
    }
}
