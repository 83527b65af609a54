# Runs Pester 5 test files: with Pester 5 where it is installed, else by itself, with the same meaning.
# What Pester has and this has not: Mock, code coverage, tag filters, result files.
# In the language of Windows PowerShell 5.1, and with the commands of Microsoft.PowerShell.Core alone.

$script:OwnFolder = $PSScriptRoot
$script:OutputKind = 'None'
$script:Run = $null

. $PSScriptRoot/Format.ps1
. $PSScriptRoot/Should.ps1
. $PSScriptRoot/Operators.Value.ps1
. $PSScriptRoot/Operators.Collection.ps1
. $PSScriptRoot/Operators.Throw.ps1
. $PSScriptRoot/Operators.Parameter.ps1
. $PSScriptRoot/Blocks.ps1
. $PSScriptRoot/InTest.ps1
. $PSScriptRoot/Run.ps1
. $PSScriptRoot/File.ps1
. $PSScriptRoot/TestDrive.ps1
. $PSScriptRoot/Results.ps1
. $PSScriptRoot/RealPester.ps1

$script:RealPester = Find-RealPester

# What a test file may call. The own runner puts these into the scopes of the files it runs.
$script:Keywords = @{}
foreach ($name in 'Describe', 'Context', 'It', 'BeforeAll', 'AfterAll', 'BeforeEach', 'AfterEach',
    'BeforeDiscovery', 'Should', 'Set-ItResult', 'InModuleScope') {
    $script:Keywords[$name] = (Get-Command -Name $name -CommandType Function).ScriptBlock
}

<#
.SYNOPSIS
Runs Pester 5 test files and reports every test as soon as it is known.
.PARAMETER Path
The test files.
.PARAMETER Output
Json: a line '##pester {json}' on stdout for each test and one for the summary (driver.ts reads them).
Text: lines for people. None: nothing. Default Text.
.PARAMETER Engine
Pester: with Pester >= 5. Own: with this module. Auto (default): with Pester if it is installed.
.PARAMETER PassThru
Returns { passed, failed, skipped, durationMs, engine, tests }.
#>
function Invoke-PesterRunner {
    [CmdletBinding()]
    param(
        [Parameter(Mandatory)][string[]]$Path,
        [ValidateSet('Json', 'Text', 'None')][string]$Output = 'Text',
        [ValidateSet('Auto', 'Pester', 'Own')][string]$Engine = 'Auto',
        [switch]$PassThru
    )
    $pester = $script:RealPester
    if ($Engine -eq 'Own') { $pester = $null }
    if ($Engine -eq 'Pester' -and $null -eq $pester) { throw 'No Pester >= 5 is installed: Install-Module Pester' }
    $engineName = 'PesterRunner'
    if ($pester) { $engineName = "Pester $($pester.Version)" }
    $outerOutput = $script:OutputKind
    $script:OutputKind = $Output
    $watch = [System.Diagnostics.Stopwatch]::StartNew()
    try {
        $tests = @(foreach ($file in $Path) {
                $full = $PSCmdlet.GetUnresolvedProviderPathFromPSPath($file)
                if ($pester) { $results = Invoke-RealPester $full $PSCmdlet.SessionState $pester }
                else { $results = Invoke-TestFile $full $PSCmdlet.SessionState }
                foreach ($test in $results) { $test }
            })
        $summary = [pscustomobject]@{
            passed     = @($tests | Where-Object result -EQ Passed).Count
            failed     = @($tests | Where-Object result -EQ Failed).Count
            skipped    = @($tests | Where-Object result -EQ Skipped).Count
            durationMs = [Math]::Round($watch.Elapsed.TotalMilliseconds, 1)
            engine     = $engineName
        }
        Write-SummaryLine $summary
        if ($PassThru) { return $summary | ForEach-Object { $_.PSObject.Properties.Add([psnoteproperty]::new('tests', $tests)); $_ } }
    }
    finally { $script:OutputKind = $outerOutput }
}

# The keywords are exported too, for helper modules that call Should; but never over those of Pester.
$exported = @('Invoke-PesterRunner')
if ($null -eq $script:RealPester) { $exported += $script:Keywords.Keys }
Export-ModuleMember -Function $exported
