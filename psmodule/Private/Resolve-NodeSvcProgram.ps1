function Resolve-NodeSvcProgram {
    <#
    .SYNOPSIS
        A program as the core needs it: a path by PowerShell's current location, or a bare name, which the core looks for on PATH.
    #>
    [CmdletBinding()]
    [OutputType([string])]
    param(
        # Resolves paths by this cmdlet's location.
        [Parameter(Mandatory)]
        [System.Management.Automation.PSCmdlet] $Cmdlet,

        [Parameter(Mandatory)]
        [string] $Path
    )

    $full = Resolve-NodeSvcPath -Cmdlet $Cmdlet -Path $Path
    if ($Path.IndexOfAny([char[]] '\/:') -ge 0 -or [System.IO.File]::Exists($full)) { $full } else { $Path }
}
