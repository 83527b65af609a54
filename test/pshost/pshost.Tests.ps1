# The host's own behaviour, seen from outside: a second process of the PowerShell that runs this file. Nothing here is special
# to pshost, so that the same file judges it under a real pwsh.

BeforeAll {
    $exe = [System.Diagnostics.Process]::GetCurrentProcess().MainModule.FileName

    # Runs one command line; -Stdin feeds text. Lines end in \n on every system in what comes back.
    function Invoke-HostProcess {
        param([string[]]$Arguments, [AllowNull()][string]$Stdin = '', [switch]$Interactive)
        $start = [System.Diagnostics.ProcessStartInfo]::new($exe)
        foreach ($argument in @('-NoLogo', '-NoProfile')) { $start.ArgumentList.Add($argument) }
        if (-not $Interactive) { $start.ArgumentList.Add('-NonInteractive') }
        foreach ($argument in $Arguments) { $start.ArgumentList.Add($argument) }
        $start.UseShellExecute = $false
        $start.RedirectStandardInput = $start.RedirectStandardOutput = $start.RedirectStandardError = $true
        $start.StandardOutputEncoding = $start.StandardErrorEncoding = $start.StandardInputEncoding = [System.Text.UTF8Encoding]::new($false)
        $process = [System.Diagnostics.Process]::Start($start)
        $process.StandardInput.Write($Stdin)
        $process.StandardInput.Close()
        $errors = $process.StandardError.ReadToEndAsync()
        $output = $process.StandardOutput.ReadToEnd()
        $process.WaitForExit()
        return @{ Code = $process.ExitCode; Out = $output.Replace("`r`n", "`n").TrimEnd(); Err = $errors.Result.Replace("`r`n", "`n").TrimEnd() }
    }

    function Invoke-HostCommand { param([string]$Text) Invoke-HostProcess '-Command', $Text }

    function New-Script {
        param([string]$Text)
        $path = [System.IO.Path]::Combine($TestDrive, [guid]::NewGuid().ToString('N') + '.ps1')
        [System.IO.File]::WriteAllText($path, $Text)
        return $path
    }
}

Describe 'Exit codes' {
    It '<Code> for -Command <Text>' -ForEach @(
        @{ Text = '1'; Code = 0 }
        @{ Text = 'exit 7'; Code = 7 }
        @{ Text = '& { exit 3 }'; Code = 3 }
        @{ Text = 'throw "x"'; Code = 1 }
        @{ Text = 'if ('; Code = 1 }
        @{ Text = 'Write-Error x'; Code = 1 }
        @{ Text = 'Write-Error x 2>$null; 1'; Code = 0 }
        @{ Text = '& ([System.Diagnostics.Process]::GetCurrentProcess().MainModule.FileName) -NoProfile -Command "exit 5"'; Code = 1 }
        @{ Text = '& ([System.Diagnostics.Process]::GetCurrentProcess().MainModule.FileName) -NoProfile -Command "exit 5"; exit $LASTEXITCODE'; Code = 5 }
    ) {
        (Invoke-HostCommand $Text).Code | Should -Be $Code
    }
    It '<Code> for a script with <Text>' -ForEach @(
        @{ Text = '1'; Code = 0 }
        @{ Text = 'exit 9'; Code = 9 }
        @{ Text = 'throw "x"'; Code = 1 }
        @{ Text = 'if ('; Code = 1 }
        @{ Text = 'Write-Error x'; Code = 0 }
        @{ Text = '$ErrorActionPreference = "Stop"; Write-Error x'; Code = 1 }
    ) {
        (Invoke-HostProcess '-File', (New-Script $Text)).Code | Should -Be $Code
    }
    It '64 for an unknown script, with a word on stderr' {
        $run = Invoke-HostProcess '-File', 'no-such-file.ps1'
        $run.Code | Should -Be 64
        $run.Err | Should -BeLike '*no-such-file.ps1*'
        $run.Out | Should -BeNullOrEmpty
    }
}

