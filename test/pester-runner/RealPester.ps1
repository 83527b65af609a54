# The same files through Pester 5 itself, its result turned into our lines. Written against Pester 5.9's sources
# (Main.ps1, Pester.Runtime.ps1, csharp/Pester/*.cs), and tried with 5.9.0 built from them: every fixture comes to
# the same results in both, but for what only our runner refuses (meaning, twice).

# The newest installed Pester >= 5, or nothing. (Windows comes with 3.4, which is another language.)
function Find-RealPester {
    $found = $null
    foreach ($module in @(Get-Module -ListAvailable -Name Pester)) {
        if ($module.Version.Major -ge 5 -and ($null -eq $found -or $module.Version -gt $found.Version)) { $found = $module }
    }
    return $found
}

# Pester runs the file in the session state of Invoke-Pester's caller, which must not be this module's.
function Invoke-RealPester {
    param([string]$Path, [System.Management.Automation.SessionState]$SessionState, $Pester)
    $outer = $script:Run
    $script:Run = @{ File = $Path; Results = [System.Collections.Generic.List[object]]::new() }
    try {
        Import-Module -Name $Pester.Path -Global
        $call = [scriptblock]::Create(@'
param($______path)
$______configuration = New-PesterConfiguration
$______configuration.Run.Path = $______path
$______configuration.Run.PassThru = $true
$______configuration.Run.Throw = $false
$______configuration.Run.Exit = $false
$______configuration.Output.Verbosity = 'None'
Invoke-Pester -Configuration $______configuration
'@)
        $answer = @($SessionState.InvokeCommand.InvokeScript($SessionState, $call, $Path) | ForEach-Object { if ($_.PSObject.Properties['Containers']) { $_ } })
        if ($answer.Count -eq 0) { throw "Pester $($Pester.Version) gave no result for $Path." }
        foreach ($container in $answer[-1].Containers) { Write-ContainerResult $container }
    }
    catch { Write-TestResult @() Failed 0 @($_) }
    finally {
        $results = $script:Run.Results
        $script:Run = $outer
    }
    return , $results
}

function Write-ContainerResult {
    param($Container)
    $own = @($Container.ErrorRecord)
    $reached = $false
    foreach ($block in $Container.Blocks) { if (Write-BlockResult $block @() $own) { $reached = $true } }
    if ($script:Run.Results.Count -eq 0 -and $own.Count -eq 0) {
        $own = @(New-TestErrorRecord 'The file has no tests.' 'PesterRunnerNoTests' @{ File = $script:Run.File; Line = 0 })
    }
    # Pester runs what it found before an error in discovery; the error is the file's all the same.
    if ($own.Count -gt 0 -and ($reached -or $script:Run.Results.Count -eq 0)) { Write-TestResult @() Failed 0 $own }
}

# $Causes: the errors of the blocks around, which explain a test that was not reached. Returns whether any was.
function Write-BlockResult {
    param($Block, [string[]]$Path, $Causes)
    $path = @($Path) + [string]$Block.ExpandedName
    $own = @($Block.ErrorRecord)
    if ($own.Count -gt 0) { $Causes = $own }
    $reached = $false
    foreach ($test in $Block.Tests) {
        $errors = @($test.ErrorRecord)
        $result = switch ($test.Result) { 'Passed' { 'Passed' } 'Skipped' { 'Skipped' } 'Inconclusive' { 'Skipped' } default { 'Failed' } }
        if ($test.Executed) { $reached = $true }
        elseif ($result -eq 'Failed' -and $errors.Count -eq 0) { $errors = @($Causes) }
        if ($result -eq 'Failed' -and $errors.Count -eq 0) {
            $errors = @(New-TestErrorRecord 'The test did not run to its end: is there an exit in it?' 'PesterRunnerLeft' @{ File = $script:Run.File; Line = $test.StartLine })
        }
        Write-TestResult ($path + [string]$test.ExpandedName) $result $test.Duration.TotalMilliseconds $errors
    }
    foreach ($child in $Block.Blocks) {
        if (Write-BlockResult $child $path $Causes) { $reached = $true }
    }
    # BeforeAll's error is told by the tests it kept from running; what is left is AfterAll's.
    if ($own.Count -gt 0 -and $reached) { Write-TestResult ($path + 'AfterAll') Failed 0 $own }
    return $reached
}
