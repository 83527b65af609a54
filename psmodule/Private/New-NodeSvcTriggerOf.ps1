function New-NodeSvcTriggerOf {
    <#
    .SYNOPSIS
        A trigger as the contract has it, from the parameters given to Add-NodeServiceTrigger.
    #>
    [CmdletBinding()]
    [OutputType([hashtable])]
    [System.Diagnostics.CodeAnalysis.SuppressMessageAttribute('PSUseShouldProcessForStateChangingFunctions', '')]
    param(
        # Name of the parameter set, which is that of the parameter that says what is waited for.
        [Parameter(Mandatory)]
        [string] $Kind,

        # $PSBoundParameters
        [Parameter(Mandatory)]
        [System.Collections.IDictionary] $Given
    )

    switch -Wildcard ($Kind) {
        'FirewallPort*' {
            $port, $protocol = $Given[$Kind].ToUpperInvariant() -split '/'
            $words = @($port, $(if ($protocol) { $protocol } else { 'TCP' }))
            # The place of a word is its meaning, so an empty one stays before another.
            if ($Given['Program'] -or $Given['ProgramService']) { $words += [string] $Given['Program'] }
            if ($Given['ProgramService']) { $words += $Given['ProgramService'] }
            return New-NodeSvcTrigger $Kind -Data @{ type = 'String'; value = [string[]] $words }
        }
        'GroupPolicy' { return New-NodeSvcTrigger "$($Given['GroupPolicy'])Policy" }
        'NamedPipe' { return New-NodeSvcTrigger $Kind -Data @{ type = 'String'; value = $Given['NamedPipe'] } }
        'RpcInterface' { return New-NodeSvcTrigger $Kind -Data @{ type = 'String'; value = "$($Given['RpcInterface'])" } }
        'DeviceInterface' {
            $data = foreach ($id in $Given['HardwareId']) { @{ type = 'String'; value = $id } }
            return New-NodeSvcTrigger $Kind -Id $Given['DeviceInterface'] -Data @($data)
        }
        'Etw' { return New-NodeSvcTrigger $Kind -Id $Given['Etw'] -Data @(Get-NodeSvcEventData $Given) }
        default { New-NodeSvcTrigger $Kind }
    }
}
