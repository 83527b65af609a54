function ConvertTo-NodeSvcLogLine {
    <#
    .SYNOPSIS
        Turns an item of log.get into its lines: objects, or texts where the item has nothing but texts.
    #>
    [CmdletBinding()]
    [OutputType('NodeSvc.LogLine', [string])]
    param(
        # The contract's {name, texts, timesMs, streams}.
        [Parameter(Mandatory, Position = 0)]
        $Info
    )

    # The first letter of each text keeps PowerShell from reading a date in it.
    $texts = @($Info.texts)
    if ($null -eq $Info.streams) {
        foreach ($text in $texts) { $text.Substring(1) }
        return
    }
    $times = @($Info.timesMs)
    $streams = @($Info.streams)
    $epoch = [datetime]::new(1970, 1, 1, 0, 0, 0, [System.DateTimeKind]::Utc)
    # Copied for each line, which is several times faster than making it anew.
    $model = [pscustomobject] @{ PSTypeName = 'NodeSvc.LogLine'; Name = $Info.name; Time = $null; Stream = $null; Text = '' }
    # As a text, for Select-String and strings, a line is what was written.
    $model.PSObject.Methods.Add([psscriptmethod]::new('ToString', { $this.Text }))
    for ($i = 0; $i -lt $texts.Count; $i++) {
        $line = $model.PSObject.Copy()
        if ($null -ne $times[$i]) { $line.Time = $epoch.AddMilliseconds($times[$i]).ToLocalTime() }
        $line.Stream = $streams[$i]
        $line.Text = $texts[$i].Substring(1)
        $line
    }
}
