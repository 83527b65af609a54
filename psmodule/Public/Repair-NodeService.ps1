function Repair-NodeService {
    <#
    .SYNOPSIS
        Mends services: what Test-NodeService finds and can be mended.
    .DESCRIPTION
        Looks at a service as Test-NodeService does, and mends:
        - a node.exe that is gone: another one takes its place, of the same major version if there is one; a pinned service gets a
          copy again;
        - a host of an older version, and host files that are missing or damaged;
        - access lists of the service's folder and log folder, and a log folder that is missing;
        - a program's path with spaces and without quotes, of any service;
        - the account's right to log on as a service, and the service's event source.

        -WhatIf shows each repair. What is left, because only you can decide it, is a warning: a script that is gone, say, or a
        folder that others can write to. A running service goes on with what it was started with. Needs an elevated shell.
    .PARAMETER Name
        Names of services, or their display names. * and ? are wildcards, over NodeSvc's own services.
    .PARAMETER PassThru
        Outputs the services. Without it, nothing is output.
    .EXAMPLE
        Repair-NodeService api

        Mends the service api, after an upgrade of Node.js for example.
    .EXAMPLE
        Repair-NodeService * -WhatIf

        Shows what would be mended of all of NodeSvc's services.
    .INPUTS
        System.String. A name. Objects with a property Name, such as those of Get-NodeService and Test-NodeService.
    .OUTPUTS
        NodeSvc.Service, with -PassThru.
    .LINK
        Test-NodeService
    .LINK
        Set-NodeService
    .LINK
        about_NodeSvc
    #>
    [CmdletBinding(SupportsShouldProcess)]
    [OutputType('NodeSvc.Service')]
    param(
        [Parameter(Mandatory, Position = 0, ValueFromPipeline, ValueFromPipelineByPropertyName)]
        [SupportsWildcards()]
        [ValidateNotNullOrEmpty()]
        [string[]] $Name,

        [switch] $PassThru
    )

    begin {
        $names = [System.Collections.Generic.List[string]]::new()
    }
    process {
        $names.AddRange($Name)
    }
    end {
        $request = @{ names = [string[]] @(Resolve-NodeSvcTarget -Cmdlet $PSCmdlet -Name $names) }
        $targets = @(foreach ($step in Get-NodeSvcPlan -Cmdlet $PSCmdlet -Operation 'service.repair' -InputObject $request -Action 'Repair service') {
            if ($PSCmdlet.ShouldProcess($step.Target, $step.Action)) { $step.Target }
        })
        if ($targets.Count) {
            $request.names = [string[]] $targets
            Invoke-NodeSvcCore -Cmdlet $PSCmdlet -Operation 'service.repair' -InputObject $request -PassThru:$PassThru
        }
    }
}
