# One test file: discovery, run, and what has to be cleaned up after it.

function Invoke-TestFile {
    param([string]$Path, [System.Management.Automation.SessionState]$SessionState)
    $outer = $script:Run
    $script:Run = @{
        File = $Path; SessionState = $SessionState; Scopes = @{}
        Discovering = $true; Block = New-Block '' $null $null $false $null
        Assertions = 0; Errors = $null; Results = [System.Collections.Generic.List[object]]::new()
        Output = $script:OutputKind
    }
    $root = $script:Run.Block
    $drive = New-TestDrive
    try {
        $scope = Get-UserScope $null
        try {
            do { $null = & $scope.File $Path $script:Keywords } while ($false)
            $script:Run.Discovering = $false
            if (@(Get-Test $root).Count -eq 0) { throw 'The file has no tests.' }
            do { $null = & $scope.Isolate (Join-OwnPath 'Isolate.ps1') $script:Keywords { Invoke-Block $root } } while ($false)
        }
        catch {
            $root.Items.Clear()
            Write-TestResult @() Failed 0 @($_)
        }
        # An exit in a test, or a break with a label, leaves everything at once.
        $left = New-TestErrorRecord 'The test did not run: an exit or break before it left the file.' 'PesterRunnerLeft' @{ File = $Path; Line = 0 }
        Write-Unreached $root $left
        return , $script:Run.Results
    }
    finally {
        Remove-TestDrive $drive
        $script:Run = $outer
    }
}

# The blocks of UserScope.ps1, bound to the session state that $Body belongs to: a module's, when the test
# file wrapped its Describe in InModuleScope, else the test file's.
function Get-UserScope {
    param($Body)
    $name = ''
    $sessionState = $script:Run.SessionState
    if ($null -ne $Body -and $null -ne $Body.Module) {
        $name = $Body.Module.Path
        $sessionState = $Body.Module.SessionState
    }
    if (-not $script:Run.Scopes.ContainsKey($name)) {
        # A block from text is bound to no session state, so it runs in the one it is given.
        $load = [scriptblock]::Create('param($______path) & $______path')
        $script:Run.Scopes[$name] = $sessionState.InvokeCommand.InvokeScript($sessionState, $load, (Join-OwnPath 'UserScope.ps1'))[0]
    }
    return $script:Run.Scopes[$name]
}

function Join-OwnPath {
    param([string]$Name)
    return [System.IO.Path]::Combine($script:OwnFolder, $Name)
}
