function ConvertFrom-NodeSvcTriggerText {
    <#
    .SYNOPSIS
        A trigger as the contract has it, from a text of sc.exe's triggerinfo: 'start/networkon', 'start/portopen/80;TCP;;'.
    #>
    [CmdletBinding()]
    [OutputType([hashtable])]
    param(
        [Parameter(Mandatory, Position = 0)]
        [string] $Text
    )

    $action, $word, $id, $rest = $Text.Trim() -split '/', 4
    $simple = @{
        networkon = 'IpAddressArrival'; networkoff = 'IpAddressRemoval'; domainjoin = 'DomainJoin'; domainleave = 'DomainLeave'
        machinepolicy = 'MachinePolicy'; userpolicy = 'UserPolicy'
    }
    # Kind, type of the data, and whether a GUID comes first.
    $withData = @{
        portopen = 'FirewallPortOpen', 'String', $false; portclose = 'FirewallPortClose', 'String', $false
        rpcinterface = 'RpcInterface', 'String', $false; namedpipe = 'NamedPipe', 'String', $false
        device = 'DeviceInterface', 'String', $true; custom = 'Etw', 'Binary', $true; strcustom = 'Etw', 'String', $true
        lvlcustom = 'Etw', 'Level', $true; kwanycustom = 'Etw', 'KeywordAny', $true; kwallcustom = 'Etw', 'KeywordAll', $true
    }
    $actions = @{ start = 'Start'; stop = 'Stop' }
    if ($word -and $actions.ContainsKey($action)) {
        if ($simple.ContainsKey($word) -and $null -eq $id) { return New-NodeSvcTrigger $simple[$word] -Action $actions[$action] }
        if ($withData.ContainsKey($word) -and $id) {
            $kind, $type, $byId = $withData[$word]
            $guid = [guid]::Empty
            if (-not $byId) {
                $all = if ($rest) { "$id/$rest" } else { $id }
                $value = if ($kind -like 'FirewallPort*') { , [string[]] ($all.TrimEnd(';') -split ';') } else { $all }
                return New-NodeSvcTrigger $kind -Data @{ type = $type; value = $value } -Action $actions[$action]
            }
            if ([guid]::TryParse($id, [ref] $guid)) {
                $data = foreach ($value in $rest -split '/' -ne '') { @{ type = $type; value = if ($type -eq 'Level') { [int] $value } else { $value } } }
                return New-NodeSvcTrigger $kind -Id $guid -Data @($data) -Action $actions[$action]
            }
        }
    }
    throw [System.ArgumentException]::new("'$Text' is not a trigger. Write it as sc.exe's triggerinfo does: start/networkon, stop/networkoff, " +
        'start/domainjoin, start/portopen/80;TCP;;, start/machinepolicy, start/device/GUID/ID, start/namedpipe/NAME, start/custom/GUID/DATA.')
}
