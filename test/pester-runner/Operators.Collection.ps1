# Operators that take the whole pipeline input.

Add-ShouldOperator Be -Alias EQ @{
    Parameter   = 'ExpectedValue'
    All         = $true
    Holds       = { param($Actual, $Expected) Test-SameValue $Actual $Expected }
    Expected    = { param($Actual, $Expected) Format-ExpectedValue $Actual $Expected '{0}' }
    Got         = { param($Actual, $Expected) Format-ActualValue $Actual $Expected }
    NotExpected = '{0} to be different from the actual value'
    NotGot      = 'got the same value'
}
Add-ShouldOperator BeExactly -Alias CEQ @{
    Parameter   = 'ExpectedValue'
    All         = $true
    Holds       = { param($Actual, $Expected) Test-SameValue $Actual $Expected -CaseSensitive }
    Expected    = { param($Actual, $Expected) Format-ExpectedValue $Actual $Expected 'exactly {0}' }
    Got         = { param($Actual, $Expected) Format-ActualValue $Actual $Expected -CaseSensitive }
    NotExpected = '{0} to be different from the actual value'
    NotGot      = 'got exactly the same value'
}
Add-ShouldOperator BeNullOrEmpty @{
    All         = $true
    Holds       = { param($Actual) Test-NullOrEmpty $Actual }
    Expected    = '$null or empty'
    Got         = { param($Actual) "got $(Format-Value (Expand-Single $Actual))" }
    NotExpected = 'a value'
    NotGot      = 'got $null or empty'
}
Add-ShouldOperator HaveCount @{
    Parameter   = 'ExpectedValue'
    All         = $true
    Holds       = { param($Actual, $Expected) (Get-Size $Actual) -eq [int]$Expected }
    Expected    = { param($Actual, $Expected) if ([int]$Expected -eq 0) { 'an empty collection' } else { "a collection with size $Expected" } }
    Got         = { param($Actual) Format-Size $Actual }
    NotExpected = { param($Actual, $Expected) if ([int]$Expected -eq 0) { 'a non-empty collection' } else { "a collection with size different from $Expected" } }
    NotGot      = { param($Actual) Format-Size $Actual }
}
Add-ShouldOperator Contain @{
    Parameter   = 'ExpectedValue'
    All         = $true
    Holds       = { param($Actual, $Expected) $Actual -contains $Expected }
    Expected    = '{0} to be found in collection {1}'
    Got         = 'it was not found'
    NotExpected = '{0} to not be found in collection {1}'
    NotGot      = 'it was found'
}

# Arrays are equal item by item, nested ones too; $null, @() and @($null) are the same; and otherwise
# PowerShell's -eq decides with the expected value on its left, so its type is the one converted to.
function Test-SameValue {
    param([object[]]$Actual, [object[]]$Expected, [switch]$CaseSensitive, [int]$Depth = 0)
    if ($Depth -gt 100) { throw 'The arrays are nested more than 100 deep. Does one contain itself?' }
    $noActual = Test-NoItem $Actual
    $noExpected = Test-NoItem $Expected
    if ($noActual -or $noExpected) { return $noActual -and $noExpected }
    if ($Actual.Count -ne $Expected.Count) { return $false }
    for ($i = 0; $i -lt $Expected.Count; $i++) {
        if ($Actual[$i] -is [array] -or $Expected[$i] -is [array]) {
            $same = Test-SameValue $Actual[$i] $Expected[$i] -CaseSensitive:$CaseSensitive -Depth ($Depth + 1)
        }
        elseif ($CaseSensitive) { $same = $Expected[$i] -ceq $Actual[$i] }
        else { $same = $Expected[$i] -eq $Actual[$i] }
        if (-not $same) { return $false }
    }
    return $true
}

function Test-NoItem {
    param([object[]]$Items)
    return $null -eq $Items -or $Items.Count -eq 0 -or ($Items.Count -eq 1 -and $null -eq $Items[0])
}

function Test-NullOrEmpty {
    param($Items)
    if ($null -eq $Items -or $Items.Count -eq 0) { return $true }
    if ($Items.Count -gt 1) { return $false }
    if ($Items[0] -is [hashtable]) { return $Items[0].Count -eq 0 }
    return [string]::IsNullOrEmpty($Items[0])
}

# An array of one item reads as that item in a message.
function Expand-Single {
    param($Items)
    if ($Items -is [array] -and $Items.Count -eq 1) { return $Items[0] }
    return , $Items
}

function Get-Size {
    param($Items)
    if ($null -eq $Items) { return 0 }
    return $Items.Count
}

function Format-Size {
    param($Items)
    $size = Get-Size $Items
    if ($size -eq 0) { return 'got an empty collection' }
    return "got collection with size $size $(Format-Value $Items)"
}

function Format-ExpectedValue {
    param($Actual, $Expected, [string]$Phrase)
    $one = Expand-Single $Actual
    if ($one -is [string] -and $Expected -is [string]) { return 'strings to be the same' }
    return $Phrase -f (Format-Value $Expected)
}

function Format-ActualValue {
    param($Actual, $Expected, [switch]$CaseSensitive)
    $one = Expand-Single $Actual
    if ($one -isnot [string] -or $Expected -isnot [string]) { return "got $(Format-Value $one)" }
    return "they were different.`n" + (Format-StringDifference $Expected $one -CaseSensitive:$CaseSensitive)
}
