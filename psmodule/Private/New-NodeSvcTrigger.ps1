function New-NodeSvcTrigger {
    <#
    .SYNOPSIS
        A trigger as the contract has it.
    #>
    [CmdletBinding()]
    [OutputType([hashtable])]
    [System.Diagnostics.CodeAnalysis.SuppressMessageAttribute('PSUseShouldProcessForStateChangingFunctions', '')]
    param(
        # What it waits for: a parameter's name of Add-NodeServiceTrigger.
        [Parameter(Mandatory, Position = 0)]
        [ValidateSet('IpAddressArrival', 'IpAddressRemoval', 'DomainJoin', 'DomainLeave', 'FirewallPortOpen', 'FirewallPortClose',
            'MachinePolicy', 'UserPolicy', 'RpcInterface', 'NamedPipe', 'DeviceInterface', 'Etw')]
        [string] $Kind,

        # Class of the device interface, or provider of the ETW events.
        [guid] $Id,

        # The contract's data items.
        [hashtable[]] $Data = @(),

        # Default: what sc.exe allows for this kind.
        [string] $Action
    )

    $known = @{
        IpAddressArrival  = 'IpAddressAvailability', 'FirstIpAddressArrival', 'Start'
        IpAddressRemoval  = 'IpAddressAvailability', 'LastIpAddressRemoval', 'Stop'
        DomainJoin        = 'DomainJoin', 'DomainJoin', 'Start'
        DomainLeave       = 'DomainJoin', 'DomainLeave', 'Stop'
        FirewallPortOpen  = 'FirewallPort', 'FirewallPortOpen', 'Start'
        FirewallPortClose = 'FirewallPort', 'FirewallPortClose', 'Stop'
        MachinePolicy     = 'GroupPolicy', 'MachinePolicyPresent', 'Start'
        UserPolicy        = 'GroupPolicy', 'UserPolicyPresent', 'Start'
        RpcInterface      = 'NetworkEndpoint', 'RpcInterfaceEvent', 'Start'
        NamedPipe         = 'NetworkEndpoint', 'NamedPipeEvent', 'Start'
        DeviceInterface   = 'DeviceInterfaceArrival', "$Id", 'Start'
        Etw               = 'Custom', "$Id", 'Start'
    }
    $type, $subtype, $usual = $known[$Kind]
    @{ type = $type; subtype = $subtype; action = if ($Action) { $Action } else { $usual }; data = [object[]] $Data }
}
