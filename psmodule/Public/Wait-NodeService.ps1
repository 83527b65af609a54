function Wait-NodeService {
    <#
    .SYNOPSIS
        Waits until services have a status.
    .DESCRIPTION
        Returns when all of them have it. With -Timeout, a service that does not have it in time is an error. Ctrl+C ends the wait.
    .PARAMETER Name
        Names of services, or their display names. * and ? are wildcards, over NodeSvc's own services.
    .PARAMETER Status
        The status to wait for. Default: Running.
    .PARAMETER Timeout
        How long to wait at most: a TimeSpan, a number of seconds, or a text such as '500ms', '30s' or '5m'. Default: no limit.
    .PARAMETER PassThru
        Outputs each service when it has the status. Without it, nothing is output.
    .EXAMPLE
        Wait-NodeService api

        Waits until the service api runs.
    .EXAMPLE
        Get-NodeService api* | Wait-NodeService -Status Stopped -Timeout 30s

        Waits at most 30 seconds until all services whose names begin with api have stopped.
    .INPUTS
        System.String. A name. Objects with a property Name, such as those of Get-NodeService.
    .OUTPUTS
        NodeSvc.Service, with -PassThru.
    .LINK
        Get-NodeService
    .LINK
        Start-NodeService
    .LINK
        Stop-NodeService
    #>
    [CmdletBinding()]
    [OutputType('NodeSvc.Service')]
    param(
        [Parameter(Mandatory, Position = 0, ValueFromPipeline, ValueFromPipelineByPropertyName)]
        [SupportsWildcards()]
        [ValidateNotNullOrEmpty()]
        [string[]] $Name,

        [Parameter(Position = 1)]
        [ValidateSet('Running', 'Stopped', 'Paused', 'StartPending', 'StopPending', 'ContinuePending', 'PausePending')]
        [string] $Status = 'Running',

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
        $targets = @(Resolve-NodeSvcTarget -Cmdlet $PSCmdlet -Name $names)
        if ($targets.Count) {
            $request = New-NodeSvcRequest -Value @{ names = [string[]] $targets; status = $Status } -Duration @{ timeoutMs = $Timeout }
            Invoke-NodeSvcCore -Cmdlet $PSCmdlet -Operation 'service.wait' -InputObject $request -PassThru:$PassThru
        }
    }
}
