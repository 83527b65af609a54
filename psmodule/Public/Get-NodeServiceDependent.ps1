function Get-NodeServiceDependent {
    <#
    .SYNOPSIS
        Gets the services that depend on services, indirectly too.
    .DESCRIPTION
        In the order in which they would have to be stopped. Stop-NodeService -Force and Restart-NodeService -Force stop the running
        ones of these first.
    .PARAMETER Name
        Names of services, or their display names. * and ? are wildcards, over NodeSvc's own services. Default: all of these.
    .EXAMPLE
        Get-NodeServiceDependent database

        Lists what depends on the service database.
    .EXAMPLE
        Get-NodeServiceDependent database | Where-Object Status -eq Running | Stop-NodeService

        Stops what depends on the service database and runs.
    .INPUTS
        System.String. A name. Objects with a property Name, such as those of Get-NodeService.
    .OUTPUTS
        NodeSvc.Dependent
    .LINK
        Stop-NodeService
    .LINK
        Restart-NodeService
    .LINK
        Set-NodeService
    #>
    [CmdletBinding()]
    [OutputType('NodeSvc.Dependent')]
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
            Invoke-NodeSvcCore -Cmdlet $PSCmdlet -Operation 'dependents.list' -InputObject @{ names = [string[]] $targets } -PassThru
        }
    }
}
