function Set-NodeServiceParameter {
    <#
    .SYNOPSIS
        Sets an option that services keep in their Parameters key of the registry.
    .DESCRIPTION
        Makes the option if it is not there. A running service does not notice by itself: Send-NodeServiceControl -Control ParamChange
        tells it. Needs an elevated shell.
    .PARAMETER Name
        Names of services, or their display names. * and ? are wildcards, over NodeSvc's own services.
    .PARAMETER Parameter
        The option's name; '' is the key's own value.
    .PARAMETER Value
        A text, texts, a whole number, $true or $false (1 or 0), or bytes.
    .PARAMETER Type
        The registry type. Default: the one that the option has, else String for a text, MultiString for texts, DWord for a number that
        fits, QWord for a larger one, and Binary for bytes.
    .PARAMETER PassThru
        Outputs the option as it is stored. Without it, nothing is output.
    .EXAMPLE
        Set-NodeServiceParameter api Port 8080

        Sets the option Port of the service api, a DWORD.
    .EXAMPLE
        Set-NodeServiceParameter api Path '%ProgramData%\api' -Type ExpandString -PassThru

        Sets an option in which whoever reads it expands variables, and outputs it.
    .EXAMPLE
        Get-NodeServiceParameter api | Set-NodeServiceParameter -Name worker

        Gives the service worker the options of api.
    .INPUTS
        Objects with the properties Name, Parameter, Type and Value, such as those of Get-NodeServiceParameter.
    .OUTPUTS
        NodeSvc.Parameter, with -PassThru.
    .LINK
        Get-NodeServiceParameter
    .LINK
        Remove-NodeServiceParameter
    .LINK
        Send-NodeServiceControl
    #>
    [CmdletBinding(SupportsShouldProcess)]
    [OutputType('NodeSvc.Parameter')]
    param(
        [Parameter(Mandatory, Position = 0, ValueFromPipelineByPropertyName)]
        [SupportsWildcards()]
        [ValidateNotNullOrEmpty()]
        [string[]] $Name,

        [Parameter(Mandatory, Position = 1, ValueFromPipelineByPropertyName)]
        [AllowEmptyString()]
        [string] $Parameter,

        [Parameter(Mandatory, Position = 2, ValueFromPipelineByPropertyName)]
        [AllowEmptyString()]
        [AllowEmptyCollection()]
        [object] $Value,

        [Parameter(ValueFromPipelineByPropertyName)]
        [ValidateSet('String', 'ExpandString', 'MultiString', 'DWord', 'QWord', 'Binary')]
        [string] $Type,

        [switch] $PassThru
    )

    process {
        try {
            $request = ConvertFrom-NodeSvcParameterValue -Value $Value -Type $Type
        } catch {
            $PSCmdlet.WriteError((New-NodeSvcArgumentError -Exception $_.Exception -Id 'InvalidParameterValue' -Target "$Name"))
            return
        }
        $request.parameter = $Parameter
        $request.names = [string[]] @(Resolve-NodeSvcTarget -Cmdlet $PSCmdlet -Name $Name)

        $targets = @(foreach ($step in Get-NodeSvcPlan -Cmdlet $PSCmdlet -Operation 'parameter.set' -InputObject $request -Action "Set parameter '$Parameter'") {
            if ($PSCmdlet.ShouldProcess($step.Target, $step.Action)) { $step.Target }
        })
        if ($targets.Count) {
            $request.names = [string[]] $targets
            Invoke-NodeSvcCore -Cmdlet $PSCmdlet -Operation 'parameter.set' -InputObject $request -PassThru:$PassThru
        }
    }
}
