function Suspend-NodeService {
    <#
    .SYNOPSIS
        Pauses services and waits until they are paused.
    .DESCRIPTION
        Only a service that says so can be paused; most cannot, and the error says that. A service that is paused already is left alone.
        Needs an elevated shell.
    .PARAMETER Name
        Names of services, or their display names. * and ? are wildcards, over NodeSvc's own services.
    .PARAMETER Timeout
        How long to wait for each service to pause: a TimeSpan, a number of seconds, or a text such as '30s' or '5m'. Default: 30
        seconds.
    .PARAMETER PassThru
        Outputs the services. Without it, nothing is output.
    .EXAMPLE
        Suspend-NodeService api

        Pauses the service api.
    .EXAMPLE
        Get-NodeService worker* | Suspend-NodeService -PassThru

        Pauses all services whose names begin with worker, and outputs them.
    .INPUTS
        System.String. A name. Objects with a property Name, such as those of Get-NodeService.
    .OUTPUTS
        NodeSvc.Service, with -PassThru.
    .LINK
        Resume-NodeService
    .LINK
        Stop-NodeService
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
        $targets = @(Resolve-NodeSvcTarget -Cmdlet $PSCmdlet -Name $names).Where({ $PSCmdlet.ShouldProcess($_, 'Suspend service') })
        if ($targets.Count) {
            $request = New-NodeSvcRequest -Value @{ names = [string[]] $targets } -Duration @{ timeoutMs = $Timeout }
            Invoke-NodeSvcCore -Cmdlet $PSCmdlet -Operation 'service.suspend' -InputObject $request -PassThru:$PassThru
        }
    }
}
