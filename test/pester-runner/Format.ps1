# How values read in a failure message: as PowerShell code where that is short, else by their own ToString.

function Format-Value {
    param($Value, [int]$Depth = 0)
    if ($null -eq $Value) { return '$null' }
    if ($Value -is [bool]) { return '$' + $Value.ToString().ToLowerInvariant() }
    if ($Value -is [string]) {
        if ($Value.Length -eq 0) { return '<empty>' }
        return "'$Value'"
    }
    if ($Value -is [datetime]) { return $Value.ToString('o') }
    if ($Value -is [type]) { return "[$Value]" }
    if ($Value -is [scriptblock]) { return "{$Value}" }
    if ($Value -is [System.Collections.IDictionary] -and $Depth -lt 3) { return Format-Dictionary $Value $Depth }
    if (Test-Collection $Value) { return Format-Collection $Value $Depth }
    return [string]$Value
}

function Test-Collection {
    param($Value)
    return $Value -is [System.Collections.IEnumerable] -and $Value -isnot [string] -and
        $Value -isnot [System.Collections.IDictionary] -and $Value -isnot [System.Xml.XmlNode]
}

function Format-Collection {
    param($Value, [int]$Depth)
    $limit = 10
    $texts = [System.Collections.Generic.List[string]]::new()
    $count = 0
    foreach ($item in $Value) {
        $count++
        if ($count -le $limit) { $texts.Add((Format-Value $item ($Depth + 1))) }
    }
    $rest = ''
    if ($count -gt $limit) { $rest = ", ...$($count - $limit) more" }
    return '@(' + ($texts -join ', ') + $rest + ')'
}

function Format-Dictionary {
    param([System.Collections.IDictionary]$Value, [int]$Depth)
    $names = [string[]]@($Value.Keys)
    [array]::Sort($names, [StringComparer]::OrdinalIgnoreCase)
    $texts = foreach ($name in $names) { "$name=$(Format-Value $Value[$name] ($Depth + 1))" }
    return '@{' + ($texts -join '; ') + '}'
}

# ' because X,' or nothing; a reason that itself starts with "because" is not doubled.
function Format-Because {
    param([string]$Because)
    $reason = $Because.Trim() -replace '^because\s+'
    if ($reason.Length -eq 0) { return ',' }
    return ", because $reason,"
}

# 'a', 'a and b', 'a, b and c'
function Join-Word {
    param([string[]]$Word)
    if ($Word.Count -lt 2) { return $Word -join '' }
    return ($Word[0..($Word.Count - 2)] -join ', ') + ' and ' + $Word[-1]
}

# Where two strings part, with enough around the place to recognise it.
function Format-StringDifference {
    param([string]$Expected, [string]$Actual, [switch]$CaseSensitive)
    $index = 0
    $shorter = [Math]::Min($Expected.Length, $Actual.Length)
    while ($index -lt $shorter -and (Test-SameCharacter $Expected[$index] $Actual[$index] $CaseSensitive)) { $index++ }
    if ($Expected.Length -eq $Actual.Length) { $lengths = "String lengths are both $($Expected.Length)." }
    else { $lengths = "Expected length: $($Expected.Length)`nActual length:   $($Actual.Length)" }
    $pointer = ' ' * (11 + (Format-Excerpt $Actual.Substring(0, $index) $index).Length)
    return @(
        $lengths
        "Strings differ at index $index."
        "Expected: '$(Format-Excerpt $Expected $index)'"
        "But was:  '$(Format-Excerpt $Actual $index)'"
        "$pointer^"
    ) -join "`n"
}

function Test-SameCharacter {
    param([char]$One, [char]$Other, [bool]$CaseSensitive)
    if ($CaseSensitive) { return $One -ceq $Other }
    return $One -eq $Other
}

# The text from 40 characters before $Index on, 120 long, with its invisible characters spelled out.
function Format-Excerpt {
    param([string]$Text, [int]$Index)
    $from = [Math]::Max(0, [Math]::Min($Index - 40, $Text.Length))
    $excerpt = $Text.Substring($from, [Math]::Min(120, $Text.Length - $from))
    if ($from -gt 0) { $excerpt = "...$excerpt" }
    if ($from + 120 -lt $Text.Length) { $excerpt = "$excerpt..." }
    return $excerpt -replace "`r", '\r' -replace "`n", '\n' -replace "`t", '\t' -replace "`0", '\0'
}
