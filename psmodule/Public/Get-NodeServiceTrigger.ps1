function Get-NodeServiceTrigger {
    <#
    .SYNOPSIS
        Gets the triggers of services: the events at which Windows starts or stops them.
    .DESCRIPTION
        One object for each trigger, with its place in the service's list (Index), what it waits for (Type, Subtype, Data) and what it
        does (Action). A service without triggers has none to output.
    .PARAMETER Name
        Names of services, or their display names. * and ? are wildcards, over NodeSvc's own services. Default: all of these.
    .EXAMPLE
        Get-NodeServiceTrigger api

        Lists the triggers of the service api.
    .EXAMPLE
        Get-NodeServiceTrigger api | Where-Object Type -eq FirewallPort | Remove-NodeServiceTrigger

        Removes those triggers that wait for a firewall port.
    .EXAMPLE
        Get-NodeServiceTrigger api | Set-NodeServiceTrigger -Name worker

        Gives the service worker the triggers of api.
    .INPUTS
        System.String. A name. Objects with a property Name, such as those of Get-NodeService.
    .OUTPUTS
        NodeSvc.Trigger
    .LINK
        Add-NodeServiceTrigger
    .LINK
        Set-NodeServiceTrigger
    .LINK
        Remove-NodeServiceTrigger
    #>
    [CmdletBinding()]
    [OutputType('NodeSvc.Trigger')]
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
            Invoke-NodeSvcCore -Cmdlet $PSCmdlet -Operation 'trigger.get' -InputObject @{ names = [string[]] $targets } -PassThru
        }
    }
}
