# What a test may call beside Should.

# Ends the test as skipped or inconclusive.
function Set-ItResult {
    [CmdletBinding()]
    param(
        [Parameter(Mandatory, ParameterSetName = 'Skipped')][switch]$Skipped,
        [Parameter(Mandatory, ParameterSetName = 'Inconclusive')][switch]$Inconclusive,
        [string]$Because
    )
    $kind = $PSCmdlet.ParameterSetName
    $message = 'is ' + $kind.ToLowerInvariant() + (Format-Because $Because).TrimEnd(',')
    throw New-TestErrorRecord $message "PesterTest$kind" @{ File = $MyInvocation.ScriptName; Line = $MyInvocation.ScriptLineNumber }
}

# Runs a block inside of a module, where its private functions and variables are. Nothing of the test is
# visible there but -Parameters (as variables and as named arguments) and -ArgumentList.
function InModuleScope {
    [CmdletBinding()]
    param(
        [Parameter(Mandatory, Position = 0)][string]$ModuleName,
        [Parameter(Mandatory, Position = 1)][scriptblock]$ScriptBlock,
        [hashtable]$Parameters = @{},
        [object[]]$ArgumentList = @()
    )
    $modules = @(Get-Module -Name $ModuleName -All | ForEach-Object { if ($_.ModuleType -in 'Script', 'Manifest') { $_ } })
    if ($modules.Count -eq 0) { throw "InModuleScope: no script module '$ModuleName' is loaded. Import it in BeforeAll." }
    if ($modules.Count -gt 1) { throw "InModuleScope: '$ModuleName' is loaded $($modules.Count) times. Remove-Module $ModuleName before importing it." }
    $module = $modules[0]
    $enter = $module.NewBoundScriptBlock({
            param($______call)
            foreach ($______item in $______call.Keywords.GetEnumerator()) {
                $null = $ExecutionContext.InvokeProvider.Item.Set("function:$($______item.Key)", $______item.Value)
            }
            foreach ($______item in $______call.Parameters.GetEnumerator()) {
                $ExecutionContext.SessionState.PSVariable.Set($______item.Key, $______item.Value)
            }
            $______named = $______call.Parameters
            $______plain = $______call.ArgumentList
            & $______call.Body @______plain @______named
        })
    & $enter @{
        Body = $module.NewBoundScriptBlock($ScriptBlock); Keywords = $script:Keywords
        Parameters = $Parameters; ArgumentList = $ArgumentList
    }
}

# Should tells here that it ran.
function Register-Assertion {
    if ($null -ne $script:Run) { $script:Run.Assertions++ }
}

# Keeps a failure of `Should -ErrorAction Continue`; $false outside of a test, where it has to be thrown.
function Add-SoftFailure {
    param($Record)
    if ($null -eq $script:Run -or $null -eq $script:Run.Errors) { return $false }
    $script:Run.Errors.Add($Record)
    return $true
}
