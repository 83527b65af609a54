function Get-NodeServiceFailure {
    <#
    .SYNOPSIS
        Gets what Windows does when services fail: actions, delays, reset period, command and message.
    .DESCRIPTION
        Shows what the Service Control Manager really holds. The object can be given to Set-NodeServiceFailure, for another service too.

        The first failure takes the first action, the second the second, and so on; the last one repeats. The count starts anew when
        the service has not failed for the reset period. An empty reset period means that it never does.
    .PARAMETER Name
        Names of services, or their display names. * and ? are wildcards, over NodeSvc's own services. Default: all of these.
    .EXAMPLE
        Get-NodeServiceFailure api

        Shows the failure actions of the service api.
    .EXAMPLE
        Get-NodeServiceFailure api | Set-NodeServiceFailure -Name worker

        Gives the service worker the failure actions of api.
    .EXAMPLE
        Get-NodeServiceFailure | Where-Object OnNonCrashFailure -eq $false

        Lists NodeSvc's services that are restarted after a crash only.
    .INPUTS
        System.String. A name. Objects with a property Name, such as those of Get-NodeService.
    .OUTPUTS
        NodeSvc.Failure
    .LINK
        Set-NodeServiceFailure
    .LINK
        Get-NodeService
    .LINK
        New-NodeService
    #>
    [CmdletBinding()]
    [OutputType('NodeSvc.Failure')]
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
            Invoke-NodeSvcCore -Cmdlet $PSCmdlet -Operation 'failure.get' -InputObject @{ names = [string[]] $targets } -PassThru
        }
    }
}
