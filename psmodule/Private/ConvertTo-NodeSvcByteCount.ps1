function ConvertTo-NodeSvcByteCount {
    <#
    .SYNOPSIS
        Reads a size in bytes: a number, which PowerShell writes as 10MB, or a text such as '10MB' or '1.5 GB'.
    #>
    [CmdletBinding()]
    [OutputType([long])]
    param(
        [Parameter(Mandatory, Position = 0)]
        [object] $Value
    )

    $culture = [cultureinfo]::InvariantCulture
    $text = [System.Convert]::ToString($Value, $culture).Trim()
    if ($text -match '^(?<number>\d+(\.\d+)?)\s*(?<unit>KB|MB|GB|TB|)$') {
        $unit = switch ($Matches['unit']) { 'KB' { 1KB } 'MB' { 1MB } 'GB' { 1GB } 'TB' { 1TB } default { 1 } }
        $bytes = [double]::Parse($Matches['number'], $culture) * $unit
        if ($bytes -lt [long]::MaxValue) { return [long] [System.Math]::Round($bytes) }
    }
    throw "'$Value' is not a size. Give a number of bytes, or a text such as 500KB, 10MB or 1.5GB."
}
