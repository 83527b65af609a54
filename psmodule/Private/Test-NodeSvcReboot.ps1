function Test-NodeSvcReboot {
    <#
    .SYNOPSIS
        Whether one of the contract's failure actions reboots the machine.
    #>
    [CmdletBinding()]
    [OutputType([bool])]
    param(
        [Parameter(Position = 0)]
        [AllowNull()]
        [AllowEmptyCollection()]
        [object[]] $Action
    )

    foreach ($one in $Action) {
        # 2: SC_ACTION_REBOOT (winsvc.h).
        if ($one -is [string]) { if ($one -match '(^|/)\s*reboot\s*(/|$)') { return $true } } elseif ($one.kind -in 'Reboot', 2) { return $true }
    }
    $false
}
