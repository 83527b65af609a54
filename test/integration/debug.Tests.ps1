# Debug-NodeService: the service's own command, folder, variables and way to stop, without the SCM.

BeforeAll {
    . ([System.IO.Path]::Combine($PSScriptRoot, 'Common.ps1'))

    # The facts in one order: that of the variables is not the service's.
    function Get-Fact {
        param([string] $Json)
        $facts = ConvertFrom-Json $Json
        $variables = foreach ($one in $facts.environment.PSObject.Properties | Sort-Object Name) { "$($one.Name)=$($one.Value)" }
        $facts.environment = $null
        "$(ConvertTo-Json $facts -Compress) $($variables -join ' ')"
    }

    # What a run says and prints, as texts, in order. A line like $Like makes the file $Then, which the app waits for.
    function Get-DebugLine {
        param([string] $Name, [hashtable] $More = @{}, [string] $Like, [string] $Then)
        Debug-NodeService $Name @More -ErrorAction Stop 6>&1 | ForEach-Object {
            if ($Then -and "$_" -like $Like) { [System.IO.File]::WriteAllText($Then, '') }
            "$_"
        }
    }

    # Runs a service in a shell of its own, for longer than it can take to get ready; Wait-Debugged gives what it said and printed.
    function Start-Debugged {
        param([string] $Name)
        $shell = [powershell]::Create([initialsessionstate]::CreateDefault2())
        $null = $shell.AddScript("Import-Module '$env:NODESVC_TEST_MODULE'; Debug-NodeService '$Name' -StopAfter 20s 6>&1 | ForEach-Object { `"`$_`" }")
        @{ Shell = $shell; Running = $shell.BeginInvoke() }
    }

    function Wait-Debugged {
        param([hashtable] $Run)
        $Run.Shell.EndInvoke($Run.Running)
        $Run.Shell.Dispose()
    }

    # Begun here and looked at below: all these run beside each other, and beside the other tests.
    $kinds = @{
        Isolate    = @{ Script = (Copy-App 'family.js'); ArgumentList = 'SIGTERM'; Isolate = $true; HangTimeout = '20s' }
        Instances  = @{ Script = (Copy-App 'app.js'); Instances = 2 }
        Executable = @{ Executable = $env:NODESVC_TEST_NODE24; ArgumentList = '-e', 'console.log(process.env.FACT_X); setInterval(() => {}, 1000)'; Environment = @{ FACT_X = 'its own' } }
        Command    = @{ Command = 'set FACT_X& ping -n 300 127.0.0.1 > nul'; WorkingDirectory = $work; Environment = @{ FACT_X = 'its own' } }
        Hangs      = @{ Script = (New-App 'hangs.js' "console.log('hanging'); Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);`n"); StopTimeout = '500ms' }
    }
    $runs = @{}
    foreach ($kind in $kinds.Keys) {
        $options = @{ StopTimeout = '20s' }
        foreach ($option in $kinds[$kind].Keys) { $options[$option] = $kinds[$kind][$option] }
        $runs[$kind] = Start-Debugged (New-NodeService "$prefix-$kind" -StartupType Manual -PassThru -ErrorAction Stop @options).Name
    }
}

AfterAll { Remove-TestService }

