function Remove-NodeServiceParameter {
    <#
    .SYNOPSIS
        Removes options that services keep in their Parameters key of the registry.
    .DESCRIPTION
        An option that is not there is left alone. A running service does not notice by itself: Send-NodeServiceControl -Control
        ParamChange tells it. Needs an elevated shell.
    .PARAMETER Name
        Names of services, or their display names. * and ? are wildcards, over NodeSvc's own services.
    .PARAMETER Parameter
        Names of options, without wildcards; '' is the key's own value.
    .EXAMPLE
        Remove-NodeServiceParameter api Port

        Removes the option Port of the service api.
    .EXAMPLE
        Get-NodeServiceParameter api | Where-Object Type -eq Binary | Remove-NodeServiceParameter

        Removes those options of the service api that hold bytes.
    .INPUTS
        Objects with the properties Name and Parameter, such as those of Get-NodeServiceParameter.
    .OUTPUTS
        None
    .LINK
        Get-NodeServiceParameter
    .LINK
        Set-NodeServiceParameter
    #>
    [CmdletBinding(SupportsShouldProcess)]
    [OutputType([void])]
    param(
        [Parameter(Mandatory, Position = 0, ValueFromPipelineByPropertyName)]
        [SupportsWildcards()]
        [ValidateNotNullOrEmpty()]
        [string[]] $Name,

        [Parameter(Mandatory, Position = 1, ValueFromPipelineByPropertyName)]
        [AllowEmptyString()]
        [string[]] $Parameter
    )

    process {
        $request = @{ names = [string[]] @(Resolve-NodeSvcTarget -Cmdlet $PSCmdlet -Name $Name); parameters = [string[]] $Parameter }
        $action = "Remove parameter '$($Parameter -join ''', ''')'"
        $targets = @(foreach ($step in Get-NodeSvcPlan -Cmdlet $PSCmdlet -Operation 'parameter.remove' -InputObject $request -Action $action) {
            if ($PSCmdlet.ShouldProcess($step.Target, $step.Action)) { $step.Target }
        })
        if ($targets.Count) {
            $request.names = [string[]] $targets
            Invoke-NodeSvcCore -Cmdlet $PSCmdlet -Operation 'parameter.remove' -InputObject $request
        }
    }
}
