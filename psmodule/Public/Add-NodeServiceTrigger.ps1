function Add-NodeServiceTrigger {
    <#
    .SYNOPSIS
        Adds a trigger to services: an event at which Windows starts or stops them.
    .DESCRIPTION
        The trigger goes to the end of the service's list. Windows starts a service at a trigger whatever its start type, unless that is
        Disabled; Manual is the usual one. Needs an elevated shell.
    .PARAMETER Name
        Names of services, or their display names. * and ? are wildcards, over NodeSvc's own services.
    .PARAMETER IpAddressArrival
        The first IP address of the machine becomes available.
    .PARAMETER IpAddressRemoval
        The last IP address of the machine goes away.
    .PARAMETER DomainJoin
        The machine joins a domain.
    .PARAMETER DomainLeave
        The machine leaves a domain.
    .PARAMETER FirewallPortOpen
        A port is opened in the firewall: '80/TCP', 'RPC/TCP'. Without a protocol: TCP.
    .PARAMETER FirewallPortClose
        A port has been closed in the firewall for about a minute. Written as -FirewallPortOpen.
    .PARAMETER Program
        Full path of the program that listens on the port, or System. Default: any.
    .PARAMETER ProgramService
        The service in that program that listens on the port. Default: any.
    .PARAMETER GroupPolicy
        The group policy changes: that of the machine, or that of a user.
    .PARAMETER DeviceInterface
        A device of this interface class (a GUID) arrives, or is there when the machine starts.
    .PARAMETER HardwareId
        Hardware IDs or compatible IDs of the devices, one of which must fit. Default: any device of the class.
    .PARAMETER RpcInterface
        A request arrives for this RPC interface (a GUID).
    .PARAMETER NamedPipe
        A request arrives at this named pipe, written without \\.\pipe\.
    .PARAMETER Etw
        This provider (a GUID) of Event Tracing for Windows writes an event.
    .PARAMETER EventData
        What the event must hold: texts, or bytes.
    .PARAMETER Level
        The highest level that the event may have, 0 to 255.
    .PARAMETER KeywordAny
        A mask of keywords, one of which the event must have.
    .PARAMETER KeywordAll
        A mask of keywords, all of which the event must have.
    .PARAMETER InputObject
        Any trigger: an object of Get-NodeServiceTrigger, a hashtable with Type, Action, Subtype and Data, or a text as in sc.exe's
        triggerinfo.
    .PARAMETER Action
        Start or Stop. Default: Stop for an IP address that goes, a domain that is left and a port that is closed, else Start.
    .PARAMETER PassThru
        Outputs the services' triggers as Windows holds them. Without it, nothing is output.
    .EXAMPLE
        Add-NodeServiceTrigger api -FirewallPortOpen 8080/TCP

        Starts the service api when the firewall opens TCP port 8080.
    .EXAMPLE
        Get-NodeService api* | Add-NodeServiceTrigger -IpAddressArrival

        Starts those services whose names begin with api as soon as the machine has an IP address.
    .EXAMPLE
        Add-NodeServiceTrigger backup -DeviceInterface 53f56307-b6bf-11d0-94f2-00a0c91efb8b -HardwareId USBSTOR\GenDisk

        Starts the service backup when a USB disk is plugged in.
    .EXAMPLE
        Get-NodeServiceTrigger Dnscache | Add-NodeServiceTrigger -Name api

        Adds the triggers of one of Windows' own services to the service api.
    .INPUTS
        Objects with a property Name, such as those of Get-NodeService; with -Name also triggers.
    .OUTPUTS
        NodeSvc.Trigger, with -PassThru.
    .LINK
        Get-NodeServiceTrigger
    .LINK
        Set-NodeServiceTrigger
    .LINK
        Remove-NodeServiceTrigger
    #>
    [CmdletBinding(SupportsShouldProcess, DefaultParameterSetName = 'InputObject')]
    [OutputType('NodeSvc.Trigger')]
    param(
        [Parameter(Mandatory, Position = 0, ValueFromPipelineByPropertyName)]
        [SupportsWildcards()]
        [ValidateNotNullOrEmpty()]
        [string[]] $Name,

        [Parameter(Mandatory, ParameterSetName = 'IpAddressArrival')]
        [switch] $IpAddressArrival,

        [Parameter(Mandatory, ParameterSetName = 'IpAddressRemoval')]
        [switch] $IpAddressRemoval,

        [Parameter(Mandatory, ParameterSetName = 'DomainJoin')]
        [switch] $DomainJoin,

        [Parameter(Mandatory, ParameterSetName = 'DomainLeave')]
        [switch] $DomainLeave,

        [Parameter(Mandatory, ParameterSetName = 'FirewallPortOpen')]
        [ValidatePattern('^\w+(/\w+)?$')]
        [string] $FirewallPortOpen,

        [Parameter(Mandatory, ParameterSetName = 'FirewallPortClose')]
        [ValidatePattern('^\w+(/\w+)?$')]
        [string] $FirewallPortClose,

        [Parameter(ParameterSetName = 'FirewallPortOpen')]
        [Parameter(ParameterSetName = 'FirewallPortClose')]
        [string] $Program,

        [Parameter(ParameterSetName = 'FirewallPortOpen')]
        [Parameter(ParameterSetName = 'FirewallPortClose')]
        [string] $ProgramService,

        [Parameter(Mandatory, ParameterSetName = 'GroupPolicy')]
        [ValidateSet('Machine', 'User')]
        [string] $GroupPolicy,

        [Parameter(Mandatory, ParameterSetName = 'DeviceInterface')]
        [guid] $DeviceInterface,

        [Parameter(ParameterSetName = 'DeviceInterface')]
        [string[]] $HardwareId,

        [Parameter(Mandatory, ParameterSetName = 'RpcInterface')]
        [guid] $RpcInterface,

        [Parameter(Mandatory, ParameterSetName = 'NamedPipe')]
        [ValidateNotNullOrEmpty()]
        [string] $NamedPipe,

        [Parameter(Mandatory, ParameterSetName = 'Etw')]
        [guid] $Etw,

        [Parameter(ParameterSetName = 'Etw')]
        [object[]] $EventData,

        [Parameter(ParameterSetName = 'Etw')]
        [byte] $Level,

        [Parameter(ParameterSetName = 'Etw')]
        [uint64] $KeywordAny,

        [Parameter(ParameterSetName = 'Etw')]
        [uint64] $KeywordAll,

        [Parameter(Mandatory, ParameterSetName = 'InputObject', ValueFromPipeline)]
        [object[]] $InputObject,

        [ValidateSet('Start', 'Stop')]
        [string] $Action,

        [switch] $PassThru
    )

    process {
        try {
            $triggers = @(foreach ($one in $InputObject) { ConvertFrom-NodeSvcTrigger $one })
            if ($PSCmdlet.ParameterSetName -ne 'InputObject') {
                $triggers = @(New-NodeSvcTriggerOf -Kind $PSCmdlet.ParameterSetName -Given $PSBoundParameters)
            }
        } catch {
            $PSCmdlet.WriteError((New-NodeSvcArgumentError -Exception $_.Exception -Id 'InvalidTrigger' -Target "$Name"))
            return
        }
        foreach ($trigger in $triggers) { if ($Action) { $trigger.action = $Action } }

        $request = @{ names = [string[]] @(Resolve-NodeSvcTarget -Cmdlet $PSCmdlet -Name $Name); triggers = [object[]] $triggers }
        $targets = @(foreach ($step in Get-NodeSvcPlan -Cmdlet $PSCmdlet -Operation 'trigger.add' -InputObject $request -Action 'Add trigger') {
            if ($PSCmdlet.ShouldProcess($step.Target, $step.Action)) { $step.Target }
        })
        if ($targets.Count) {
            $request.names = [string[]] $targets
            Invoke-NodeSvcCore -Cmdlet $PSCmdlet -Operation 'trigger.add' -InputObject $request -PassThru:$PassThru
        }
    }
}
