# Operators that look at one value at a time.

Add-ShouldOperator BeTrue @{
    Holds       = { param($Actual) $Actual }
    Expected    = '$true'
    Got         = 'got {1}'
    NotExpected = '$false'
    NotGot      = 'got {1}'
}
Add-ShouldOperator BeFalse @{
    Holds       = { param($Actual) -not $Actual }
    Expected    = '$false'
    Got         = 'got {1}'
    NotExpected = '$true'
    NotGot      = 'got {1}'
}

Add-ShouldOperator BeLike @{
    Parameter   = 'ExpectedValue'
    Holds       = { param($Actual, $Expected) $Actual -like $Expected }
    Expected    = 'like wildcard {0} to match {1}'
    Got         = 'it did not match'
    NotExpected = 'like wildcard {0} to not match {1}'
    NotGot      = 'it did match'
}
Add-ShouldOperator BeLikeExactly @{
    Parameter   = 'ExpectedValue'
    Holds       = { param($Actual, $Expected) $Actual -clike $Expected }
    Expected    = 'case sensitive like wildcard {0} to match {1}'
    Got         = 'it did not match'
    NotExpected = 'case sensitive like wildcard {0} to not match {1}'
    NotGot      = 'it did match'
}
Add-ShouldOperator Match @{
    Parameter   = 'RegularExpression'
    Holds       = { param($Actual, $Expected) $Actual -match $Expected }
    Expected    = 'regular expression {0} to match {1}'
    Got         = 'it did not match'
    NotExpected = 'regular expression {0} to not match {1}'
    NotGot      = 'it did match'
}
Add-ShouldOperator MatchExactly -Alias CMATCH @{
    Parameter   = 'RegularExpression'
    Holds       = { param($Actual, $Expected) $Actual -cmatch $Expected }
    Expected    = 'regular expression {0} to case sensitively match {1}'
    Got         = 'it did not match'
    NotExpected = 'regular expression {0} to not case sensitively match {1}'
    NotGot      = 'it did match'
}

Add-ShouldOperator BeGreaterThan -Alias GT @{
    Parameter   = 'ExpectedValue'
    Holds       = { param($Actual, $Expected) -not ($Actual -le $Expected) }
    Expected    = 'the actual value to be greater than {0}'
    Got         = 'got {1}'
    NotExpected = 'the actual value to be less than or equal to {0}'
    NotGot      = 'got {1}'
}
Add-ShouldOperator BeLessThan -Alias LT @{
    Parameter   = 'ExpectedValue'
    Holds       = { param($Actual, $Expected) -not ($Actual -ge $Expected) }
    Expected    = 'the actual value to be less than {0}'
    Got         = 'got {1}'
    NotExpected = 'the actual value to be greater than or equal to {0}'
    NotGot      = 'got {1}'
}
Add-ShouldOperator BeGreaterOrEqual -Alias GE @{
    Parameter   = 'ExpectedValue'
    Holds       = { param($Actual, $Expected) -not ($Actual -lt $Expected) }
    Expected    = 'the actual value to be greater than or equal to {0}'
    Got         = 'got {1}'
    NotExpected = 'the actual value to be less than {0}'
    NotGot      = 'got {1}'
}
Add-ShouldOperator BeLessOrEqual -Alias LE @{
    Parameter   = 'ExpectedValue'
    Holds       = { param($Actual, $Expected) -not ($Actual -gt $Expected) }
    Expected    = 'the actual value to be less than or equal to {0}'
    Got         = 'got {1}'
    NotExpected = 'the actual value to be greater than {0}'
    NotGot      = 'got {1}'
}

Add-ShouldOperator BeIn @{
    Parameter   = 'ExpectedValue'
    Holds       = { param($Actual, $Expected) $Expected -contains $Actual }
    Expected    = 'collection {0} to contain {1}'
    Got         = 'it was not found'
    NotExpected = 'collection {0} to not contain {1}'
    NotGot      = 'it was found'
}

Add-ShouldOperator BeOfType -Alias HaveType @{
    Parameter   = 'ExpectedType'
    Holds       = { param($Actual, $Expected) $Actual -is (Resolve-ExpectedType $Expected) }
    Expected    = { param($Actual, $Expected) "the value to have type $(Format-Value (Resolve-ExpectedType $Expected)) or any of its subtypes" }
    Got         = { param($Actual) Format-ValueAndType $Actual }
    NotExpected = { param($Actual, $Expected) "the value to not have type $(Format-Value (Resolve-ExpectedType $Expected)) or any of its subtypes" }
    NotGot      = { param($Actual) Format-ValueAndType $Actual }
}

Add-ShouldOperator Exist @{
    Holds       = { param($Actual) $ExecutionContext.SessionState.InvokeProvider.Item.Exists([string]$Actual) }
    Expected    = 'path {1} to exist'
    Got         = 'it did not exist'
    NotExpected = 'path {1} to not exist'
    NotGot      = 'it did exist'
}
Add-ShouldOperator FileContentMatch @{
    Parameter   = 'ExpectedContent'
    Holds       = { param($Actual, $Expected) @((Read-FileLine $Actual) -match $Expected).Count -gt 0 }
    Expected    = '{0} to be found in file {1}'
    Got         = 'it was not found'
    NotExpected = '{0} to not be found in file {1}'
    NotGot      = 'it was found'
}
Add-ShouldOperator FileContentMatchExactly @{
    Parameter   = 'ExpectedContent'
    Holds       = { param($Actual, $Expected) @((Read-FileLine $Actual) -cmatch $Expected).Count -gt 0 }
    Expected    = '{0} to be case sensitively found in file {1}'
    Got         = 'it was not found'
    NotExpected = '{0} to not be case sensitively found in file {1}'
    NotGot      = 'it was found'
}

function Resolve-ExpectedType {
    param($Type)
    if ($Type -is [type]) { return $Type }
    $name = [string]$Type -replace '^\[(.*)\]$', '$1'
    $found = $name -as [type]
    if (-not $found) { throw [ArgumentException]::new("Could not find type [$name]. Load its assembly before the assertion.") }
    return $found
}

function Format-ValueAndType {
    param($Value)
    if ($null -eq $Value) { return 'got $null' }
    return "got $(Format-Value $Value) with type $(Format-Value $Value.GetType())"
}

# The comma keeps the lines an array, also when there is one.
function Read-FileLine {
    param([string]$Path)
    return , [System.IO.File]::ReadAllLines($ExecutionContext.SessionState.Path.GetUnresolvedProviderPathFromPSPath($Path))
}
