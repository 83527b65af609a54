function Remove-NodeService {
    <#
    .SYNOPSIS
        Stops services and removes them, with their settings and logs.
    .DESCRIPTION
        Returns when each service is really gone. Where Windows has only marked it for deletion, because another program (services.msc,
        for example) still holds it open, the error says so. The app's own files are not touched. Needs an elevated shell.
    .PARAMETER Name
        Names of services, or their display names. * and ? are wildcards, over NodeSvc's own services.
    .PARAMETER KeepLog
        Leaves the log files.
    .PARAMETER Timeout
        How long to wait for each service to stop and to be gone: a TimeSpan, a number of seconds, or a text such as '30s' or '5m'.
    .EXAMPLE
        Remove-NodeService api

        Removes the service api.
    .EXAMPLE
        Get-NodeService test-* | Remove-NodeService -KeepLog -Confirm

        Asks for each service whose name begins with test-, removes it and leaves its logs.
    .INPUTS
        System.String. A name. Objects with a property Name, such as those of Get-NodeService.
    .OUTPUTS
        None
    .LINK
        New-NodeService
    .LINK
        Stop-NodeService
    .LINK
        Get-NodeService
    #>
    [CmdletBinding(SupportsShouldProcess)]
    [OutputType([void])]
    param(
        [Parameter(Mandatory, Position = 0, ValueFromPipeline, ValueFromPipelineByPropertyName)]
        [SupportsWildcards()]
        [ValidateNotNullOrEmpty()]
        [string[]] $Name,

        [switch] $KeepLog,

        [ValidateScript({ ConvertTo-NodeSvcDuration $_ })]
        [object] $Timeout
    )

    begin {
        $names = [System.Collections.Generic.List[string]]::new()
    }
    process {
        $names.AddRange($Name)
    }
    end {
        $targets = @(Resolve-NodeSvcTarget -Cmdlet $PSCmdlet -Name $names).Where({ $PSCmdlet.ShouldProcess($_, 'Remove service') })
        if ($targets.Count) {
            $request = New-NodeSvcRequest -Value @{ names = [string[]] $targets; keepLog = $KeepLog } -Duration @{ timeoutMs = $Timeout }
            Invoke-NodeSvcCore -Cmdlet $PSCmdlet -Operation 'service.remove' -InputObject $request
        }
    }
}
