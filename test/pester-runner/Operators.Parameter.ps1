# Should -HaveParameter: what a command's parameters are.

Add-ShouldOperator HaveParameter @{
    Parameter   = 'ParameterName', 'Type', 'DefaultValue', 'Mandatory!', 'InParameterSet', 'HasArgumentCompleter!', 'Alias'
    Holds       = {
        param($Actual, $Expected, $Option)
        $facts = @(Get-ParameterFact $Actual $Expected $Option)
        $Option['Facts'] = $facts
        # -Not with details means: it may be there, but with none of them.
        $wrong = @(foreach ($fact in $facts) { if (-not $fact.Holds) { $fact } })
        if (-not $Option['Not']) { return $wrong.Count -eq 0 }
        if ($facts.Count -eq 1) { return $facts[0].Holds }
        return $facts[0].Holds -and $wrong.Count -lt $facts.Count - 1
    }
    Expected    = { param($Actual, $Expected, $Option) "command $($Actual.Name) to have a parameter $Expected$(Format-ParameterWish $Option['Facts'])" }
    Got         = { param($Actual, $Expected, $Option) Join-Word @(foreach ($fact in $Option['Facts']) { if (-not $fact.Holds) { $fact.Found } }) }
    NotExpected = { param($Actual, $Expected, $Option) "command $($Actual.Name) to not have a parameter $Expected$(Format-ParameterWish $Option['Facts'])" }
    NotGot      = { param($Actual, $Expected, $Option) Join-Word @(foreach ($fact in $Option['Facts']) { if ($fact.Holds) { $fact.Found } }) }
}

# First whether the parameter is there; then, if so, one fact for each detail that was asked for.
function Get-ParameterFact {
    param($Command, [string]$Name, [hashtable]$Option)
    if ($Command -isnot [System.Management.Automation.CommandInfo]) {
        throw [ArgumentException]::new('Should -HaveParameter takes a command: Get-Command Some-Command | Should -HaveParameter Name')
    }
    $parameter = $null
    if ($Command.Parameters.ContainsKey($Name)) { $parameter = $Command.Parameters[$Name] }
    $found = 'the parameter is missing'
    if ($parameter) { $found = 'the parameter exists' }
    New-ParameterFact ($null -ne $parameter) '' $found
    if (-not $parameter) { return }

    $sets = @(foreach ($attribute in $parameter.Attributes) { if ($attribute -is [System.Management.Automation.ParameterAttribute]) { $attribute } })
    if ($Option['InParameterSet']) {
        $sets = @(foreach ($set in $sets) { if ($set.ParameterSetName -eq $Option['InParameterSet']) { $set } })
        New-ParameterFact ($sets.Count -gt 0) "in parameter set $($Option['InParameterSet'])" "its sets are $(Join-Word $parameter.ParameterSets.Keys)"
    }
    if ($Option['Mandatory']) {
        $mandatory = @(foreach ($set in $sets) { if ($set.Mandatory) { $set } }).Count -gt 0
        New-ParameterFact $mandatory 'which is mandatory' "it was$(if (-not $mandatory) { 'n''t' }) mandatory"
    }
    if ($Option['Type']) {
        $type = Resolve-ExpectedType $Option['Type']
        New-ParameterFact ($parameter.ParameterType -eq $type) "of type [$type]" "it was of type [$($parameter.ParameterType)]"
    }
    if ($Option.ContainsKey('DefaultValue')) {
        $default = Get-ParameterDefault $Command $Name
        New-ParameterFact ($default -eq [string]$Option['DefaultValue']) "with the default value $(Format-Value $Option['DefaultValue'])" "the default value was $(Format-Value $default)"
    }
    if ($Option['HasArgumentCompleter']) {
        $completer = @(foreach ($attribute in $parameter.Attributes) { if ($attribute -is [System.Management.Automation.ArgumentCompleterAttribute]) { $attribute } }).Count -gt 0
        New-ParameterFact $completer 'with an argument completer' "it has $(if (-not $completer) { 'no' } else { 'an' }) argument completer"
    }
    foreach ($alias in @($Option['Alias'])) {
        if ($alias) { New-ParameterFact ($parameter.Aliases -contains $alias) "with alias '$alias'" "its aliases were $(Format-Value $parameter.Aliases)" }
    }
}

function New-ParameterFact {
    param([bool]$Holds, [string]$Wish, [string]$Found)
    return [pscustomobject]@{ Holds = $Holds; Wish = $Wish; Found = $Found }
}

function Format-ParameterWish {
    param($Facts)
    $wishes = @(foreach ($fact in $Facts) { if ($fact.Wish) { $fact.Wish } })
    if ($wishes.Count -eq 0) { return '' }
    return ' ' + (Join-Word $wishes)
}

# The default as written: '' when there is none, the value of a literal, else the expression's text.
function Get-ParameterDefault {
    param($Command, [string]$Name)
    $ast = $Command.ScriptBlock.Ast
    if ($null -eq $ast) { return '' }
    $isParameter = { param($Node) $Node -is [System.Management.Automation.Language.ParameterAst] -and $Node.Name.VariablePath.UserPath -eq $Name }
    $default = $ast.Find($isParameter, $true).DefaultValue
    if ($null -eq $default -or $default.Extent.Text -eq '$null') { return '' }
    if ($default -is [System.Management.Automation.Language.ConstantExpressionAst]) { return [string]$default.Value }
    if ($default.Extent.Text -match '^\$(true|false)$') { return $Matches[1] }
    return $default.Extent.Text
}
