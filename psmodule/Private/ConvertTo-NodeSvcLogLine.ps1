function ConvertTo-NodeSvcLogLine {
    <#
    .SYNOPSIS
        Turns an item of log.get into its lines: objects, or texts where the item has texts.
    #>
    [CmdletBinding()]
    [OutputType('NodeSvc.LogLine', [string])]
    param(
        # The contract's {name, lines}.
        [Parameter(Mandatory, Position = 0)]
        $Info
    )

    $epoch = [datetime]::new(1970, 1, 1, 0, 0, 0, [System.DateTimeKind]::Utc)
    $name = $Info.name
    # As a text, for Select-String and strings, a line is what was written.
    $asText = [psscriptmethod]::new('ToString', { $this.Text })
    # The first letter of each text keeps PowerShell from reading a date in it.
    foreach ($line in $Info.lines) {
        if ($line -is [string]) {
            $line.Substring(1)
        } else {
            $object = [pscustomobject] @{
                PSTypeName = 'NodeSvc.LogLine'
                Name       = $name
                Time       = if ($null -ne $line.timeMs) { $epoch.AddMilliseconds($line.timeMs).ToLocalTime() } else { $null }
                Stream     = $line.stream
                Text       = $line.text.Substring(1)
            }
            $object.PSObject.Methods.Add($asText)
            $object
        }
    }
}
