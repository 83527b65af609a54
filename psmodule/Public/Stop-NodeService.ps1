function Stop-NodeService {
    <#
    .SYNOPSIS
        Stops services and waits until they have stopped.
    .DESCRIPTION
        The app gets SIGTERM and may end in its own way within the service's stop timeout; then it is ended. A service that is stopped
        already is left alone. Services are stopped as one batch; one that fails does not keep the others from stopping. Needs an
        elevated shell.
    .PARAMETER Name
        Names of services, or their display names. * and ? are wildcards, over NodeSvc's own services.
    .PARAMETER Force
        Also stops the running services that depend on it, first. Without it, a service that others depend on is not stopped, and the
        error names them.
    .PARAMETER Timeout
        How long to wait for each service to stop: a TimeSpan, a number of seconds, or a text such as '30s' or '5m'. Default: as long
        as the service itself says that it needs.
    .PARAMETER PassThru
        Outputs the services. Without it, nothing is output.
    .EXAMPLE
        Stop-NodeService api

        Stops the service api.
    .EXAMPLE
        Stop-NodeService database -Force -Confirm

        Asks, then stops the service database and the services that depend on it.
    .EXAMPLE
        Get-NodeService | Stop-NodeService -WhatIf

        Shows which services would be stopped.
    .INPUTS
        System.String. A name. Objects with a property Name, such as those of Get-NodeService.
    .OUTPUTS
        NodeSvc.Service, with -PassThru.
    .LINK
        Start-NodeService
    .LINK
        Restart-NodeService
    .LINK
        Get-NodeService
    .LINK
        Wait-NodeService
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
        $action = if ($Force) { 'Stop service and its dependent services' } else { 'Stop service' }
        $targets = @(Resolve-NodeSvcTarget -Cmdlet $PSCmdlet -Name $names).Where({ $PSCmdlet.ShouldProcess($_, $action) })
        if ($targets.Count) {
            $request = New-NodeSvcRequest -Value @{ names = [string[]] $targets; dependents = $Force } -Duration @{ timeoutMs = $Timeout }
            Invoke-NodeSvcCore -Cmdlet $PSCmdlet -Operation 'service.stop' -InputObject $request -PassThru:$PassThru
        }
    }
}
