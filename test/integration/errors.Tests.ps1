# What the cmdlets say when the Service Control Manager, or NodeSvc itself, refuses.

BeforeAll {
    . ([System.IO.Path]::Combine($PSScriptRoot, 'Common.ps1'))
    . ([System.IO.Path]::Combine($PSScriptRoot, 'config', 'Witness.ps1'))
    $app = Copy-App 'app.js'

    # The one error of a script block, after the checks that every error has to pass.
    function Get-Refusal {
        param([scriptblock] $RefusedBlock, [string] $Id, [string] $Category, [string] $Target, [int] $NativeErrorCode)
        $problem = Get-OneProblem $RefusedBlock
        $problem.FullyQualifiedErrorId | Should -BeExactly $Id
        $problem.CategoryInfo.Category | Should -Be $Category
        $problem.TargetObject | Should -BeExactly $Target
        $problem.ErrorDetails.RecommendedAction | Should -Not -BeNullOrEmpty
        if ($NativeErrorCode -ne 0) {
            $problem.Exception | Should -BeOfType ([System.ComponentModel.Win32Exception])
            $problem.Exception.NativeErrorCode | Should -Be $NativeErrorCode
            $problem.Exception.Data['Api'] | Should -Not -BeNullOrEmpty
            $problem.Exception.Data['Symbol'] | Should -BeLike 'ERROR_*'
        }
        $problem
    }

    function Test-Leftover {
        param([string] $Name)
        (Test-ServiceKey $Name) -or [System.IO.Directory]::Exists([System.IO.Path]::Combine($settingsRoot, $Name))
    }
}

AfterAll { Remove-TestService }

Describe 'A service that there is not (1060): <Command>' -ForEach @(
    @{ Command = 'Get-NodeService' }, @{ Command = 'Start-NodeService' }, @{ Command = 'Stop-NodeService' }
    @{ Command = 'Restart-NodeService' }, @{ Command = 'Remove-NodeService' }, @{ Command = 'Wait-NodeService' }
) {
    It 'is named in the error' {
        $problem = Get-Refusal { & $Command "$prefix-none" } "ServiceNotFound,$Command" 'ObjectNotFound' "$prefix-none" 1060
        $problem.Exception.Message | Should -BeLike "*'$prefix-none'*"
    }

    It 'does not keep the others from their turn' {
        $name = (New-TestService "beside-$Command" $app @{ Start = ($Command -in 'Stop-NodeService', 'Wait-NodeService') }).Name
        $null = Get-Refusal { & $Command "$prefix-none", $name } "ServiceNotFound,$Command" 'ObjectNotFound' "$prefix-none" 1060
        $expected = switch ($Command) {
            'Remove-NodeService' { $null }
            { $_ -in 'Get-NodeService', 'Stop-NodeService' } { 'Stopped' }
            default { 'Running' }
        }
        @(Get-NodeService "$name*").Status | Should -Be $expected
    }
}

Describe 'A name that is taken (1073)' {
    It 'is refused by New-NodeService, and the first service stays' {
        $first = New-TestService 'taken' $app @{ Description = 'the first' }
        $null = Get-Refusal { New-NodeService "$prefix-taken" $app } 'ServiceExists,New-NodeService' 'ResourceExists' "$prefix-taken" 1073
        (Get-NodeService $first.Name).Description | Should -BeExactly 'the first'
    }
}

Describe 'A disabled service (1058): <Command>' -ForEach @(@{ Command = 'Start-NodeService' }, @{ Command = 'Restart-NodeService' }) {
    It 'is not started' {
        $name = "$prefix-disabled-$Command"
        New-NodeService $name $app -StartupType Disabled
        $null = Get-Refusal { & $Command $name } "ServiceDisabled,$Command" 'InvalidOperation' $name 1058
        (Get-NodeService $name).Status | Should -Be 'Stopped'
    }
}

Describe 'A service that another program holds open (1072)' {
    BeforeAll {
        $name = (New-TestService 'held' $app @{ Start = $true }).Name
        $processId = (Get-NodeService $name).ProcessId
        $holder = Start-Node (Copy-App 'holds.js') "`"$([System.IO.Path]::GetDirectoryName($env:NODESVC_TEST_MODULE))`" `"$name`""
        $holder.StandardOutput.ReadLine() | Should -BeExactly 'holding'
    }

    AfterAll {
        $holder.StandardInput.Close()
        $null = $holder.WaitForExit(60000)
        $holder.Dispose()
    }

    It 'is stopped, marked for deletion, and said to be held' {
        $problem = Get-Refusal { Remove-NodeService $name } 'ServiceMarkedForDeletion,Remove-NodeService' 'ResourceBusy' $name 1072
        $problem.ErrorDetails.RecommendedAction | Should -BeLike '*mmc.exe*'
        Test-Process $processId | Should -BeFalse
        [System.IO.Directory]::Exists([System.IO.Path]::Combine($settingsRoot, $name)) | Should -BeFalse -Because 'the deletion cannot be undone'
    }

    It 'cannot be started or created anew' {
        # Windows refuses the start (1072); Wine starts it, and its settings are gone.
        (Get-OneProblem { Start-NodeService $name }).TargetObject | Should -BeExactly $name
        (Get-NodeService $name).Status | Should -Be 'Stopped'
        $problems = Get-Problem { New-NodeService $name $app -Force }
        $problems[0].FullyQualifiedErrorId | Should -BeExactly 'ServiceMarkedForDeletion,New-NodeService'
        $problems[0].Exception.NativeErrorCode | Should -Be 1072
    }

    It 'goes when it is let go, and can be created again' {
        $holder.StandardInput.Close()
        $holder.WaitForExit(60000) | Should -BeTrue
        $null = Wait-Until { -not (Test-ServiceKey $name) } 'the end of the service'
        (New-TestService 'held' $app).Status | Should -Be 'Stopped'
    }
}

