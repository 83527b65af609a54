function ConvertTo-NodeSvcPermission {
    <#
    .SYNOPSIS
        Turns a core's PermissionInfo into the object that Get-NodeServicePermission writes.
    .DESCRIPTION
        Each entry of Access bears the service's name too, so that Revoke-NodeServicePermission takes it from the pipeline.
    #>
    [CmdletBinding()]
    [OutputType('NodeSvc.Permission')]
    param(
        [Parameter(Mandatory, Position = 0)]
        $Info
    )

    $entries = foreach ($entry in $Info.access) {
        $object = [pscustomobject] @{
            PSTypeName = 'NodeSvc.PermissionEntry'
            Name       = $Info.name
            Type       = $entry.type
            Account    = $entry.account
            Sid        = $entry.sid
            Right      = [string[]] $entry.rights
        }
        $object.PSObject.Methods.Add([psscriptmethod]::new('ToString', { "$($this.Type) $($this.Account): $($this.Right -join ', ')" }))
        $object
    }
    [pscustomobject] @{
        PSTypeName = 'NodeSvc.Permission'
        Name       = $Info.name
        Sddl       = $Info.sddl
        Access     = @($entries)
    }
}
