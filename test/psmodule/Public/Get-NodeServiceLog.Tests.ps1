BeforeAll {
    . ([System.IO.Path]::Combine($PSScriptRoot, '..', 'fixtures', 'Services.ps1'))
    $app = [System.IO.Path]::Combine($appFolder, 'app.js')
    [System.IO.File]::WriteAllText($app, @'
for (const n of [1, 2, 3]) { console.log(`out ${n}`); console.error(`err ${n}`); }
let tick = 0;
setInterval(() => console.log(`tick ${++tick}`), 50);
process.on('SIGTERM', () => process.exit(0));
'@)
    $json = New-TestService 'json' @{ LogFormat = 'Json'; Start = $true }
    $text = New-TestService 'text' @{ Start = $true }
    $null = New-TestService 'never'
    Stop-NodeService "$prefix-json", "$prefix-text" -ErrorAction Stop
}

AfterAll { Remove-TestService }

Describe 'Get-NodeServiceLog' {
    It 'outputs an object for each line' {
        $lines = @(Get-NodeServiceLog "$prefix-json" -ErrorAction Stop)
        $lines[0].PSTypeNames[0] | Should -BeExactly 'NodeSvc.LogLine'
        @($lines.Name | Sort-Object -Unique) | Should -BeExactly @("$prefix-json")
        @($lines | Where-Object Text -Match '^(out|err)' | ForEach-Object { "$($_.Stream) $($_.Text)" }) |
            Should -BeExactly @('Output out 1', 'Error err 1', 'Output out 2', 'Error err 2', 'Output out 3', 'Error err 3')
        ([datetime]::Now - $lines[-1].Time).TotalMinutes | Should -BeLessThan 5
    }

    It 'shows the lines as they were written, and gives them to Select-String so' {
        (Get-NodeServiceLog "$prefix-json" -Stream Error | Out-String).Trim() -split '\r?\n' | Should -BeExactly @('err 1', 'err 2', 'err 3')
        "$((Get-NodeServiceLog "$prefix-json" -Stream Error)[0])" | Should -BeExactly 'err 1'
    }

    It 'has -Tail, -Stream, -Since and -Raw' {
        @(Get-NodeServiceLog "$prefix-json" -Stream Error -Tail 2).Text | Should -BeExactly @('err 2', 'err 3')
        @(Get-NodeServiceLog "$prefix-json" -Stream Error -Since 10m).Count | Should -Be 3
        @(Get-NodeServiceLog "$prefix-json" -Since ([datetime]::Now.AddHours(1))).Count | Should -Be 0
        $raw = Get-NodeServiceLog "$prefix-json" -Tail 1 -Raw
        $raw | Should -BeOfType ([string])
        $raw | Should -BeLike '{"time":"*","stream":"Host","text":"*ended with exit code 0"}'
    }

    It 'takes services from the pipeline, and wildcards' {
        @(Get-NodeService "$prefix-*t*" | Get-NodeServiceLog -Stream Host -Tail 1 | ForEach-Object Name) | Should -BeExactly @("$prefix-text")
        @(Get-NodeServiceLog "$prefix-*" -Stream Host -Tail 1 3> $null | ForEach-Object Name | Sort-Object) | Should -BeExactly @("$prefix-json", "$prefix-text")
    }

    It 'refuses what a text log does not tell, and says what would' {
        foreach ($given in @{ Stream = 'Error' }, @{ Since = '1h' }) {
            $problems = Get-Problem { Get-NodeServiceLog "$prefix-text" @given }
            $problems.Count | Should -Be 1
            $problems[0].FullyQualifiedErrorId | Should -BeExactly 'LogDoesNotTell,Get-NodeServiceLog'
            $problems[0].ErrorDetails.RecommendedAction | Should -BeLike "Set-NodeService $prefix-text -*"
        }
    }

    It 'warns of a service that has no log' {
        @(Get-NodeServiceLog "$prefix-never" 3>&1).Count | Should -Be 1
        "$(Get-NodeServiceLog "$prefix-never" 3>&1)" | Should -BeLike '*has no log yet*'
    }

    It 'refuses -Since <Value>' -ForEach @(@{ Value = 'soon' }) {
        { Get-NodeServiceLog "$prefix-json" -Since $Value } | Should -Throw -ErrorId 'ParameterArgumentValidationError,Get-NodeServiceLog'
    }

    It 'goes on with -Wait until it has what is wanted, and the next call works' {
        Start-NodeService "$prefix-text" -ErrorAction Stop
        $ticks = @(Get-NodeServiceLog "$prefix-text" -Tail 0 -Wait | Where-Object Text -Like 'tick *' | Select-Object -First 3)
        $numbers = @($ticks.Text -replace '\D' | ForEach-Object { [int] $_ })
        $numbers | Should -BeExactly @($numbers[0]..($numbers[0] + 2))
        (Get-NodeService "$prefix-text").Status | Should -Be 'Running'
        Stop-NodeService "$prefix-text"
    }
}