Describe 'A service that NodeSvc did not make: <Command>' -ForEach @(
    @{ Command = 'Remove-NodeService'; More = @{} }
    @{ Command = 'New-NodeService'; More = @{ Script = 'app.js'; Force = $true } }
) {
    It 'is left as it is' {
        # Its own: another file that runs beside this one may remove what it made.
        $foreign = Get-NodeService (New-ForeignService "foreign-$Command") -ErrorAction Stop
        $foreign.Managed | Should -BeFalse
        if ($More.ContainsKey('Script')) { $More.Script = $app }
        $null = Get-Refusal { & $Command $foreign.Name @More } "NotANodeService,$Command" 'InvalidOperation' $foreign.Name 0
        (Get-NodeService $foreign.Name).BinaryPath | Should -BeExactly $foreign.BinaryPath
        [System.IO.Directory]::Exists([System.IO.Path]::Combine($settingsRoot, $foreign.Name)) | Should -BeFalse
        Remove-ForeignService $foreign.Name
    }
}

Describe 'New-NodeService with <What>' -ForEach @(
    @{
        What = 'a script that is not there'; Id = 'ScriptNotFound'; Category = 'ObjectNotFound'; Names = '*no\app.js*'
        More = { @{ Script = "$work\no\app.js" } }
    }
    @{
        What = 'a folder without a package.json'; Id = 'ScriptNotFound'; Category = 'ObjectNotFound'; Names = '*package.json*'
        More = { @{ Script = $work } }
    }
    @{
        What = 'a node that is not there'; Id = 'NodeNotFound'; Category = 'ObjectNotFound'; Names = '*no\node.exe*'
        More = { @{ NodePath = "$work\no\node.exe" } }
    }
    @{
        What = 'a text for a node.exe'; Id = 'NotNode'; Category = 'InvalidArgument'; Names = '*app.js*'
        More = { @{ NodePath = $app } }
    }
    @{
        What = 'another program for a node.exe'; Id = 'NotNode'; Category = 'InvalidArgument'; Names = '*not Node.js itself but *'
        More = { @{ NodePath = [System.Diagnostics.Process]::GetCurrentProcess().MainModule.FileName } }
    }
    @{
        What = 'a Node that is too old'; Id = 'NodeTooOld'; Category = 'InvalidArgument'; Names = '*Node.js 20.19*22*'
        More = { @{ NodePath = $old } }
    }
    @{
        What = 'a working directory that is not there'; Id = 'WorkingDirectoryNotFound'; Category = 'ObjectNotFound'; Names = '*no\where*'
        More = { @{ WorkingDirectory = "$work\no\where" } }
    }
    @{
        What = 'an environment file that is not there'; Id = 'EnvironmentFileNotFound'; Category = 'ObjectNotFound'; Names = '*no\.env*'
        More = { @{ EnvironmentFile = "$work\no\.env" } }
    }
    @{
        What = 'an account that there is not'; Id = 'AccountNotFound'; Category = 'ObjectNotFound'; Names = '*NoSuchDomain\nobody$*'
        More = { @{ Account = 'NoSuchDomain\nobody$' } }
    }
    @{
        What = 'an account that needs a password'; Id = 'PasswordRequired'; Category = 'InvalidArgument'; Names = "*$([System.Environment]::UserName)*"
        More = { @{ Account = ".\$([System.Environment]::UserName)" } }
    }
    @{
        What = 'a log folder below a file'; Id = '*'; Category = '*'; Names = '*app.js*'
        More = { @{ LogDirectory = "$app\logs" } }
    }
) {
    BeforeAll {
        if ($Id -eq 'NodeTooOld') {
            $old = "$work\old.exe"
            $maker = Start-Node (Copy-App 'make-old.js') "`"$env:NODESVC_TEST_NODE24`" `"$old`" 20"
            $maker.StandardError.ReadToEnd() | Should -BeNullOrEmpty
            $maker.WaitForExit()
        }
    }

    It 'creates nothing' {
        $options = @{ Name = "$prefix-refused"; Script = $app; Start = $true }
        $given = & $More
        foreach ($key in $given.Keys) { $options[$key] = $given[$key] }
        $problem = Get-OneProblem { New-NodeService @options }
        $problem.FullyQualifiedErrorId | Should -BeLike "$Id,New-NodeService"
        $problem.FullyQualifiedErrorId | Should -Not -BeLike 'InternalError*'
        $problem.CategoryInfo.Category | Should -BeLike $Category
        $problem.TargetObject | Should -BeExactly "$prefix-refused"
        $problem.ErrorDetails.RecommendedAction | Should -Not -BeNullOrEmpty
        $problem.Exception.Message | Should -BeLike $Names
        Test-Leftover "$prefix-refused" | Should -BeFalse
    }
}

Describe 'A create that fails half-way' {
    It 'is undone' {
        $name = "$prefix-half"
        $inTheWay = [System.IO.Path]::Combine($settingsRoot, $name)
        [System.IO.File]::WriteAllText($inTheWay, 'a file where the folder should be')
        try {
            $problem = Get-OneProblem { New-NodeService $name $app }
            $problem.FullyQualifiedErrorId | Should -BeLike '*,New-NodeService'
            $problem.FullyQualifiedErrorId | Should -Not -BeLike 'InternalError*'
            Test-ServiceKey $name | Should -BeFalse -Because 'the service that was created is deleted again'
            [System.IO.File]::ReadAllText($inTheWay) | Should -BeExactly 'a file where the folder should be'
        } finally {
            [System.IO.File]::Delete($inTheWay)
        }
    }
}
