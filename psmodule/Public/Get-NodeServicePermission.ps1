function Get-NodeServicePermission {
    <#
    .SYNOPSIS
        Gets who may do what with services.
    .DESCRIPTION
        One object for each service, with its access list as SDDL and as entries (Access): account, SID, whether the rights are allowed
        or denied, and the rights in plain words.
    .PARAMETER Name
        Names of services, or their display names. * and ? are wildcards, over NodeSvc's own services. Default: all of these.
    .EXAMPLE
        Get-NodeServicePermission api

        Shows who may start, stop, query or change the service api.
    .EXAMPLE
        (Get-NodeServicePermission api).Access | Where-Object Account -like *Operators | Revoke-NodeServicePermission

        Takes the rights of every account whose name ends with Operators away again.
    .EXAMPLE
        Get-NodeServicePermission api | Set-NodeServicePermission -Name worker

        Gives the service worker the access list of api.
    .INPUTS
        System.String. A name. Objects with a property Name, such as those of Get-NodeService.
    .OUTPUTS
        NodeSvc.Permission
    .LINK
        Grant-NodeServicePermission
    .LINK
        Revoke-NodeServicePermission
    .LINK
        Set-NodeServicePermission
    #>
    [CmdletBinding()]
    [OutputType('NodeSvc.Permission')]
    param(
        [Parameter(Position = 0, ValueFromPipeline, ValueFromPipelineByPropertyName)]
        [SupportsWildcards()]
        [ValidateNotNullOrEmpty()]
        [string[]] $Name = '*'
    )

    begin {
        $names = [System.Collections.Generic.List[string]]::new()
    }
    process {
        $names.AddRange($Name)
    }
    end {
        $targets = @(Resolve-NodeSvcTarget -Cmdlet $PSCmdlet -Name $names)
        if ($targets.Count) {
            Invoke-NodeSvcCore -Cmdlet $PSCmdlet -Operation 'security.get' -InputObject @{ names = [string[]] $targets } -PassThru
        }
    }
}
