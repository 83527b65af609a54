function Resolve-NodeSvcShim {
    <#
    .SYNOPSIS
        The real node.exe behind a version manager's node.cmd.
    .DESCRIPTION
        Asks the shim's node for its own path. The core is then started without cmd.exe in between, so that closing its input and
        killing it reach node itself. Not through `&`, which would change the user's $LASTEXITCODE.
    #>
    [CmdletBinding()]
    [OutputType([string])]
    param(
        # Full path of the .cmd or .bat file.
        [Parameter(Mandatory, Position = 0)]
        [string] $Path
    )

    $start = [System.Diagnostics.ProcessStartInfo]::new($env:ComSpec, "/d /s /c `"`"$Path`" -p process.execPath`"")
    $start.UseShellExecute = $false
    $start.CreateNoWindow = $true
    $start.RedirectStandardOutput = $true
    $start.StandardOutputEncoding = [System.Text.UTF8Encoding]::new($false)
    $process = [System.Diagnostics.Process]::Start($start)
    try {
        $real = $process.StandardOutput.ReadToEnd().Trim()
    } finally {
        $process.Dispose()
    }
    if ([System.IO.File]::Exists($real)) { $real } else { $Path }
}
