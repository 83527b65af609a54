function Resolve-NodeSvcPath {
    <#
    .SYNOPSIS
        A path as the core needs it: absolute, by PowerShell's current location, with PowerShell's own drives resolved.
    .DESCRIPTION
        The process's current directory, which .NET and node would go by, is another one. The path need not exist.
    #>
    [CmdletBinding()]
    [OutputType([string])]
    param(
        [Parameter(Mandatory)]
        [System.Management.Automation.PSCmdlet] $Cmdlet,

        [Parameter(Mandatory)]
        [string] $Path
    )

    $provider = $null
    $drive = $null
    $full = $Cmdlet.SessionState.Path.GetUnresolvedProviderPathFromPSPath($Path, [ref] $provider, [ref] $drive)
    if ($provider.Name -ne 'FileSystem') { throw [System.ArgumentException]::new("'$Path' is not a path of the file system, but of $($provider.Name).") }
    $full
}
