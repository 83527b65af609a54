function Remove-NodeServiceTrigger {
    <#
    .SYNOPSIS
        Removes triggers of services.
    .DESCRIPTION
        Those of the pipeline are gathered first, and each service's are removed in one change: the places of the others do not move
        meanwhile. Needs an elevated shell.
    .PARAMETER Name
        Names of services, or their display names. * and ? are wildcards, over NodeSvc's own services.
    .PARAMETER Index
        Places in the service's list, counted from 0, as Get-NodeServiceTrigger shows them.
    .PARAMETER All
        Removes all triggers.
    .PARAMETER PassThru
        Outputs the triggers that are left. Without it, nothing is output.
    .EXAMPLE
        Remove-NodeServiceTrigger api 0, 2

        Removes the first and the third trigger of the service api.
    .EXAMPLE
        Get-NodeServiceTrigger api | Where-Object Action -eq Stop | Remove-NodeServiceTrigger

        Removes those triggers at which Windows stops the service api.
    .EXAMPLE
        Get-NodeService api* | Remove-NodeServiceTrigger -All

        Removes all triggers of those services whose names begin with api.
    .INPUTS
        Objects with the properties Name and Index, such as those of Get-NodeServiceTrigger; with -All, with a property Name.
    .OUTPUTS
        NodeSvc.Trigger, with -PassThru.
    .LINK
        Get-NodeServiceTrigger
    .LINK
        Add-NodeServiceTrigger
    .LINK
        Set-NodeServiceTrigger
    #>
    [CmdletBinding(SupportsShouldProcess, DefaultParameterSetName = 'Index')]
    [OutputType('NodeSvc.Trigger')]
    param(
        [Parameter(Mandatory, Position = 0, ValueFromPipelineByPropertyName)]
        [SupportsWildcards()]
        [ValidateNotNullOrEmpty()]
        [string[]] $Name,

        [Parameter(Mandatory, Position = 1, ParameterSetName = 'Index', ValueFromPipelineByPropertyName)]
        [ValidateRange(0, 65535)]
        [int[]] $Index,

        [Parameter(Mandatory, ParameterSetName = 'All')]
        [switch] $All,

        [switch] $PassThru
    )

    begin {
        # Name of a service -> places in its list.
        $lists = [ordered] @{}
    }
    process {
        foreach ($target in Resolve-NodeSvcTarget -Cmdlet $PSCmdlet -Name $Name) {
            if (-not $lists.Contains($target)) { $lists[$target] = [System.Collections.Generic.List[int]]::new() }
            if (-not $All) { $lists[$target].AddRange($Index) }
        }
    }
    end {
        foreach ($target in $lists.Keys) {
            $request = @{ names = [string[]] @($target) }
            if (-not $All) { $request.indexes = $lists[$target].ToArray() }
            foreach ($step in Get-NodeSvcPlan -Cmdlet $PSCmdlet -Operation 'trigger.remove' -InputObject $request -Action 'Remove triggers') {
                if ($PSCmdlet.ShouldProcess($step.Target, $step.Action)) {
                    Invoke-NodeSvcCore -Cmdlet $PSCmdlet -Operation 'trigger.remove' -InputObject $request -PassThru:$PassThru
                }
            }
        }
    }
}