Describe 'The app that Debug-NodeService runs' {
    It 'can say that it is ready, as under PM2' {
        $service = New-TestService 'signals' (New-App 'signals.js' "process.send('ready');`n") @{ ReadyWhen = 'Signal' }
        "$(Get-DebugLine $service.Name)" | Should -BeLike '*: ready after*'
    }

    It 'finds itself in what the service would find itself in' {
        $folder = [System.IO.Path]::Combine($work, 'its place')
        $null = [System.IO.Directory]::CreateDirectory($folder)
        $file = New-App 'debug.env' "FACT_FILE=file`nFACT_SETTING=file`n"
        $service = New-TestService 'facts' (Copy-App 'facts.js') @{
            ArgumentList = 'a "b"', ''; NodeArgument = '--no-warnings'; WorkingDirectory = $folder; EnvironmentFile = $file; Environment = @{ FACT_SETTING = 'setting' }
        }
        Set-NodeService $service.Name -ScmEnvironment @{ FACT_SCM = 'scm'; FACT_FILE = 'scm' } -ErrorAction Stop
        $env:FACT_SHELL = 'not for a service'
        try {
            # One of a service: facts of the same kind, to compare with.
            $started = Start-NodeService $service.Name -PassThru -ErrorAction Stop
            $asService = Wait-Log $started.LogPath '^facts (.*)$'
            Stop-NodeService $service.Name -ErrorAction Stop
            $before = Read-Log $service.LogPath
            Set-NodeService $service.Name -ScmEnvironment @{ FACT_SCM = 'scm'; FACT_FILE = 'scm'; ENDS = 'when it has told' } -ErrorAction Stop
            $said = Get-DebugLine $service.Name
        } finally { $env:FACT_SHELL = $null }
        Get-Fact (@($said -like 'facts *') -replace '^facts ') | Should -BeExactly (Get-Fact $asService)
        "$said" | Should -BeLike '*: ready after*'
        Read-Log $service.LogPath | Should -BeExactly $before -Because 'the log is the service''s'
    }

    It 'prints to the output what it prints to stdout, letter by letter, and shows what it prints to stderr' {
        $app = New-App 'prints-both.js' "console.log(''); console.log('2026-01-02T03:04:05Z'); process.stdout.write('\u00e4\u20ac no end'); console.error('to stderr');`n"
        $name = (New-TestService 'prints' $app).Name
        $shown = $null
        $printed = @(Debug-NodeService $name -InformationVariable shown -ErrorAction Stop 6>$null)
        $printed | Should -BeExactly @('', '2026-01-02T03:04:05Z', ([char] 0xE4 + [string] [char] 0x20AC + ' no end'))
        @($shown | ForEach-Object { "$_" }) | Should -Contain 'to stderr'
    }

    It 'ends with its exit code' -ForEach @(
        @{ Code = 'process.exitCode = 7'; Says = 'ended with exit code 7 after *' }
        @{ Code = 'throw new Error("no")'; Says = 'ended with exit code 1 after *' }
    ) {
        $name = (New-TestService "ends$($Says.Substring(21, 1))" (New-App 'ends.js' $Code)).Name
        @(Get-DebugLine $name)[-1] | Should -BeLike "*$Says"
    }

    It 'is ready when the service would be: <When>' -ForEach @(
        @{ When = 'Listening'; Code = "setTimeout(() => require('node:http').createServer().listen(0), 500)" }
        @{ When = 'Signal'; Code = "setTimeout(() => process.send('ready'), 500)" }
        @{ When = 'Http'; Code = "let asked = 0; const server = require('node:http').createServer((q, a) => { a.statusCode = ++asked < 3 ? 503 : 200; if (asked === 3) console.log('well'); setTimeout(() => a.end(), 200); }); server.listen(PORT)" }
    ) {
        $port = Get-FreePort
        $seen = [System.IO.Path]::Combine($work, "seen-$When")
        $app = New-App "ready-$When.js" ($Code.Replace('PORT', $port) + "; console.log('loaded'); setInterval(() => { if (require('node:fs').existsSync(process.argv[2])) process.exit(); }, 20);")
        $options = @{ ReadyWhen = $When; ArgumentList = $seen }
        if ($When -eq 'Http') { $options = @{ ReadyUrl = "http://127.0.0.1:$port/"; ArgumentList = $seen } }
        $said = @(Get-DebugLine (New-TestService "ready-$When" $app $options).Name @{ StopAfter = '60s' } '*: ready after*' $seen)
        $ready = @($said -match ': ready after')
        $ready.Count | Should -Be 1
        $first = if ($When -eq 'Http') { 'well' } else { 'loaded' }
        $said | Should -Contain $first
        [array]::IndexOf($said, $ready[0]) | Should -BeGreaterThan ([array]::IndexOf($said, $first))
    }

    It 'says what the host says of a broken setup' {
        $name = (New-TestService 'broken' (New-App 'fine.js' '') @{ EnvironmentFile = (New-App 'gone.env' '') }).Name
        [System.IO.File]::Delete([System.IO.Path]::Combine($work, 'gone.env'))
        "$(Get-DebugLine $name)" | Should -BeLike '*cannot read the environment file*gone.env*'
    }
}

