function Send-NodeServiceControl {
    <#
    .SYNOPSIS
        Sends services a control: one of their own, or the request to read their parameters anew.
    .DESCRIPTION
        Windows passes the control to the service and does not wait for what the service does with it. A NodeSvc service's app gets it as
        an event of the npm package nodesvc, if it listens for it, as soon as its event loop is free. Needs an elevated shell, or the right UserDefinedControl (for ParamChange: PauseContinue).
    .PARAMETER Name
        Names of services, or their display names. * and ? are wildcards, over NodeSvc's own services.
    .PARAMETER Control
        A number from 128 to 255, whose meaning is the service's own; ParamChange: the service's parameters have changed; or, for a
        NodeSvc service, RotateLog: begin a new log file now, RestartInstances: replace the instances one
        after the other. NodeSvc keeps 254 and 255 for such words; the app's own are 128 to 253.
    .PARAMETER PassThru
        Outputs the services. Without it, nothing is output.
    .EXAMPLE
        Send-NodeServiceControl api 200

        Sends the service api the control 200.
    .EXAMPLE
        Set-NodeServiceParameter api Port 8080 -PassThru | Send-NodeServiceControl -Control ParamChange

        Changes a parameter of the service api and tells it so.
    .EXAMPLE
        Send-NodeServiceControl api RotateLog

        Lets the service api put its log so far aside, and begin a new file.
    .EXAMPLE
        Send-NodeServiceControl web RestartInstances

        Replaces the instances of the service web, one after the other, so that it answers all the time.
    .INPUTS
        System.String. A name. Objects with a property Name, such as those of Get-NodeService.
    .OUTPUTS
        NodeSvc.Service, with -PassThru.
    .LINK
        Suspend-NodeService
    .LINK
        Set-NodeServiceParameter
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

        [Parameter(Mandatory, Position = 1)]
        [ArgumentCompleter({ @('ParamChange', 'RotateLog', 'RestartInstances') -like "$($args[2])*" })]
        [ValidateScript({
            $number = $_ -as [int]
            if ($_ -in 'ParamChange', 'RotateLog', 'RestartInstances' -or ($number -ge 128 -and $number -le 255)) { return $true }
            throw "'$_' is not a control: give a number from 128 to 255, ParamChange, RotateLog or RestartInstances."
        })]
        [object] $Control,

        [switch] $PassThru
    )

    begin {
        $names = [System.Collections.Generic.List[string]]::new()
    }
    process {
        $names.AddRange($Name)
    }
    end {
        $targets = @(Resolve-NodeSvcTarget -Cmdlet $PSCmdlet -Name $names).Where({ $PSCmdlet.ShouldProcess($_, "Send control $Control") })
        if ($targets.Count) {
            # As the contract spells it.
            $word = @('ParamChange', 'RotateLog', 'RestartInstances') -eq $Control
            $request = @{ names = [string[]] $targets; control = if ($word) { $word[0] } else { [int] $Control } }
            Invoke-NodeSvcCore -Cmdlet $PSCmdlet -Operation 'service.control' -InputObject $request -PassThru:$PassThru
        }
    }
}
