# TestDrive: and $TestDrive, an empty folder for each test file. What a block makes there goes when it ends.

function New-TestDrive {
    $outer = @($ExecutionContext.SessionState.Drive.GetAll() | ForEach-Object { if ($_.Name -eq 'TestDrive') { $_ } })
    $folder = [System.IO.Path]::Combine([System.IO.Path]::GetTempPath(), 'pester-' + [guid]::NewGuid().ToString('N'))
    [void][System.IO.Directory]::CreateDirectory($folder)
    Remove-DriveTestDrive
    Set-DriveTestDrive $folder
    return @{ Folder = $folder; Outer = $outer }
}

function Remove-TestDrive {
    param([hashtable]$Drive)
    Remove-DriveTestDrive
    if ($Drive.Outer.Count -gt 0) { Set-DriveTestDrive $Drive.Outer[0].Root }
    if ([System.IO.Directory]::Exists($Drive.Folder)) { [System.IO.Directory]::Delete($Drive.Folder, $true) }
}

function Set-DriveTestDrive {
    param([string]$Folder)
    $provider = $ExecutionContext.SessionState.Provider.GetOne('FileSystem')
    $drive = [System.Management.Automation.PSDriveInfo]::new('TestDrive', $provider, $Folder, 'Of the test that runs', $null)
    [void]$ExecutionContext.SessionState.Drive.New($drive, 'Global')
    $global:TestDrive = $Folder
}

function Remove-DriveTestDrive {
    foreach ($drive in @($ExecutionContext.SessionState.Drive.GetAll())) {
        if ($drive.Name -eq 'TestDrive') { $ExecutionContext.SessionState.Drive.Remove('TestDrive', $true, 'Global') }
    }
    $global:TestDrive = $null
}

# What is in the folder when a block starts, to be kept when it ends.
function Get-TestDriveContent {
    return [System.IO.Directory]::GetFileSystemEntries($global:TestDrive, '*', [System.IO.SearchOption]::AllDirectories)
}

function Clear-TestDrive {
    param([string[]]$Keep)
    if (-not $global:TestDrive -or -not [System.IO.Directory]::Exists($global:TestDrive)) { return }
    foreach ($entry in Get-TestDriveContent) {
        if ($Keep -contains $entry) { continue }
        if ([System.IO.Directory]::Exists($entry)) { [System.IO.Directory]::Delete($entry, $true) }
        elseif ([System.IO.File]::Exists($entry)) { [System.IO.File]::Delete($entry) }
    }
}