Describe 'A service that is no script in its own process' {
    It 'runs as it does under the SCM: <Kind>' -ForEach @(
        @{ Kind = 'Isolate'; Prints = 'up *'; Ends = 'got SIGTERM'; Code = 3 }
        @{ Kind = 'Instances'; Prints = 'port *'; Ends = 'goodbye'; Code = 0 }
        @{ Kind = 'Executable'; Prints = 'its own'; Ends = '*stop requested*' }
        @{ Kind = 'Command'; Prints = 'FACT_X=its own*'; Ends = '*stop requested*' }
    ) {
        $lines = @(Wait-Debugged $runs[$Kind])
        @($lines -like $Prints).Count | Should -BeGreaterThan 0
        @($lines -match ': ready after').Count | Should -Be 1
        @($lines -like $Ends).Count | Should -BeGreaterThan 0
        if ($null -ne $Code) { $lines[-1] | Should -BeLike "*ended with exit code $Code after*" }
    }
}

Describe 'Its stop' {
    It 'is the service''s: SIGTERM, the app''s own goodbye, and its exit code' {
        $app = New-App 'goodbye.js' "process.on('SIGINT', () => console.log('not this')); process.on('SIGTERM', () => { console.log('goodbye'); process.exit(3); }); setInterval(() => {}, 1000);`n"
        $said = @(Get-DebugLine (New-TestService 'goodbye' $app).Name @{ StopAfter = '1500ms' })
        $said | Should -Contain 'goodbye'
        $said | Should -Not -Contain 'not this'
        "$said" | Should -BeLike '*stop requested; SIGTERM to the app*'
        $said[-1] | Should -BeLike '*ended with exit code 3 after*'
    }

    It 'ends an app that hangs, at the stop time-out' {
        $said = @(Wait-Debugged $runs['Hangs'])
        $said | Should -Contain 'hanging'
        "$said" | Should -BeLike '*had not ended within its stop time-out (500 ms) and is ended*'
    }

    It 'comes with Ctrl+C, which stops the pipeline: the app ends in its own way' {
        $proof = [System.IO.Path]::Combine($work, 'proof.txt')
        $path = $proof.Replace('\', '\\')
        $app = New-App 'proof.js' "const fs = require('fs'); process.on('SIGTERM', () => setTimeout(() => { fs.appendFileSync('$path', 'end'); process.exit(0); }, 3000)); fs.writeFileSync('$path', 'begin '); setInterval(() => {}, 1000);`n"
        $name = (New-TestService 'ctrlc' $app).Name
        $shell = [powershell]::Create([initialsessionstate]::CreateDefault2())
        try {
            # No stall of the machine may get the core killed, which ends the wait.
            $null = $shell.AddScript("Import-Module '$env:NODESVC_TEST_MODULE'; & (Get-Module NodeSvc) { `$script:CancelPatience = 50000 }; Debug-NodeService '$name'")
            $null = $shell.BeginInvoke()
            $null = Wait-Until { [System.IO.File]::Exists($proof) -and (Read-Log $proof) -eq 'begin ' } 'the app''s begin'
            $shell.Stop()
            Read-Log $proof | Should -BeExactly 'begin end'
        } finally { $shell.Dispose() }
    }
}

Describe 'A service that runs' {
    It 'is not run a second time unless -Force says so' {
        $name = (New-TestService 'twice' (New-App 'twice.js' "setInterval(() => {}, 1000)") @{ Start = $true }).Name
        $problem = Get-OneProblem { Debug-NodeService $name }
        $problem.FullyQualifiedErrorId | Should -BeExactly 'ServiceIsRunning,Debug-NodeService'
        $problem.ErrorDetails.RecommendedAction | Should -BeLike "*Stop-NodeService '$name'*"
        @(Get-DebugLine $name @{ Force = $true; StopAfter = '1s' })[-1] | Should -BeLike '*ended with exit code 0*'
        (Get-NodeService $name).Status | Should -Be 'Running'
    }
}
