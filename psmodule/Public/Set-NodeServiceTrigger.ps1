function Set-NodeServiceTrigger {
    <#
    .SYNOPSIS
        Replaces all triggers of services: the events at which Windows starts or stops them.
    .DESCRIPTION
        The triggers that are given are the service's triggers afterwards, in this order. Those of the pipeline are gathered first, and a
        pipeline in which none comes changes nothing: to clear the list, give -InputObject @(), or use Remove-NodeServiceTrigger
        -All. Needs an elevated shell.
    .PARAMETER Name
        Names of services, or their display names. * and ? are wildcards, over NodeSvc's own services. Default: that of the trigger
        itself, if it is one of Get-NodeServiceTrigger.
    .PARAMETER InputObject
        The triggers: objects of Get-NodeServiceTrigger, hashtables with Type, Action, Subtype and Data, or texts as in sc.exe's
        triggerinfo ('start/networkon', 'start/portopen/80;TCP;;', 'start/device/GUID/ID'). An empty list clears them.
    .PARAMETER PassThru
        Outputs the triggers as Windows holds them. Without it, nothing is output.
    .EXAMPLE
        Set-NodeServiceTrigger api start/networkon, stop/networkoff

        Starts the service api with the first IP address, and stops it with the last one.
    .EXAMPLE
        Get-NodeServiceTrigger api | Set-NodeServiceTrigger -Name worker

        Gives the service worker the triggers of api.
    .EXAMPLE
        Set-NodeServiceTrigger api @()

        Takes all triggers of the service api away.
    .INPUTS
        Objects of Get-NodeServiceTrigger, hashtables, or texts.
    .OUTPUTS
        NodeSvc.Trigger, with -PassThru.
    .LINK
        Get-NodeServiceTrigger
    .LINK
        Add-NodeServiceTrigger
    .LINK
        Remove-NodeServiceTrigger
    #>
    [CmdletBinding(SupportsShouldProcess)]
    [OutputType('NodeSvc.Trigger')]
    param(
        [Parameter(Mandatory, Position = 0, ValueFromPipelineByPropertyName)]
        [SupportsWildcards()]
        [ValidateNotNullOrEmpty()]
        [string[]] $Name,

        [Parameter(Mandatory, Position = 1, ValueFromPipeline)]
        [AllowEmptyCollection()]
        [object[]] $InputObject,

        [switch] $PassThru
    )

    begin {
        # Name of a service -> its triggers.
        $lists = [ordered] @{}
    }
    process {
        try {
            $triggers = @(foreach ($one in $InputObject) { ConvertFrom-NodeSvcTrigger $one })
        } catch {
            $PSCmdlet.ThrowTerminatingError((New-NodeSvcArgumentError -Exception $_.Exception -Id 'InvalidTrigger' -Target "$Name"))
        }
        foreach ($target in Resolve-NodeSvcTarget -Cmdlet $PSCmdlet -Name $Name) {
            if (-not $lists.Contains($target)) { $lists[$target] = [System.Collections.Generic.List[object]]::new() }
            $lists[$target].AddRange($triggers)
        }
    }
    end {
        foreach ($target in $lists.Keys) {
            $request = @{ names = [string[]] @($target); triggers = $lists[$target].ToArray() }
            foreach ($step in Get-NodeSvcPlan -Cmdlet $PSCmdlet -Operation 'trigger.set' -InputObject $request -Action 'Set triggers') {
                if ($PSCmdlet.ShouldProcess($step.Target, $step.Action)) {
                    Invoke-NodeSvcCore -Cmdlet $PSCmdlet -Operation 'trigger.set' -InputObject $request -PassThru:$PassThru
                }
            }
        }
    }
}