Describe 'Arguments of -File' {
    BeforeAll {
        $script = New-Script @'
param([string]$Name, [switch]$Quick, [int]$Number = 1, [Parameter(ValueFromRemainingArguments)]$Rest)
"$Name|$Quick|$Number|$($Rest -join ',')"
'@
    }
    It '<Words> bind as <Expected>' -ForEach @(
        @{ Words = '-Name', 'a b', '-Quick'; Expected = 'a b|True|1|' }
        @{ Words = '-Name:x', '-Quick:$false', '-Number', '-5'; Expected = 'x|False|-5|' }
        @{ Words = 'x', '2', 'r1', 'r2'; Expected = 'x|False|2|r1,r2' }
        @{ Words = '-Quick', 'pos'; Expected = 'pos|True|1|' }
        @{ Words = '-Name', 'é"q" $x'; Expected = 'é"q" $x|False|1|' }
    ) {
        (Invoke-HostProcess (@('-File', $script) + $Words)).Out | Should -BeExactly $Expected
    }
    It 'fails for an unknown parameter of a script with CmdletBinding' {
        $strict = New-Script '[CmdletBinding()] param($A) "ran"'
        $run = Invoke-HostProcess '-File', $strict, '-B', '1'
        $run.Code | Should -Be 1
        $run.Err | Should -BeLike "*parameter name 'B'*"
        $run.Out | Should -BeNullOrEmpty
    }
    It 'knows $PSScriptRoot and $PSCommandPath' {
        $script = New-Script '$PSCommandPath; Split-Path $PSScriptRoot -Leaf'
        (Invoke-HostProcess '-File', $script).Out | Should -Be "$script`n$([System.IO.Path]::GetFileName($TestDrive))"
    }
}

Describe 'Streams' {
    It 'writes <Stream> to stdout as <Expected>' -ForEach @(
        @{ Stream = 'output'; Text = '1, "a"'; Expected = "1`na" }
        @{ Stream = 'warnings'; Text = 'Write-Warning w'; Expected = 'WARNING: w' }
        @{ Stream = 'verbose'; Text = 'Write-Verbose v -Verbose'; Expected = 'VERBOSE: v' }
        @{ Stream = 'debug'; Text = '$DebugPreference = "Continue"; Write-Debug d'; Expected = 'DEBUG: d' }
        @{ Stream = 'information'; Text = 'Write-Information i -InformationAction Continue'; Expected = 'i' }
        @{ Stream = 'the host'; Text = 'Write-Host a b -Separator "-" -NoNewline; Write-Host c'; Expected = 'a-bc' }
        @{ Stream = 'letters'; Text = '"äß€→" + [char]::ConvertFromUtf32(0x1F600)'; Expected = "äß€→" + [char]::ConvertFromUtf32(0x1F600) }
        @{ Stream = 'nothing of progress'; Text = 'Write-Progress -Activity a -PercentComplete 5; 1'; Expected = '1' }
        @{ Stream = 'a table'; Text = '[pscustomobject]@{ A = 1; B = "x" }'; Expected = "`nA B`n- -`n1 x" }
    ) {
        $run = Invoke-HostCommand $Text
        $run.Out | Should -BeExactly $Expected
        $run.Err | Should -BeNullOrEmpty
    }
    It 'writes errors to stderr, without colour, and goes on' {
        $run = Invoke-HostCommand '1; Write-Error bad; 2'
        $run.Out | Should -Be "1`n2"
        $run.Err | Should -Be 'Write-Error: bad'
    }
    It 'writes a terminating error, with its line when it is in a script' {
        (Invoke-HostCommand 'throw "bad"').Err | Should -BeLike '*Exception: bad'
        (Invoke-HostProcess '-File', (New-Script "'x'`nthrow 'bad'")).Err | Should -BeLike '*.ps1:2*| bad'
    }
    It 'says what does not parse' {
        (Invoke-HostCommand 'if (').Err | Should -BeLike "*Missing condition in if statement after 'if ('."
    }
    It 'sets $Error, $? and $LASTEXITCODE' {
        (Invoke-HostCommand '$Error.Count; Get-Item no-such 2>$null; $?; $Error.Count; $Error[0].FullyQualifiedErrorId').Out |
            Should -Be "0`nFalse`n1`nPathNotFound,Microsoft.PowerShell.Commands.GetItemCommand"
    }
}

