function Revoke-NodeServicePermission {
    <#
    .SYNOPSIS
        Takes accounts' rights on services away again.
    .DESCRIPTION
        Removes the entries that allow the accounts something from the access list, or the given rights from them. What an account may do as
        a member of a group it still may, and what it is denied stays denied: Set-NodeServicePermission changes that. Needs an elevated shell, or the right WriteDac.
    .PARAMETER Name
        Names of services, or their display names. * and ? are wildcards, over NodeSvc's own services.
    .PARAMETER Account
        Users or groups ('DOMAIN\Operators', 'BUILTIN\Users'), or SIDs.
    .PARAMETER Right
        The rights to take away. Default: all that the account was allowed.
    .PARAMETER PassThru
        Outputs the permissions as Windows holds them. Without it, nothing is output.
    .EXAMPLE
        Revoke-NodeServicePermission api DOMAIN\Operators

        Takes everything away that the operators were allowed on the service api.
    .EXAMPLE
        Revoke-NodeServicePermission api DOMAIN\Operators -Right Stop -PassThru

        The operators may no longer stop the service api, and may do what else they could; outputs the permissions that are left.
    .EXAMPLE
        (Get-NodeServicePermission api).Access | Where-Object Account -like S-1-5-21-* | Revoke-NodeServicePermission

        Takes away the rights of accounts that there are no more.
    .INPUTS
        Objects with the properties Name and Account, such as the entries of Access of Get-NodeServicePermission.
    .OUTPUTS
        NodeSvc.Permission, with -PassThru.
    .LINK
        Get-NodeServicePermission
    .LINK
        Grant-NodeServicePermission
    .LINK
        Set-NodeServicePermission
    #>
    [CmdletBinding(SupportsShouldProcess)]
    [OutputType('NodeSvc.Permission')]
    param(
        [Parameter(Mandatory, Position = 0, ValueFromPipelineByPropertyName)]
        [SupportsWildcards()]
        [ValidateNotNullOrEmpty()]
        [string[]] $Name,

        [Parameter(Mandatory, Position = 1, ValueFromPipelineByPropertyName)]
        [ValidateNotNullOrEmpty()]
        [string[]] $Account,

        [Parameter(Position = 2)]
        [ValidateSet('QueryConfig', 'ChangeConfig', 'QueryStatus', 'EnumerateDependents', 'Start', 'Stop', 'PauseContinue', 'Interrogate',
            'UserDefinedControl', 'Delete', 'ReadControl', 'WriteDac', 'WriteOwner')]
        [string[]] $Right,

        [switch] $PassThru
    )

    process {
        $request = New-NodeSvcRequest -Value @{ names = [string[]] @(Resolve-NodeSvcTarget -Cmdlet $PSCmdlet -Name $Name); accounts = $Account; rights = $Right }
        $what = if ($Right) { $Right -join ', ' } else { 'all rights' }
        $targets = @(foreach ($step in Get-NodeSvcPlan -Cmdlet $PSCmdlet -Operation 'security.revoke' -InputObject $request -Action "Revoke from $($Account -join ', '): $what") {
            if ($PSCmdlet.ShouldProcess($step.Target, $step.Action)) { $step.Target }
        })
        if ($targets.Count) {
            $request.names = [string[]] $targets
            Invoke-NodeSvcCore -Cmdlet $PSCmdlet -Operation 'security.revoke' -InputObject $request -PassThru:$PassThru
        }
    }
}
