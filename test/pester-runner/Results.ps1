# What a test came to: an object, and a line on stdout as soon as it is known.

# Errors: ErrorRecords, none for a pass. The message joins them all, place and stack are the first one's.
function Write-TestResult {
    param([string[]]$Path, [string]$Result, [double]$DurationMs, $Errors)
    $place = @{ Line = 0; Stack = '' }
    if (@($Errors).Count -gt 0) { $place = Get-ErrorPlace @($Errors)[0] $script:Run.File }
    $record = [pscustomobject]@{
        file       = $script:Run.File
        path       = @($Path)
        result     = $Result
        durationMs = [Math]::Round($DurationMs, 1)
        message    = (@(foreach ($item in $Errors) { Get-ErrorMessage $item }) -join "`n")
        errorId    = (@(foreach ($item in $Errors) { $item.FullyQualifiedErrorId }) -join "`n")
        line       = $place.Line
        stack      = $place.Stack
    }
    $script:Run.Results.Add($record)
    Write-RecordLine $record
}

# Line 0 when the error is not of the test file.
function Get-ErrorPlace {
    param($Record, [string]$File)
    # Frames of this module's own files say nothing about the test.
    $own = [regex]::Escape($script:OwnFolder) + '[\\/][^\\/]+\.psm?1:'
    $frames = @(foreach ($frame in @([string]$Record.ScriptStackTrace -split '\r?\n')) {
            if ($frame -and ($frame.Contains($File) -or $frame -notmatch $own)) { $frame }
        })
    $place = @{ Line = 0; Stack = $frames -join "`n" }
    $target = $Record.TargetObject
    if ($target -is [System.Collections.IDictionary] -and $target.Keys -contains 'Line' -and $target['File'] -eq $File) {
        $place.Line = [int]$target['Line']
        return $place
    }
    $syntaxErrors = Get-SyntaxError $Record
    if ($syntaxErrors.Count -gt 0) {
        $place.Line = $syntaxErrors[0].Extent.StartLineNumber
        return $place
    }
    # 'at NAME, FILE: line N', in the language of the engine.
    foreach ($frame in $frames) {
        if ($frame.Contains($File) -and $frame -match '(\d+)\D*$') {
            $place.Line = [int]$Matches[1]
            return $place
        }
    }
    return $place
}

function Get-ErrorMessage {
    param($Record)
    $syntaxErrors = Get-SyntaxError $Record
    if ($syntaxErrors.Count -eq 0) { return $Record.Exception.Message }
    return "The file does not parse. Line $($syntaxErrors[0].Extent.StartLineNumber): $($syntaxErrors[0].Message)"
}

function Get-SyntaxError {
    param($Record)
    if ($Record.Exception -is [System.Management.Automation.ParseException]) { return , @($Record.Exception.Errors) }
    return , @()
}

function Write-RecordLine {
    param($Record)
    if ($script:OutputKind -eq 'Json') { [Console]::Out.WriteLine('##pester ' + (ConvertTo-JsonText $Record)) }
    elseif ($script:OutputKind -eq 'Text') {
        $mark = @{ Passed = '[+]'; Failed = '[-]'; Skipped = '[!]' }[$Record.result]
        [Console]::Out.WriteLine("$mark $($Record.path -join ' > ') $($Record.durationMs) ms")
        if ($Record.message) { [Console]::Out.WriteLine("    $($Record.file):$($Record.line)`n    " + ($Record.message -replace '\n', "`n    ")) }
    }
}

function Write-SummaryLine {
    param($Summary)
    if ($script:OutputKind -eq 'Json') { [Console]::Out.WriteLine('##pester ' + (ConvertTo-JsonText @{ summary = $Summary })) }
    elseif ($script:OutputKind -eq 'Text') {
        [Console]::Out.WriteLine("$($Summary.passed) passed, $($Summary.failed) failed, $($Summary.skipped) skipped ($($Summary.engine), $($Summary.durationMs) ms)")
    }
}

# JSON in ASCII, so that no code page between here and the reader can harm it. ConvertTo-Json is not used
# because the engine alone (test/pshost) may not have it.
function ConvertTo-JsonText {
    param($Value)
    if ($null -eq $Value) { return 'null' }
    if ($Value -is [bool]) { return $Value.ToString().ToLowerInvariant() }
    if ($Value -is [string]) { return ConvertTo-JsonString $Value }
    if ($Value -is [ValueType]) { return ([IFormattable]$Value).ToString($null, [cultureinfo]::InvariantCulture) }
    if ($Value -is [hashtable]) {
        return '{' + (@(foreach ($key in $Value.Keys) { (ConvertTo-JsonString $key) + ':' + (ConvertTo-JsonText $Value[$key]) }) -join ',') + '}'
    }
    if ($Value -is [array]) { return '[' + (@(foreach ($item in $Value) { ConvertTo-JsonText $item }) -join ',') + ']' }
    return '{' + (@(foreach ($property in $Value.PSObject.Properties) {
                (ConvertTo-JsonString $property.Name) + ':' + (ConvertTo-JsonText $property.Value)
            }) -join ',') + '}'
}

function ConvertTo-JsonString {
    param([string]$Text)
    $json = [System.Text.StringBuilder]::new('"')
    foreach ($character in $Text.ToCharArray()) {
        $code = [int]$character
        if ($code -lt 32 -or $code -gt 126 -or $character -eq '"' -or $character -eq '\') { [void]$json.AppendFormat('\u{0:x4}', $code) }
        else { [void]$json.Append($character) }
    }
    return $json.Append('"').ToString()
}
