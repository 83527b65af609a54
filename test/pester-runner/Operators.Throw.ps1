# Should -Throw: whether a block ends with a terminating error, and which.

Add-ShouldOperator Throw @{
    Parameter   = 'ExpectedMessage', 'ErrorId', 'ExceptionType', 'PassThru!'
    Holds       = {
        param($Actual, $Expected, $Option)
        $Option['Caught'] = Get-ThrownError $Actual
        if ($Option['Not']) { return $null -ne $Option['Caught'] }
        $Option['Difference'] = @(Get-ErrorDifference $Option['Caught'] $Option)
        return $Option['Difference'].Count -eq 0
    }
    Expected    = { param($Actual, $Expected, $Option) "an exception$(Format-ExpectedError $Option) to be thrown" }
    Got         = {
        param($Actual, $Expected, $Option)
        $place = ''
        if ($Option['Caught']) { $place = Format-ErrorPlace $Option['Caught'] }
        "$(Join-Word $Option['Difference'])$place"
    }
    NotExpected = 'no exception to be thrown'
    NotGot      = {
        param($Actual, $Expected, $Option)
        "an exception `"$($Option['Caught'].Exception.Message)`" was thrown$(Format-ErrorPlace $Option['Caught'])"
    }
    Output      = { param($Actual, $Expected, $Option) if ($Option['PassThru']) { $Option['Caught'] } }
}

function Get-ThrownError {
    param($Block)
    if ($Block -isnot [scriptblock]) {
        throw [ArgumentException]::new('Should -Throw takes a script block: { Some-Command } | Should -Throw')
    }
    # The loop stops a stray break here, before it leaves the test.
    try { do { $null = & $Block } while ($false) }
    catch { return $_ }
}

function Get-ErrorDifference {
    param($Caught, [hashtable]$Option)
    if ($null -eq $Caught) { return 'no exception was thrown' }
    if ($Option['ExceptionType'] -and $Caught.Exception -isnot (Resolve-ExpectedType $Option['ExceptionType'])) {
        "the exception type was $(Format-Value $Caught.Exception.GetType())"
    }
    if ($Option['ExpectedMessage'] -and $Caught.Exception.Message -notlike $Option['ExpectedMessage']) {
        "the message was $(Format-Value $Caught.Exception.Message)"
    }
    if ($Option['ErrorId'] -and $Caught.FullyQualifiedErrorId -notlike $Option['ErrorId']) {
        "the FullyQualifiedErrorId was $(Format-Value $Caught.FullyQualifiedErrorId)"
    }
}

function Format-ExpectedError {
    param([hashtable]$Option)
    $wanted = @(
        if ($Option['ExceptionType']) { "type $(Format-Value (Resolve-ExpectedType $Option['ExceptionType']))" }
        if ($Option['ExpectedMessage']) { "message like $(Format-Value $Option['ExpectedMessage'])" }
        if ($Option['ErrorId']) { "FullyQualifiedErrorId $(Format-Value $Option['ErrorId'])" }
    )
    if ($wanted.Count -eq 0) { return '' }
    return " with $(Join-Word $wanted)"
}

function Format-ErrorPlace {
    param($Caught)
    $position = $Caught.InvocationInfo
    if ($null -eq $position -or -not $position.ScriptName) { return '' }
    return " at $($position.ScriptName):$($position.ScriptLineNumber)"
}
