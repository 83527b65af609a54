function Get-NodeServiceParameter {
    <#
    .SYNOPSIS
        Gets the options that services keep in their Parameters key of the registry.
    .DESCRIPTION
        One object for each option, with its registry type and its value: a text, texts, a number or bytes. An option that is not there is
        not output.
    .PARAMETER Name
        Names of services, or their display names. * and ? are wildcards, over NodeSvc's own services. Default: all of these.
    .PARAMETER Parameter
        Names of options, without wildcards; '' is the key's own value. Default: all options.
    .EXAMPLE
        Get-NodeServiceParameter api

        Lists the options of the service api.
    .EXAMPLE
        (Get-NodeServiceParameter api Port).Value

        Gets the value of the option Port.
    .EXAMPLE
        Get-NodeServiceParameter api | Set-NodeServiceParameter -Name worker

        Gives the service worker the options of api.
    .INPUTS
        System.String. A name. Objects with a property Name, such as those of Get-NodeService.
    .OUTPUTS
        NodeSvc.Parameter
    .LINK
        Set-NodeServiceParameter
    .LINK
        Remove-NodeServiceParameter
    .LINK
        Send-NodeServiceControl
    #>
    [CmdletBinding()]
    [OutputType('NodeSvc.Parameter')]
    param(
        [Parameter(Position = 0, ValueFromPipeline, ValueFromPipelineByPropertyName)]
        [SupportsWildcards()]
        [ValidateNotNullOrEmpty()]
        [string[]] $Name = '*',

        [Parameter(Position = 1)]
        [AllowEmptyString()]
        [string[]] $Parameter
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
            $request = New-NodeSvcRequest -Value @{ names = [string[]] $targets; parameters = $Parameter }
            Invoke-NodeSvcCore -Cmdlet $PSCmdlet -Operation 'parameter.get' -InputObject $request -PassThru
        }
    }
}
