function Start-NodeService {
    <#
    .SYNOPSIS
        Starts services and waits until they run.
    .DESCRIPTION
        Returns when the app's main module has been evaluated. When an app fails to start, the error holds the end of its log. A
        service that runs already is left alone. Services are started as one batch; one that fails does not keep the others from
        starting. Needs an elevated shell.
    .PARAMETER Name
        Names of services, or their display names. * and ? are wildcards, over NodeSvc's own services.
    .PARAMETER Timeout
        How long to wait for each service to run: a TimeSpan, a number of seconds, or a text such as '30s' or '5m'. Default: the
        service's own start timeout.
    .PARAMETER PassThru
        Outputs the services. Without it, nothing is output.
    .EXAMPLE
        Start-NodeService api

        Starts the service api.
    .EXAMPLE
        Get-NodeService api* | Start-NodeService -PassThru

        Starts all services whose names begin with api, and outputs them.
    .INPUTS
        System.String. A name. Objects with a property Name, such as those of Get-NodeService.
    .OUTPUTS
        NodeSvc.Service, with -PassThru.
    .LINK
        Stop-NodeService
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
        $targets = @(Resolve-NodeSvcTarget -Cmdlet $PSCmdlet -Name $names).Where({ $PSCmdlet.ShouldProcess($_, 'Start service') })
        if ($targets.Count) {
            $request = New-NodeSvcRequest -Value @{ names = [string[]] $targets } -Duration @{ timeoutMs = $Timeout }
            Invoke-NodeSvcCore -Cmdlet $PSCmdlet -Operation 'service.start' -InputObject $request -PassThru:$PassThru
        }
    }
}
