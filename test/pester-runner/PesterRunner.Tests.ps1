# The runner's own tests: what has to fail fails, and scopes are those of Pester 5. The fixtures are run by our own
# runner also where Pester runs this file.

BeforeAll {
    if (-not (Get-Command -Name Invoke-PesterRunner -ErrorAction Ignore)) { Import-Module "$PSScriptRoot/PesterRunner.psm1" }
    function Invoke-Fixture {
        param([string]$Name, [string]$Engine = 'Own')
        Invoke-PesterRunner -Path "$PSScriptRoot/fixtures/$Name.fixture.ps1" -Engine $Engine -Output None -PassThru
    }
    function Get-Result {
        param($Run, [string]$Path)
        foreach ($test in $Run.tests) { if (($test.path -join ' > ') -eq $Path) { $test } }
    }
}

Describe 'Should' {
    BeforeDiscovery { $fixtures = @{ Fixture = 'operators'; AtLeast = 60 }, @{ Fixture = 'throw'; AtLeast = 15 } }
    Context 'in <Fixture>' -ForEach $fixtures {
        BeforeAll { $run = Invoke-Fixture $Fixture }
        It 'holds for every right assertion' {
            $right = @(foreach ($test in $run.tests) { if ($test.path[-1] -like 'holds: *') { $test } })
            $right.Count | Should -BeGreaterOrEqual $AtLeast
            @(foreach ($test in $right) { if ($test.result -ne 'Passed') { "$($test.path[-1]): $($test.message)" } }) | Should -BeNullOrEmpty
        }
        It 'fails for every wrong assertion, and by that assertion' {
            $wrong = @(foreach ($test in $run.tests) { if ($test.path[-1] -like 'breaks: *') { $test } })
            $wrong.Count | Should -BeGreaterOrEqual $AtLeast
            @(foreach ($test in $wrong) { if ($test.errorId -ne 'PesterAssertionFailed' -or $test.result -ne 'Failed') { "$($test.path[-1]): $($test.message)" } }) | Should -BeNullOrEmpty
        }
    }
    It 'has a wrong assertion for every operator of Pester 5 that we have' {
        $fixtures = [System.IO.File]::ReadAllText("$PSScriptRoot/fixtures/operators.fixture.ps1") + [System.IO.File]::ReadAllText("$PSScriptRoot/fixtures/throw.fixture.ps1")
        $breaks = @(foreach ($part in $fixtures -split '\$breaks = ' -ne '') { ($part -split 'Describe ')[0] })[1..9] -join ''
        $operators = 'Be', 'BeExactly', 'BeLike', 'BeLikeExactly', 'Match', 'MatchExactly', 'BeNullOrEmpty', 'BeOfType', 'HaveType', 'HaveCount', 'Contain', 'BeIn',
        'BeTrue', 'BeFalse', 'BeGreaterThan', 'BeLessThan', 'BeGreaterOrEqual', 'BeLessOrEqual', 'Exist', 'FileContentMatch', 'FileContentMatchExactly', 'Throw', 'HaveParameter'
        @(foreach ($operator in $operators) { if ($breaks -notmatch "-$operator\b") { $operator } }) | Should -BeNullOrEmpty
    }
}

Describe 'Messages' {
    BeforeAll { $run = Invoke-Fixture messages }
    It 'says for <Test>: <Message>' -ForEach @(
        @{ Test = 'value'; Message = 'Expected 2, but got 1.'; Line = 2 }
        @{ Test = 'because'; Message = 'Expected 2, because they say so, but got 1.'; Line = 3 }
        @{ Test = 'collection'; Message = 'Expected @(1, 3), but got @(1, 2).'; Line = 6 }
        @{ Test = 'text'; Message = "Expected strings to be the same, but they were different.`n*index 5.`nExpected: 'one\nTree'`nBut was:  'one\ntwo'*"; Line = 8 }
        @{ Test = 'two errors'; Message = "Expected 1, but got 2.`nExpected 3, but got 4."; Line = 9 }
        @{ Test = 'unknown command'; Message = '*Get-NoSuchCommandAtAll*'; Line = 11 }
        @{ Test = 'count'; Message = 'Expected a collection with size 2, but got an empty collection.'; Line = 13 }
        @{ Test = 'no exception'; Message = "Expected an exception with message like 'm' and FullyQualifiedErrorId 'A*' to be thrown, but no exception was thrown."; Line = 14 }
        @{ Test = 'type'; Message = 'Expected the value to have type *string* or any of its subtypes, but got 1 with type *int*.'; Line = 15 }
    ) {
        $result = Get-Result $run "Messages > $Test"
        $result.result | Should -Be 'Failed'
        $result.message | Should -BeLike $Message
        $result.line | Should -Be $Line
    }
}