Describe '-Command -' {
    It 'runs statement by statement, both streams in order' {
        $run = Invoke-HostProcess '-Command', '-' -Stdin "[Console]::Out.WriteLine('A')`n'b'`nWrite-Host c`n[Console]::Out.WriteLine('D')`n[Console]::Error.WriteLine('E')`nWrite-Error f`n[Console]::Error.WriteLine('G')`n"
        $run.Out | Should -Be "A`nb`nc`nD"
        $run.Err | Should -Be "E`nWrite-Error: f`nG"
        $run.Code | Should -Be 0
    }
    It 'runs a block of several lines after a blank line' {
        (Invoke-HostProcess '-Command', '-' -Stdin "function f {`n  param(`$a)`n`n`n'x'`n").Out | Should -Be 'x'
        (Invoke-HostProcess '-Command', '-' -Stdin "if (1) {`n'in'`n}`n`n'after'`n").Out | Should -Be "in`nafter"
    }
    It 'keeps variables and goes on after an error' {
        $run = Invoke-HostProcess '-Command', '-' -Stdin "`$x = 4`nthrow 'bad'`n`$x + 1`n"
        $run.Out | Should -Be '5'
        $run.Err | Should -BeLike '*bad'
    }
    It 'ends with exit N' {
        $run = Invoke-HostProcess '-Command', '-' -Stdin "'a'`nexit 4`n'b'`n"
        $run.Code | Should -Be 4
        $run.Out | Should -Be 'a'
    }
}

Describe 'Other options' {
    It 'takes -EncodedCommand' {
        $encoded = [Convert]::ToBase64String([System.Text.Encoding]::Unicode.GetBytes('"é$(1 + 1)"'))
        (Invoke-HostProcess '-EncodedCommand', $encoded).Out | Should -Be 'é2'
    }
    It 'takes -WorkingDirectory and -ExecutionPolicy' {
        (Invoke-HostProcess '-ExecutionPolicy', 'Bypass', '-WorkingDirectory', $TestDrive, '-Command', '(Get-Location).ProviderPath').Out | Should -Be $TestDrive
    }
    It 'tells its version' {
        (Invoke-HostProcess '-Version').Out | Should -Be "PowerShell $($PSVersionTable.PSVersion)"
    }
    It 'refuses an unknown option with 64' {
        (Invoke-HostProcess '-NoSuchOption').Code | Should -Be 64
    }
    It 'is the ConsoleHost of PowerShell Core' {
        (Invoke-HostCommand '$Host.Name; $PSVersionTable.PSEdition; $Host.Version -eq $PSVersionTable.PSVersion; Test-Path $PSHOME').Out |
            Should -Be "ConsoleHost`nCore`nTrue`nTrue"
    }
}

Describe 'Prompts' {
    It 'fail with -NonInteractive: <Text>' -ForEach @(
        @{ Text = 'Read-Host name'; Expected = '*NonInteractive*' }
        @{ Text = 'Get-Credential -Message m'; Expected = '*NonInteractive*' }
        @{ Text = 'function f { param([Parameter(Mandatory)]$Name) } f'; Expected = '*missing mandatory parameters: Name*' }
        @{ Text = 'Set-Variable x 1 -Confirm'; Expected = '*NonInteractive*' }
        @{ Text = 'function f { [CmdletBinding(SupportsShouldProcess)]param() $ErrorActionPreference = "Stop"; $PSCmdlet.ShouldContinue("q", "c") } f'; Expected = '*NonInteractive*' }
    ) {
        $run = Invoke-HostCommand $Text
        $run.Code | Should -Be 1
        $run.Err | Should -BeLike $Expected
    }
    It 'read stdin otherwise' {
        $run = Invoke-HostProcess '-Command', '$n = Read-Host name; "<$n>"; Set-Variable x 5 -Confirm; $x' -Stdin "joe`ny`n" -Interactive
        $run.Out | Should -BeLike 'name: *<joe>*5'
        $run.Code | Should -Be 0
    }
}
