# Should: one function, one parameter set an operator, as in Pester 5. Operators are data (Operators.*.ps1):
#   Parameter  its own parameters in order of position; a [switch] is written as 'Name!'
#   All        $true when it takes the whole pipeline input as one array, else it is asked item by item
#   Holds      { param($Actual, $Expected, $Option) }: whether the assertion holds; $Expected is the first
#              parameter's value, $Option all that were given
#   Expected, Got         the two halves of "Expected X, because Y, but Z.": a text with {0} for the expected
#                         and {1} for the actual value, or a block like Holds
#   NotExpected, NotGot   the same for -Not
#   Output     { same } -> what the assertion emits when it holds (-PassThru)

$script:ShouldOperators = @{}
$script:ShouldParameters = [System.Management.Automation.RuntimeDefinedParameterDictionary]::new()

function Add-ShouldOperator {
    param([string]$Name, [hashtable]$Operator, [string[]]$Alias = @())
    $script:ShouldOperators[$Name] = $Operator
    Add-ShouldParameter $Name $Name ([switch]) -Alias $Alias
    Add-ShouldParameter Not $Name ([switch])
    $position = 1
    foreach ($parameter in @($Operator.Parameter) + 'Because') {
        if (-not $parameter) { continue }
        if ($parameter.EndsWith('!')) { Add-ShouldParameter $parameter.TrimEnd('!') $Name ([switch]) }
        else { Add-ShouldParameter $parameter $Name ([object]) -Position ($position++) }
    }
}

function Add-ShouldParameter {
    param([string]$Name, [string]$SetName, [type]$Type, [int]$Position = [int]::MinValue, [string[]]$Alias = @())
    if (-not $script:ShouldParameters.ContainsKey($Name)) {
        $attributes = [System.Collections.ObjectModel.Collection[Attribute]]::new()
        if ($Alias.Count -gt 0) { $attributes.Add([System.Management.Automation.AliasAttribute]::new($Alias)) }
        $parameter = [System.Management.Automation.RuntimeDefinedParameter]::new($Name, $Type, $attributes)
        $script:ShouldParameters.Add($Name, $parameter)
    }
    $inSet = [System.Management.Automation.ParameterAttribute]::new()
    $inSet.ParameterSetName = $SetName
    if ($Position -ge 0) { $inSet.Position = $Position }
    $script:ShouldParameters[$Name].Attributes.Add($inSet)
}

function Should {
    [CmdletBinding()]
    param(
        [Parameter(ValueFromPipeline, ValueFromRemainingArguments)]
        [object]$ActualValue
    )
    dynamicparam { $script:ShouldParameters }
    begin { $items = [System.Collections.Generic.List[object]]::new() }
    process { $items.Add($ActualValue) }
    end {
        $place = @{ File = $MyInvocation.ScriptName; Line = $MyInvocation.ScriptLineNumber }
        $operator = $script:ShouldOperators[$PSCmdlet.ParameterSetName]
        $option = @{}
        foreach ($name in $PSBoundParameters.Keys) { $option[$name] = $PSBoundParameters[$name] }
        $soft = $option['ErrorAction'] -and $option['ErrorAction'] -ne 'Stop'
        Register-Assertion
        $values = $items
        if ($operator.All -or $items.Count -eq 0) {
            $values = @($null)
            # The comma keeps the array one value.
            if ($items.Count -gt 0) { $values = @(, $items.ToArray()) }
        }
        foreach ($value in $values) {
            $problem = Test-Assertion $operator $value $option
            if (-not $problem) {
                if ($operator.Output -and -not $option['Not']) { & $operator.Output $value $null $option }
                continue
            }
            $record = New-TestErrorRecord $problem 'PesterAssertionFailed' $place
            if ($soft -and (Add-SoftFailure $record)) { continue }
            throw $record
        }
    }
}

# The failure message, or nothing when the assertion holds.
function Test-Assertion {
    param([hashtable]$Operator, $Actual, [hashtable]$Option)
    $expected = $null
    if ($Operator.Parameter) { $expected = $Option[@($Operator.Parameter)[0].TrimEnd('!')] }
    $not = [bool]$Option['Not']
    $holds = [bool](& $Operator.Holds $Actual $expected $Option)
    if ($holds -ne $not) { return }
    if ($not) { $want, $got = $Operator.NotExpected, $Operator.NotGot }
    else { $want, $got = $Operator.Expected, $Operator.Got }
    $because = Format-Because ([string]$Option['Because'])
    $message = "Expected $(Expand-Phrase $want $Actual $expected $Option)$because but $(Expand-Phrase $got $Actual $expected $Option)"
    if ($message.EndsWith('^')) { return $message }
    return "$message."
}

function Expand-Phrase {
    param($Phrase, $Actual, $Expected, [hashtable]$Option)
    if ($Phrase -is [scriptblock]) { return & $Phrase $Actual $Expected $Option }
    return $Phrase -f (Format-Value $Expected), (Format-Value $Actual)
}

# An error that carries its own place, because the stack's first frame is this module.
function New-TestErrorRecord {
    param([string]$Message, [string]$Id, [hashtable]$Place)
    return [System.Management.Automation.ErrorRecord]::new(
        [Exception]::new($Message), $Id, [System.Management.Automation.ErrorCategory]::InvalidResult, $Place)
}
