# The keywords that make the tree of blocks and tests. They work while a file is discovered; It's and the
# Before and After blocks' bodies are only kept then, and run later (Run.ps1). -Tag is taken for Pester's sake:
# there is no filter here that would read it.

function Describe {
    [CmdletBinding()]
    param(
        [Parameter(Mandatory, Position = 0)][string]$Name,
        [Parameter(Position = 1)][scriptblock]$Fixture,
        [Alias('Tags')][string[]]$Tag = @(),
        [switch]$Skip,
        $ForEach
    )
    Assert-Discovery $MyInvocation
    if ($null -eq $Fixture) { throw "'$Name' has no body. Is its { on the next line?" }
    $data = @($null)
    if ($PSBoundParameters.ContainsKey('ForEach')) { $data = @($ForEach) }
    foreach ($item in $data) { Add-Block $Name $Fixture $item $Skip }
}

function Context {
    [CmdletBinding()]
    param(
        [Parameter(Mandatory, Position = 0)][string]$Name,
        [Parameter(Position = 1)][scriptblock]$Fixture,
        [Alias('Tags')][string[]]$Tag = @(),
        [switch]$Skip,
        $ForEach
    )
    Describe @PSBoundParameters
}

function It {
    [CmdletBinding()]
    param(
        [Parameter(Mandatory, Position = 0)][string]$Name,
        [Parameter(Position = 1)][scriptblock]$Test,
        [Alias('TestCases')][object[]]$ForEach,
        [string[]]$Tag = @(),
        [switch]$Skip
    )
    Assert-Discovery $MyInvocation
    if ($null -eq $Test) { throw "'$Name' has no body. Is its { on the next line?" }
    if ($script:Run.Block.IsRoot) { throw "The test '$Name' is outside of every Describe." }
    $data = @($null)
    if ($PSBoundParameters.ContainsKey('ForEach')) { $data = @($ForEach) }
    foreach ($item in $data) {
        $script:Run.Block.Items.Add((New-Test $Name $Test $item $Skip $MyInvocation.ScriptLineNumber))
    }
}

function BeforeAll { param([Parameter(Mandatory)][scriptblock]$ScriptBlock) Set-BlockStep BeforeAll $ScriptBlock $MyInvocation }
function AfterAll { param([Parameter(Mandatory)][scriptblock]$ScriptBlock) Set-BlockStep AfterAll $ScriptBlock $MyInvocation }
function BeforeEach { param([Parameter(Mandatory)][scriptblock]$ScriptBlock) Set-BlockStep BeforeEach $ScriptBlock $MyInvocation }
function AfterEach { param([Parameter(Mandatory)][scriptblock]$ScriptBlock) Set-BlockStep AfterEach $ScriptBlock $MyInvocation }

# Dot-sourced, so that what it sets is there for the -ForEach that follows.
function BeforeDiscovery {
    param([Parameter(Mandatory)][scriptblock]$ScriptBlock)
    if ($script:Run.Discovering) { . $ScriptBlock }
}

function Set-BlockStep {
    param([string]$Step, [scriptblock]$ScriptBlock, $Invocation)
    Assert-Discovery $Invocation
    $block = $script:Run.Block
    if ($block.IsRoot -and $Step -like '*Each') { throw "$Step stands outside of every Describe; put it into one." }
    if ($null -ne $block[$Step]) { throw "'$($block.Name)' has two $Step blocks; join them into one." }
    $block[$Step] = $ScriptBlock
}

function Assert-Discovery {
    param($Invocation)
    if ($null -eq $script:Run) {
        throw "$($Invocation.MyCommand.Name) works in a test file: Invoke-PesterRunner -Path FILE.Tests.ps1"
    }
    if (-not $script:Run.Discovering) { throw "$($Invocation.MyCommand.Name) cannot stand inside of an It, Before or After block." }
}

# Adds a block to the current one and discovers what its body holds.
function Add-Block {
    param([string]$Name, [scriptblock]$Body, $Data, [bool]$Skip)
    $parent = $script:Run.Block
    $block = New-Block $Name $Body $Data $Skip $parent
    $parent.Items.Add($block)
    $script:Run.Block = $block
    try {
        $scope = Get-UserScope $Body
        $null = & $scope.Discover @{ Variables = Get-DataVariable $Data; Body = $Body }
    }
    finally { $script:Run.Block = $parent }
}

function New-Block {
    param([string]$Name, $Body, $Data, [bool]$Skip, $Parent)
    return @{
        Kind = 'Block'; Name = $Name; Body = $Body; Data = $Data; Skip = $Skip -or ($Parent -and $Parent.Skip)
        Parent = $Parent; IsRoot = $null -eq $Parent; Path = @()
        Items = [System.Collections.Generic.List[object]]::new()
        BeforeAll = $null; AfterAll = $null; BeforeEach = $null; AfterEach = $null
    }
}

function New-Test {
    param([string]$Name, [scriptblock]$Body, $Data, [bool]$Skip, [int]$Line)
    $block = $script:Run.Block
    return @{ Kind = 'Test'; Name = $Name; Body = $Body; Data = $Data; Skip = $Skip -or $block.Skip; Parent = $block; Line = $Line; Reported = $false }
}

# What -ForEach's item becomes in the block: $_, and for a hashtable a variable for each key.
function Get-DataVariable {
    param($Data)
    $variables = @{}
    if ($null -eq $Data) { return $variables }
    if ($Data -is [System.Collections.IDictionary]) {
        foreach ($key in $Data.Keys) { $variables[[string]$key] = $Data[$key] }
    }
    $variables['_'] = $Data
    return $variables
}
