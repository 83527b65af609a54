# What only NodeSvc's own services have: set by Set-NodeService, seen in the command line and the settings file by others, and by the app at
# its next start.

BeforeAll {
    . ([System.IO.Path]::Combine($PSScriptRoot, '..', 'Common.ps1'))
    . ([System.IO.Path]::Combine($PSScriptRoot, 'Witness.ps1'))
    $facts = Copy-App 'facts.js'
    $moved = Copy-App 'facts.js' ([System.IO.Path]::Combine($work, 'other place'))
    $folder = [System.IO.Path]::GetDirectoryName($moved)
    $environmentFile = New-App '.env' "FACT_FILE=from the file`n"
    $name = (New-TestService 'one' $facts @{ ArgumentList = 'a', 'b'; Environment = @{ FACT_A = '1'; FACT_B = '2' } }).Name

    function Get-SettingsFile {
        [System.IO.File]::ReadAllText([System.IO.Path]::Combine($settingsRoot, $name, 'service.json')) | ConvertFrom-Json
    }

    # What the app finds itself in.
    function Get-Fact {
        $service = Start-NodeService $name -PassThru -ErrorAction Stop
        try { Wait-Log $service.LogPath 'facts (.*)$' | ConvertFrom-Json } finally { Stop-NodeService $name -ErrorAction Stop }
    }
}

AfterAll { Remove-TestService }

Describe '<Field>' -ForEach @(
    @{ Field = 'ArgumentList'; Value = { , @('--port', '80 80', 'with "quotes"', '') }; InCommand = $true; Clear = @() }
    @{ Field = 'NodeArgument'; Value = { , @('--no-warnings', '--max-old-space-size=256') }; InCommand = $true; Clear = @() }
    @{ Field = 'Script'; Value = { $moved }; InCommand = $true }
    @{ Field = 'NodePath'; Value = { $env:NODESVC_TEST_NODE22 }; First = { $env:NODESVC_TEST_NODE24 }; InCommand = $true; Setting = 'nodeVersion'; Holds = [System.Diagnostics.FileVersionInfo]::GetVersionInfo($env:NODESVC_TEST_NODE22).ProductVersion }
    @{ Field = 'WorkingDirectory'; Value = { $folder }; Setting = 'workingDirectory' }
    @{ Field = 'EnvironmentFile'; Value = { $environmentFile }; Setting = 'environmentFile'; Clear = '' }
    @{ Field = 'LogDirectory'; Value = { [System.IO.Path]::Combine($folder, 'logs') }; Setting = 'logDirectory' }
    @{ Field = 'StopTimeout'; Value = { '7s' }; Setting = 'stopTimeoutMs'; Holds = 7000; Reads = [timespan] '0:0:7'; Others = @('preshutdown') }
    @{ Field = 'StartTimeout'; Value = { '90s' }; Setting = 'startTimeoutMs'; Holds = 90000; Reads = [timespan] '0:1:30' } # It stays: the app has to be ready within it below.
    @{ Field = 'HangTimeout'; Value = { '7s' }; Setting = 'hangTimeoutMs'; Holds = 7000; Reads = [timespan] '0:0:7'; Clear = '' }
) {
    It 'is set, nothing else has changed, and it is cleared by what is empty' {
        if ($First) { $given = @{ $Field = & $First }; Set-NodeService $name @given -ErrorAction Stop }
        $new = & $Value
        $before = Get-Snapshot $name
        $file = Get-SettingsFile
        $given = @{ $Field = $new }
        $output = Set-NodeService $name @given -PassThru -ErrorAction Stop
        $wanted = if ($null -ne $Reads) { $Reads } else { $new }
        if ($Field -eq 'LogDirectory') { $output.LogPath | Should -BeExactly ([System.IO.Path]::Combine($new, "$name.log")) }
        else { $output.$Field | Should -BeExactly $wanted }
        $changed = @(Compare-Snapshot $before (Get-Snapshot $name))
        if ($InCommand) { $changed | Should -BeExactly @('config') } else { $changed | Should -BeExactly @($Others) }
        $now = Get-SettingsFile
        foreach ($each in $file.PSObject.Properties.Name) {
            if ($each -eq $Setting) { $now.$each | Should -BeExactly $(if ($null -ne $Holds) { $Holds } else { $new }) }
            else { ConvertTo-Json $now.$each -Compress | Should -BeExactly (ConvertTo-Json $file.$each -Compress) }
        }
        Assert-Unchanged $name { Set-NodeService $name @given -ErrorAction Stop }
        if ($null -ne $Clear) {
            $given = @{ $Field = $Clear }
            (Set-NodeService $name @given -PassThru -ErrorAction Stop).$Field | Should -BeNullOrEmpty
        }
    }
}

