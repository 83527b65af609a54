function ConvertTo-NodeSvcConfiguration {
    <#
    .SYNOPSIS
        Turns a core's ConfigInfo into the object that Get-NodeServiceConfiguration writes.
    #>
    [CmdletBinding()]
    [OutputType('NodeSvc.Configuration')]
    param(
        [Parameter(Mandatory, Position = 0)]
        $Info
    )

    [pscustomobject] @{
        PSTypeName         = 'NodeSvc.Configuration'
        Name               = $Info.name
        DisplayName        = $Info.displayName
        Description        = $Info.description
        StartType          = $Info.startType
        ErrorControl       = $Info.errorControl
        ServiceType        = $Info.serviceType
        Interactive        = $Info.interactive
        BinaryPath         = $Info.binaryPath
        Account            = $Info.account
        DependsOn          = [string[]] $Info.dependsOn
        LoadOrderGroup     = $Info.loadOrderGroup
        Tag                = $Info.tag
        SidType            = $Info.sidType
        RequiredPrivilege  = [string[]] $Info.requiredPrivileges
        PreshutdownTimeout = [timespan]::FromMilliseconds($Info.preshutdownTimeoutMs)
        PreferredNode      = $Info.preferredNode
        ScmEnvironment     = ConvertTo-NodeSvcTable $Info.scmEnvironment
        LaunchProtection   = $Info.launchProtection
    }
}
