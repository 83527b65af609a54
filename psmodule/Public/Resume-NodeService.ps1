function Resume-NodeService {
    <#
    .SYNOPSIS
        Lets paused services go on, and waits until they run.
    .DESCRIPTION
        A service that runs already is left alone. Needs an elevated shell.
    .PARAMETER Name
        Names of services, or their display names. * and ? are wildcards, over NodeSvc's own services.
    .PARAMETER Timeout
        How long to wait for each service to run: a TimeSpan, a number of seconds, or a text such as '30s' or '5m'. Default: 30
        seconds.
    .PARAMETER PassThru
        Outputs the services. Without it, nothing is output.
    .EXAMPLE
        Resume-NodeService api

        Lets the service api go on.
    .EXAMPLE
        Get-NodeService | Where-Object Status -eq Paused | Resume-NodeService

        Lets all of NodeSvc's services go on that are paused.
    .INPUTS
        System.String. A name. Objects with a property Name, such as those of Get-NodeService.
    .OUTPUTS
        NodeSvc.Service, with -PassThru.
    .LINK
        Suspend-NodeService
    .LINK
        Start-NodeService
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
        $targets = @(Resolve-NodeSvcTarget -Cmdlet $PSCmdlet -Name $names).Where({ $PSCmdlet.ShouldProcess($_, 'Resume service') })
        if ($targets.Count) {
            $request = New-NodeSvcRequest -Value @{ names = [string[]] $targets } -Duration @{ timeoutMs = $Timeout }
            Invoke-NodeSvcCore -Cmdlet $PSCmdlet -Operation 'service.resume' -InputObject $request -PassThru:$PassThru
        }
    }
}