Describe 'A preshutdown time-out of its own' {
    It 'goes before that of -StopTimeout' {
        Set-NodeService $name -StopTimeout 9s -ErrorAction Stop
        (Invoke-Proof get $name preshutdown).preshutdownTimeout | Should -Be 14000
        Set-NodeService $name -StopTimeout 8s -PreshutdownTimeout 1m -ErrorAction Stop
        (Invoke-Proof get $name preshutdown).preshutdownTimeout | Should -Be 60000
        (Get-NodeService $name).StopTimeout.TotalSeconds | Should -Be 8
    }
}

Describe 'The app' {
    It 'finds itself in what was set, once it is started again' {
        Set-NodeService $name -Script $moved -ArgumentList '--port', '80 80', '' -NodeArgument '--no-warnings' -WorkingDirectory $folder -Environment @{ FACT_C = '3 "x"' } `
            -EnvironmentFile $environmentFile -LogDirectory ([System.IO.Path]::Combine($folder, 'logs')) -ErrorAction Stop
        $fact = Get-Fact
        $fact.filename | Should -Be $moved
        $fact.argv[2..4] | Should -BeExactly @('--port', '80 80', '')
        $fact.execArgv | Should -Contain '--no-warnings'
        $fact.cwd | Should -Be $folder
        $fact.environment.FACT_C | Should -BeExactly '3 "x"'
        $fact.environment.FACT_FILE | Should -BeExactly 'from the file'
        @($fact.environment.PSObject.Properties.Name) | Sort-Object | Should -Be @('FACT_C', 'FACT_FILE')
    }

    It 'finds nothing of what was cleared' {
        Set-NodeService $name -Environment @{} -EnvironmentFile '' -ArgumentList @() -LogDirectory ([System.IO.Path]::Combine($work, 'third')) -ErrorAction Stop
        $fact = Get-Fact
        @($fact.argv).Count | Should -Be 2
        @($fact.environment.PSObject.Properties).Count | Should -Be 0
    }

    It 'that runs goes on with what it was started with' {
        $running = Start-NodeService $name -PassThru -ErrorAction Stop
        Set-NodeService $name -ArgumentList 'later' -Description 'changed while it runs' -ErrorAction Stop
        $after = Get-NodeService $name
        $after.ProcessId | Should -Be $running.ProcessId
        $after.ArgumentList | Should -BeExactly @('later')
        Restart-NodeService $name -ErrorAction Stop
        $null = Wait-Log $after.LogPath '(?s)facts .*facts .*"later"'
        Stop-NodeService $name -ErrorAction Stop
    }
}

Describe 'Another account' {
    It 'may read the settings and write the log' {
        Set-NodeService $name -Account 'NT AUTHORITY\LocalService' -LogDirectory ([System.IO.Path]::Combine($settingsRoot, $name, 'logs')) -ErrorAction Stop
        (Invoke-Proof get $name config).account | Should -BeExactly 'NT AUTHORITY\LocalService'
        @((Get-Fact).argv)[2] | Should -BeExactly 'later'
    }

    It 'is given by -Credential with its password, which nothing shows' {
        $password = 'S3cret of the test'
        $credential = [pscredential]::new('.\nobody-of-the-test', [System.Net.NetworkCredential]::new('', $password).SecurePassword)
        $said = Set-NodeService $name -Credential $credential -Description 'not this' -Verbose -Debug *>&1 | ForEach-Object { "$_" }
        "$said" | Should -Not -BeLike "*$password*"
        "$($Error[0])" | Should -Not -BeLike "*$password*"
    }
}
