# What is not the product: proof.exe, a C program on winsvc.h (test/scm-levels/proof), and the registry. Dot-sourced after Common.ps1.

# Runs a program with its arguments quoted as the C runtime reads them, which the shells do not all do; outputs what it writes.
function Invoke-Tool {
    param([string] $Program, [string[]] $Argument)
    $start = [System.Diagnostics.ProcessStartInfo]::new($Program)
    $start.Arguments = @($Argument | ForEach-Object { '"' + (($_ -replace '(\\*)"', '$1$1\"') -replace '(\\+)$', '$1$1') + '"' }) -join ' '
    $start.UseShellExecute = $false
    $start.CreateNoWindow = $true
    $start.RedirectStandardOutput = $true
    $start.StandardOutputEncoding = [System.Text.UTF8Encoding]::new($false)
    $process = [System.Diagnostics.Process]::Start($start)
    try {
        $process.StandardOutput.ReadToEnd()
        $process.WaitForExit()
    } finally {
        $process.Dispose()
    }
}

# What proof.exe answers, as an object; a call that failed throws.
function Invoke-Proof {
    $answer = Invoke-Tool $env:NODESVC_TEST_PROOF @($args | ForEach-Object { $_ }) | ConvertFrom-Json
    if ($null -eq $answer -or $answer.PSObject.Properties['error']) { throw "proof.exe $($args -join ' '): $(ConvertTo-Json $answer -Compress)" }
    $answer
}

# All that the SCM holds of a service, by level, each as a text that can be compared.
function Get-Snapshot {
    param([string] $Name)
    $answer = Invoke-Proof all $Name
    $levels = [ordered] @{}
    foreach ($level in $answer.PSObject.Properties) { $levels[$level.Name] = ConvertTo-Json $level.Value -Depth 9 -Compress }
    $levels
}

# The names of the levels that differ.
function Compare-Snapshot {
    param([System.Collections.IDictionary] $Before, [System.Collections.IDictionary] $After)
    $Before.Keys | Where-Object { $Before[$_] -cne $After[$_] }
}

# Runs the block and fails the test if anything of the service is different afterwards.
function Assert-Unchanged {
    param([string] $UnchangedName, [scriptblock] $UnchangedBlock)
    $unchangedBefore = Get-Snapshot $UnchangedName
    & $UnchangedBlock
    $unchangedAfter = Get-Snapshot $UnchangedName
    foreach ($level in $unchangedBefore.Keys) { $unchangedAfter[$level] | Should -BeExactly $unchangedBefore[$level] }
}

# A value of the service's registry key or of a key below it, as it is stored; $null if there is none.
function Get-RegistryValue {
    param([string] $Name, [string] $Value, [string] $Below = '')
    $key = [Microsoft.Win32.Registry]::LocalMachine.OpenSubKey("SYSTEM\CurrentControlSet\Services\$Name$Below")
    if ($null -eq $key) { return $null }
    try { $key.GetValue($Value, $null, 'DoNotExpandEnvironmentNames') } finally { $key.Dispose() }
}

# A service that NodeSvc has nothing to do with; Remove-ForeignService removes all of the file's.
function New-ForeignService {
    param([string] $Suffix, [string[]] $Option = "path=$env:NODESVC_TEST_SERVICE run")
    $null = Invoke-Proof create "$prefix-$Suffix" @Option
    "$prefix-$Suffix"
}

function Remove-ForeignService {
    param([string[]] $Name)
    foreach ($one in $Name) { if (Test-ServiceKey $one) { $null = Invoke-Proof delete $one } }
}
