function Restart-NodeService {
    <#
    .SYNOPSIS
        Stops services and starts them again, and waits until they run.
    .DESCRIPTION
        Each service is stopped as Stop-NodeService does it, and started when it has really stopped. A service that is stopped is
        just started. Needs an elevated shell.
    .PARAMETER Name
        Names of services, or their display names. * and ? are wildcards, over NodeSvc's own services.
    .PARAMETER Force
        Also restarts the running services that depend on it. Without it, a service that others depend on is not restarted, and the
        error names them.
    .PARAMETER Timeout
        How long to wait for each service to stop, and again for it to run: a TimeSpan, a number of seconds, or a text such as '30s'
        or '5m'. Default: as Stop-NodeService and Start-NodeService.
    .PARAMETER PassThru
        Outputs the services. Without it, nothing is output.
    .EXAMPLE
        Restart-NodeService api

        Restarts the service api.
    .EXAMPLE
        Get-NodeService api* | Restart-NodeService -PassThru

        Restarts all services whose names begin with api, and outputs them.
    .INPUTS
        System.String. A name. Objects with a property Name, such as those of Get-NodeService.
    .OUTPUTS
        NodeSvc.Service, with -PassThru.
    .LINK
        Start-NodeService
    .LINK
        Stop-NodeService
    .LINK
        Get-NodeService
    #>
    [CmdletBinding(SupportsShouldProcess)]
    [OutputType('NodeSvc.Service')]
    param(
        [Parameter(Mandatory, Position = 0, ValueFromPipeline, ValueFromPipelineByPropertyName)]
        [SupportsWildcards()]
        [ValidateNotNullOrEmpty()]
        [string[]] $Name,

        [switch] $Force,

        [ValidateScript({ ConvertTo-NodeSvcDuration $_ })]
        [object] $Timeout,

        [switch] $PassThru
    )

    begin {
        $names = [System.Collections.Generic.List[string]]::new()
    }
    process {
        $names.AddRange($Name)
    }
    end {
        $action = if ($Force) { 'Restart service and its dependent services' } else { 'Restart service' }
        $targets = @(Resolve-NodeSvcTarget -Cmdlet $PSCmdlet -Name $names).Where({ $PSCmdlet.ShouldProcess($_, $action) })
        if ($targets.Count) {
            $request = New-NodeSvcRequest -Value @{ names = [string[]] $targets; dependents = $Force } -Duration @{ timeoutMs = $Timeout }
            Invoke-NodeSvcCore -Cmdlet $PSCmdlet -Operation 'service.restart' -InputObject $request -PassThru:$PassThru
        }
    }
}
