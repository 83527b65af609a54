# What the tests of services written with the npm package share, dot-sourced after ../Common.ps1: programs of their own command line.

# Copies examples/NAME with the package to a folder of its own below $work; returns the path of its service.ts.
function New-ExampleProgram {
    param([string] $Name)
    $folder = [System.IO.Path]::Combine($work, $Name)
    $example = [System.IO.Path]::Combine($env:NODESVC_TEST_ROOT, 'examples', $Name)
    Copy-Folder $example $folder
    Add-Package $folder
    [System.IO.Path]::Combine($folder, 'service.ts')
}

# The npm package as built, where programs in a folder find it.
function Add-Package {
    param([string] $Folder)
    Copy-Folder ([System.IO.Path]::Combine($env:NODESVC_TEST_ROOT, 'out', 'npm', 'nodesvc')) ([System.IO.Path]::Combine($Folder, 'node_modules', 'nodesvc'))
}

function Copy-Folder {
    param([string] $From, [string] $To)
    $null = [System.IO.Directory]::CreateDirectory($To)
    foreach ($file in [System.IO.Directory]::GetFiles($From)) { [System.IO.File]::Copy($file, [System.IO.Path]::Combine($To, [System.IO.Path]::GetFileName($file)), $true) }
    foreach ($folder in [System.IO.Directory]::GetDirectories($From)) { Copy-Folder $folder ([System.IO.Path]::Combine($To, [System.IO.Path]::GetFileName($folder))) }
}

# Runs a program with a command line, as a user in a console; returns what it said and its exit code, which is the Win32 error.
function Invoke-Program {
    param([string] $Script, [string] $Arguments = '', [string] $InputLine)
    $process = Start-Node $Script $Arguments
    if ($InputLine) { $process.StandardInput.WriteLine($InputLine) }
    $process.StandardInput.Close()
    $errors = $process.StandardError.ReadToEndAsync()
    $output = $process.StandardOutput.ReadToEnd()
    $process.WaitForExit()
    [pscustomobject]@{ ExitCode = $process.ExitCode; Output = $output.Trim(); Error = $errors.Result.Trim() }
}

# Presses Ctrl+C in the console of a process that Start-Node started.
function Send-ControlC {
    param([int] $ProcessId)
    $koffi = [System.IO.Path]::Combine([System.IO.Path]::GetDirectoryName($env:NODESVC_TEST_MODULE), 'koffi.node')
    $sent = Invoke-Program ([System.IO.Path]::Combine($env:NODESVC_TEST_ROOT, 'test', 'integration', 'apps', 'control-c.cjs')) "`"$koffi`" $ProcessId"
    if ($sent.ExitCode -ne 0) { throw "Ctrl+C was not sent: $($sent.Error)" }
}

# All of a file that another program writes; '' while it isn't there.
function Read-File {
    param([string] $Path)
    if ([System.IO.File]::Exists($Path)) { Read-Log $Path } else { '' }
}

# The SCM lets a removed service go with the last handle, which somebody who lists all services may hold for a moment.
function Wait-Removed {
    param([string] $Name)
    $null = Wait-Until { -not (Test-ServiceKey $Name) } "the service '$Name' to go"
}

# Removes a service that an interrupted run may have left.
function Remove-Leftover {
    param([string[]] $Name)
    foreach ($service in @($Name | ForEach-Object { Get-NodeService $_ -ErrorAction Ignore })) {
        if ($service.Status -ne 'Stopped') { Stop-NodeService $service.Name }
        sc.exe delete $service.Name | Out-Null
    }
}
