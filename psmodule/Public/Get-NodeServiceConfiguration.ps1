function Get-NodeServiceConfiguration {
    <#
    .SYNOPSIS
        Gets all of the configuration that Windows holds of services.
    .DESCRIPTION
        Everything that the Service Control Manager stores of a service but its failure actions, triggers and permissions: what
        Set-NodeService sets, and what can only be read (Tag, LaunchProtection). Works for every service, NodeSvc's own or not. What
        NodeSvc itself knows of a service, Get-NodeService shows.
    .PARAMETER Name
        Names of services, or their display names. * and ? are wildcards, over NodeSvc's own services. Default: all of these.
    .EXAMPLE
        Get-NodeServiceConfiguration api

        Shows the configuration of the service api.
    .EXAMPLE
        Get-NodeServiceConfiguration Dnscache, Spooler | Select-Object Name, SidType, RequiredPrivilege

        Shows which SID type and privileges two of Windows' own services have.
    .INPUTS
        System.String. A name. Objects with a property Name, such as those of Get-NodeService.
    .OUTPUTS
        NodeSvc.Configuration
    .LINK
        Set-NodeService
    .LINK
        Get-NodeService
    .LINK
        Get-NodeServiceFailure
    #>
    [CmdletBinding()]
    [OutputType('NodeSvc.Configuration')]
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
            Invoke-NodeSvcCore -Cmdlet $PSCmdlet -Operation 'config.get' -InputObject @{ names = [string[]] $targets } -PassThru
        }
    }
}