Describe 'Scopes and order' {
    It 'passes all of <_>' -ForEach 'scoping', 'module', 'test-drive' {
        $run = Invoke-Fixture $_
        @(foreach ($test in $run.tests) { if ($test.result -ne 'Passed') { "$($test.path -join ' > '): $($test.message)" } }) | Should -BeNullOrEmpty
        $run.passed | Should -BeGreaterThan 3
    }
    It 'expands names' {
        $names = @(foreach ($test in (Invoke-Fixture scoping).tests) { $test.path -join ' > ' })
        foreach ($name in 'adds: 1 is before 2', 'adds: 3 is before 4', 'plain: one', 'property: n1', 'template over BeforeAll: outer', 'For x > has its data', 'For y > with its own 1', 'By key k > has the key') {
            $names | Should -Contain "Outer > $name"
        }
    }
    It 'runs Before and After blocks in order, also after failures' {
        $run = Invoke-Fixture order
        $run.failed | Should -Be 2
        $global:pesterRunnerLog | Should -Be @(
            'root before', 'before all'
            'before each', 'it 1', 'after each 1'
            'before each', 'inner before each', 'it 2', 'inner after each 2', 'after each 2'
            'before each', 'after each 3'
            'after all', 'root after'
        )
    }
    It 'removes the TestDrive folder and gives back the one around' {
        $mine = "$TestDrive"
        $null = Invoke-Fixture test-drive
        $global:pesterRunnerFolder | Should -Not -Be $mine
        $global:pesterRunnerFolder | Should -Not -Exist
        $TestDrive | Should -Be $mine
        'TestDrive:\' | Should -Exist
    }
    It 'skips what is to be skipped' {
        $run = Invoke-Fixture skip
        $run.passed | Should -Be 1
        $run.skipped | Should -Be 6
        $run.failed | Should -Be 0
        (Get-Result $run 'Skips > by result').message | Should -Be 'is skipped, because it is late'
    }
}

Describe 'What fails' {
    It 'an error in BeforeAll fails every test of the block, and AfterAll still runs' {
        $global:pesterRunnerAfterAll = $null
        $run = Invoke-Fixture before-all
        foreach ($path in 'Broken > first', 'Broken > Inner > second') {
            (Get-Result $run $path).result | Should -Be 'Failed'
            (Get-Result $run $path).message | Should -Be 'no set-up'
            (Get-Result $run $path).line | Should -Be 2
        }
        (Get-Result $run 'Whole > third').result | Should -Be 'Passed'
        $global:pesterRunnerAfterAll | Should -Be 'ran'
        $run.failed | Should -Be 2
    }
    It 'an error in AfterAll is one failure; in BeforeEach or AfterEach it is the test''s' {
        $global:pesterRunnerAfterEach = $null
        $run = Invoke-Fixture after
        (Get-Result $run 'AfterAll throws > AfterAll').message | Should -Be 'no clean-up'
        (Get-Result $run 'AfterEach throws > fails').message | Should -Be 'no tidying'
        (Get-Result $run 'BeforeEach throws > fails').message | Should -Be 'no preparation'
        $global:pesterRunnerAfterEach | Should -Be 'ran'
        $run.passed | Should -Be 1
        $run.failed | Should -Be 3
    }
    It '<Fixture>: <Message>' -ForEach @(
        @{ Fixture = 'syntax'; Message = 'The file does not parse. Line 1:*'; Line = 1 }
        @{ Fixture = 'discovery'; Message = 'in discovery'; Line = 2 }
        @{ Fixture = 'empty'; Message = 'The file has no tests.'; Line = 0 }
        @{ Fixture = 'twice'; Message = '*two BeforeAll blocks*'; Line = 3 }
    ) {
        $run = Invoke-Fixture $Fixture
        $run.passed | Should -Be 0
        $run.failed | Should -Be 1
        $run.tests[0].message | Should -BeLike $Message
        $run.tests[0].line | Should -Be $Line
    }
    It 'a test that asserts nothing, is left by break, or is passed over by exit' {
        $run = Invoke-Fixture meaning
        $run.passed | Should -Be 0
        $run.failed | Should -Be 6
        (Get-Result $run 'Asserts nothing > empty').message | Should -BeLike '*asserts nothing*'
        (Get-Result $run 'Asserts nothing > left by break').message | Should -BeLike '*left by a break*'
        (Get-Result $run 'Leaves > is not reached').message | Should -BeLike '*did not run*'
    }
    It 'a file that is not there' {
        $run = Invoke-Fixture no-such-file
        $run.failed | Should -Be 1
        $run.passed | Should -Be 0
    }
}
