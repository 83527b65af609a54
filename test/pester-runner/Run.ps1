# The second phase: running the tree that discovery made.

# Runs a block: BeforeAll, its tests and blocks in the order they were written, AfterAll. An error in BeforeAll
# fails every test below; one in AfterAll is a failure of its own.
function Invoke-Block {
    param($Block)
    $Block.Path = Get-BlockPath $Block $Block.Name
    if (-not $Block.IsRoot -and -not (Test-AnyToRun $Block)) { return Write-Skipped $Block }
    $run = @{
        Variables = Get-DataVariable $Block.Data; Parameters = Get-DataParameter $Block.Data
        BeforeAll = $Block.BeforeAll; AfterAll = $Block.AfterAll
        Template = New-NameTemplate $Block.Name; Name = $Block.Name
        Children = { $Block.Path = Get-BlockPath $Block $run.Name; Invoke-Item $Block }
        Ready = $false; Errors = [System.Collections.Generic.List[object]]::new()
    }
    $scope = Get-UserScope $Block.Body
    $drive = Get-TestDriveContent
    do { $null = & $scope.Block $run } while ($false)
    Clear-TestDrive $drive
    if (-not $run.Ready) { Write-Unreached $Block $run.Errors[0] }
    elseif ($run.Errors.Count -gt 0) {
        Write-TestResult ($Block.Path + 'AfterAll') Failed 0 $run.Errors
    }
}

function Invoke-Item {
    param($Block)
    foreach ($item in $Block.Items) {
        # The loop stops a stray break of the test, before it ends the loop around it.
        do { if ($item.Kind -eq 'Test') { Invoke-Test $item } else { Invoke-Block $item } } while ($false)
    }
}

function Invoke-Test {
    param($Test)
    if ($Test.Skip) { return Write-Skipped $Test }
    $errors = [System.Collections.Generic.List[object]]::new()
    $run = @{
        Variables = Get-DataVariable $Test.Data; Parameters = Get-DataParameter $Test.Data
        Before = Get-EachStep $Test.Parent BeforeEach; After = Get-EachStep $Test.Parent AfterEach
        Template = New-NameTemplate $Test.Name; Name = $Test.Name; Body = $Test.Body
        Starting = { $script:Run.Assertions = 0 }; Ending = { $counted.Assertions = $script:Run.Assertions }
        Completed = $false; Errors = $errors
    }
    $counted = @{ Assertions = 0 }
    $script:Run.Errors = $errors
    $watch = [System.Diagnostics.Stopwatch]::StartNew()
    $scope = Get-UserScope $Test.Body
    do { $null = & $scope.Test $run } while ($false)
    $script:Run.Errors = $null
    if ($errors.Count -eq 0) { Assert-Meaning $run $counted.Assertions $Test }
    $Test.Reported = $true
    Write-TestResult ($Test.Parent.Path + $run.Name) (Get-Outcome $errors) $watch.Elapsed.TotalMilliseconds $errors
}

# A test that passes has to have asserted something, to its end.
function Assert-Meaning {
    param([hashtable]$Run, [int]$Assertions, $Test)
    $problem = ''
    if (-not $Run.Completed) { $problem = 'The test was left by a break or continue outside of a loop.' }
    elseif ($Assertions -eq 0) { $problem = 'The test asserts nothing: no Should ran in it.' }
    if ($problem) {
        $Run.Errors.Add((New-TestErrorRecord $problem 'PesterRunnerAssertsNothing' @{ File = $script:Run.File; Line = $Test.Line }))
    }
}

function Get-Outcome {
    param($Errors)
    if ($Errors.Count -eq 0) { return 'Passed' }
    if ($Errors.Count -eq 1 -and $Errors[0].FullyQualifiedErrorId -in 'PesterTestSkipped', 'PesterTestInconclusive') { return 'Skipped' }
    return 'Failed'
}

# BeforeEach from the outermost block inwards, AfterEach the other way.
function Get-EachStep {
    param($Block, [string]$Step)
    $steps = [System.Collections.Generic.List[object]]::new()
    for ($at = $Block; $null -ne $at; $at = $at.Parent) {
        if ($null -ne $at[$Step]) { $steps.Add($at[$Step]) }
    }
    if ($Step -eq 'BeforeEach') { $steps.Reverse() }
    return , $steps
}

# '<a.b>' in a name becomes '$($a.b)', evaluated where the test runs; '`<a>' stays.
function New-NameTemplate {
    param([string]$Name)
    if ($Name -notlike '*<*') { return }
    $text = $Name -replace '\$', '`$' -replace '"', '`"' -replace '(?<!`)<([^>^`]+)>', '$$($$$1)'
    return [scriptblock]::Create('"' + $text + '"')
}

function Get-DataParameter {
    param($Data)
    if ($Data -is [System.Collections.IDictionary]) { return $Data }
    return @{}
}

function Get-BlockPath {
    param($Block, [string]$Name)
    if ($Block.IsRoot) { return , @() }
    return , @($Block.Parent.Path + $Name)
}

function Test-AnyToRun {
    param($Block)
    foreach ($test in Get-Test $Block) { if (-not $test.Skip) { return $true } }
    return $false
}

# Every test below, as one flat list.
function Get-Test {
    param($Item)
    if ($Item.Kind -eq 'Test') { return $Item }
    foreach ($child in $Item.Items) { Get-Test $child }
}

function Write-Skipped {
    param($Item)
    foreach ($test in Get-Test $Item) {
        $test.Reported = $true
        Write-TestResult (Get-PlannedPath $test) Skipped 0 @()
    }
}

function Write-Unreached {
    param($Block, $Cause)
    foreach ($test in Get-Test $Block) {
        if ($test.Reported) { continue }
        $test.Reported = $true
        Write-TestResult (Get-PlannedPath $test) Failed 0 @($Cause)
    }
}

# The path of a test that did not run, so with its names as written.
function Get-PlannedPath {
    param($Item)
    if ($Item.Kind -eq 'Block' -and $Item.IsRoot) { return , @() }
    return , @((Get-PlannedPath $Item.Parent) + $Item.Name)
}
