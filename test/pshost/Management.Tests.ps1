# The Management commands as documented for PowerShell 7. Under a real pwsh the same tests judge the real commands.

BeforeDiscovery { $onWindows = [System.IO.Path]::DirectorySeparatorChar -eq '\' }

BeforeAll {
    $onWindows = [System.IO.Path]::DirectorySeparatorChar -eq '\'
    # The error that a script block writes or throws, whichever comes first.
    function Get-FirstError {
        param([scriptblock]$Script)
        try { $records = @(& $Script 2>&1 | Where-Object { $_ -is [System.Management.Automation.ErrorRecord] }) }
        catch { return $_ }
        return $records[0]
    }
    function Get-Tree { param($Path) @(Get-ChildItem $Path -Recurse -Name | ForEach-Object { $_.Replace('\', '/') } | Sort-Object) -join ' ' }
}

Describe 'Paths' {
    It '<Name>' -ForEach @(
        @{ Name = 'Join-Path'; Script = { Join-Path a b c d }; Expected = 'a/b/c/d' }
        @{ Name = 'Join-Path of several'; Script = { Join-Path x, y z }; Expected = 'x/z y/z' }
        @{ Name = 'Split-Path'; Script = { Split-Path a/b.c.txt; Split-Path a/b.c.txt -Leaf; Split-Path a/b.c.txt -LeafBase; Split-Path a/b.c.txt -Extension }; Expected = 'a b.c.txt b.c .txt' }
        @{ Name = 'Split-Path -Qualifier'; Script = { Split-Path Env:x -Qualifier; Split-Path Env:x -NoQualifier }; Expected = 'Env: x' }
        @{ Name = 'Test-Path'; Script = { Test-Path $TestDrive; Test-Path $TestDrive -PathType Leaf; Test-Path $TestDrive -PathType Container; Test-Path no-such; Test-Path zz:x; Test-Path Env:PATH }; Expected = 'True False True False False True' }
        @{ Name = 'Convert-Path'; Script = { (Convert-Path TestDrive:/) -eq (Get-Item $TestDrive).FullName.TrimEnd('/', '\') -or (Convert-Path TestDrive:/).TrimEnd('/', '\') -eq $TestDrive }; Expected = 'True' }
    ) {
        (@(& $Script) -join ' ').Replace('\', '/') | Should -BeExactly $Expected
    }
    It '<Command> says PathNotFound for a path that is not there' -ForEach @(
        @{ Command = 'Get-Item'; Class = 'GetItemCommand' }
        @{ Command = 'Get-ChildItem'; Class = 'GetChildItemCommand' }
        @{ Command = 'Get-Content'; Class = 'GetContentCommand' }
        @{ Command = 'Remove-Item'; Class = 'RemoveItemCommand' }
        @{ Command = 'Resolve-Path'; Class = 'ResolvePathCommand' }
        @{ Command = 'Set-Location'; Class = 'SetLocationCommand' }
        @{ Command = 'Get-ItemProperty'; Class = 'GetItemPropertyCommand' }
    ) {
        $record = Get-FirstError { & $Command "$TestDrive/no-such" }
        $record.FullyQualifiedErrorId | Should -BeExactly "PathNotFound,Microsoft.PowerShell.Commands.$Class"
        $record.CategoryInfo.Category | Should -Be 'ObjectNotFound'
        $record.Exception.Message | Should -BeLike "Cannot find path '*no-such' because it does not exist."
    }
    It 'walks and comes back' {
        $before = (Get-Location).Path
        Push-Location $TestDrive
        (Get-Location).ProviderPath | Should -Be $TestDrive
        Set-Location ..
        Pop-Location
        (Get-Location).Path | Should -Be $before
        (Get-FirstError { Pop-Location -StackName no-such-stack }) | Should -Not -BeNullOrEmpty
    }
}

Describe 'Content' {
    BeforeEach { $file = "$TestDrive/content.txt" }
    It 'writes and reads lines' {
        Set-Content $file a, b, 'c é'
        Add-Content $file d
        @(Get-Content $file) -join '|' | Should -BeExactly 'a|b|c é|d'
        @(Get-Content $file -TotalCount 2) -join '|' | Should -Be 'a|b'
        @(Get-Content $file -Tail 2) -join '|' | Should -Be 'c é|d'
        Get-Content $file -Raw | Should -BeExactly (('a', 'b', 'c é', 'd', '') -join [Environment]::NewLine)
        'x', 'y' | Set-Content $file -NoNewline
        Get-Content $file -Raw | Should -Be 'xy'
        Clear-Content $file
        (Get-Item $file).Length | Should -Be 0
    }
    It 'writes UTF-8 without a BOM, and other encodings on demand' {
        Set-Content $file é
        @(Get-Content $file -AsByteStream)[0..1] -join ' ' | Should -Be '195 169'
        Set-Content $file é -Encoding utf8BOM
        @(Get-Content $file -AsByteStream)[0..2] -join ' ' | Should -Be '239 187 191'
        Get-Content $file | Should -BeExactly é
        Set-Content $file é -Encoding unicode
        Get-Content $file | Should -BeExactly é
    }
    It 'tells where a line is from' {
        Set-Content $file x
        (Get-Content $file).PSChildName | Should -Be 'content.txt'
    }
    It 'reads a file that is being written' {
        $stream = [System.IO.File]::Open($file, 'Create', 'Write', 'Read')
        try {
            $stream.Write([byte[]](65, 10), 0, 2)
            $stream.Flush()
            Get-Content $file | Should -Be 'A'
        }
        finally { $stream.Dispose() }
    }
    It 'reports folders and places that are not there' {
        (Get-FirstError { Get-Content $TestDrive }).Exception | Should -BeOfType ([System.UnauthorizedAccessException])
        (Get-FirstError { Set-Content "$TestDrive/no/such/file" x }).Exception | Should -BeOfType ([System.IO.DirectoryNotFoundException])
        (Get-FirstError { Get-Content $file -Tail 1 -TotalCount 1 }) | Should -Not -BeNullOrEmpty
    }
    It 'goes through other providers' {
        Set-Content Env:pshost_test 5
        Get-Content Env:pshost_test | Should -Be 5
        Remove-Item Env:pshost_test
        Test-Path Env:pshost_test | Should -BeFalse
        Set-Content function:Get-Nine '4 + 5'
        Get-Nine | Should -Be 9
    }
}

Describe 'Items' {
    BeforeEach { $root = (New-Item "$TestDrive/$([guid]::NewGuid().ToString('N'))" -ItemType Directory).FullName }
    It 'makes files and folders' {
        New-Item "$root/d" -ItemType Directory | Should -BeOfType ([System.IO.DirectoryInfo])
        (New-Item "$root/d/a.txt" -Value hi).Length | Should -Be 2
        (New-Item -Path "$root/d" -Name s/b.txt -ItemType File -Force).Name | Should -Be 'b.txt'
        Get-Tree $root | Should -Be 'd d/a.txt d/s d/s/b.txt'
        (Get-FirstError { New-Item "$root/d" -ItemType Directory }).FullyQualifiedErrorId | Should -BeLike 'DirectoryExist,*'
        (Get-FirstError { New-Item "$root/d/a.txt" }).FullyQualifiedErrorId | Should -BeLike 'NewItemIOError,*'
        (New-Item "$root/d" -ItemType Directory -Force).Name | Should -Be 'd'
    }
    It 'makes links and removes them without what they point to' -Skip:$onWindows {
        $null = New-Item "$root/d/a.txt" -Force
        (New-Item "$root/l" -ItemType SymbolicLink -Value "$root/d").LinkTarget | Should -Be "$root/d"
        Remove-Item "$root/l"
        Get-Tree $root | Should -Be 'd d/a.txt'
    }
    It 'lists with filters' {
        foreach ($name in 'a.txt', 'b.log', 's/c.txt') { $null = New-Item "$root/$name" -Force }
        @(Get-ChildItem $root | ForEach-Object Name) -join ' ' | Should -Be 's a.txt b.log'
        @(Get-ChildItem $root -Filter *.txt -Recurse | ForEach-Object Name | Sort-Object) -join ' ' | Should -Be 'a.txt c.txt'
        @(Get-ChildItem $root -File | ForEach-Object Name) -join ' ' | Should -Be 'a.txt b.log'
        @(Get-ChildItem $root -Directory -Name) -join ' ' | Should -Be 's'
        @(Get-ChildItem $root/* -Include *.log | ForEach-Object Name) -join ' ' | Should -Be 'b.log'
        @(Get-ChildItem $root -Exclude *.txt -Name) -join ' ' | Should -Be 's b.log'
        @(Get-Item $root/*.*).Count | Should -Be 2
    }
    It 'copies, moves and renames' {
        $null = New-Item "$root/d/s/a.txt" -Force
        Copy-Item "$root/d" "$root/e" -Recurse
        (Copy-Item "$root/d/s/a.txt" "$root/x.txt" -PassThru).Name | Should -Be 'x.txt'
        Move-Item "$root/e/s/a.txt" "$root/e/b.txt"
        Rename-Item "$root/e/b.txt" c.txt
        Get-Tree $root | Should -Be 'd d/s d/s/a.txt e e/c.txt e/s x.txt'
        foreach ($call in { Copy-Item "$root/no" "$root/y" }, { Move-Item "$root/no" "$root/y" }, { Rename-Item "$root/no" y }) {
            (Get-FirstError $call) | Should -Not -BeNullOrEmpty
        }
    }
    It 'removes, asks first, and knows -WhatIf' {
        $null = New-Item "$root/d/a.txt", "$root/b.txt" -Force
        Remove-Item "$root/b.txt" -WhatIf
        Test-Path "$root/b.txt" | Should -BeTrue
        Remove-Item "$root/*.txt"
        Remove-Item "$root/d" -Recurse
        Get-Tree $root | Should -BeNullOrEmpty
    }
    It 'keeps read-only files unless forced' {
        Set-Content "$root/r.txt" x
        Set-ItemProperty "$root/r.txt" IsReadOnly $true
        Get-ItemPropertyValue "$root/r.txt" IsReadOnly | Should -BeTrue
        Set-Content "$root/r.txt" y -Force
        Get-Content "$root/r.txt" | Should -Be y
        Remove-Item "$root/r.txt" -Force
        Test-Path "$root/r.txt" | Should -BeFalse
    }
    It 'works on drives of its own' {
        $null = New-PSDrive pshostd FileSystem $root
        Set-Content pshostd:/f.txt x
        (Get-Item pshostd:/f.txt).FullName.Replace('\', '/') | Should -Be "$root/f.txt".Replace('\', '/')
        Remove-PSDrive pshostd
        Test-Path pshostd:/ | Should -BeFalse
        (Get-FirstError { Get-PSDrive pshostd }) | Should -Not -BeNullOrEmpty
    }
}

Describe 'The registry' {
    It 'keys and values come and go' -Skip:(-not $onWindows) {
        $key = 'HKCU:\Software\pshost-test'
        $null = New-Item "$key\sub" -Force
        $null = New-ItemProperty $key Number -PropertyType DWord -Value 7
        $null = New-ItemProperty $key List -PropertyType MultiString -Value a, b
        Set-ItemProperty $key Text 'é'
        Set-ItemProperty $key Expand '%TEMP%' -Type ExpandString
        Get-ItemPropertyValue $key Number | Should -Be 7
        @((Get-ItemProperty $key).List) -join ' ' | Should -Be 'a b'
        (Get-ItemProperty $key -Name Text).Text | Should -BeExactly é
        (Get-Item $key).GetValueKind('Expand') | Should -Be 'ExpandString'
        (Get-ChildItem $key).PSChildName | Should -Be sub
        Remove-ItemProperty $key Number
        (Get-FirstError { Get-ItemPropertyValue $key Number }) | Should -Not -BeNullOrEmpty
        Remove-Item $key -Recurse
        Test-Path $key | Should -BeFalse
    }
}

Describe 'Processes' {
    BeforeAll {
        $exe = [System.Diagnostics.Process]::GetCurrentProcess().MainModule.FileName
        function Start-Sleeper { Start-Process $exe -ArgumentList '-NoProfile', '-Command', '"[System.Threading.Thread]::Sleep(60000)"' -PassThru -NoNewWindow }
    }
    It 'start and wait' {
        (Start-Process $exe -ArgumentList '-NoProfile', '-Command', '"exit 3"' -PassThru -Wait -NoNewWindow).ExitCode | Should -Be 3
        (Get-FirstError { Start-Process no-such-program }).FullyQualifiedErrorId | Should -BeLike 'InvalidOperationException,*'
    }
    It 'are found, waited for and stopped' {
        $process = Start-Sleeper
        (Get-Process -Id $process.Id).Id | Should -Be $process.Id
        (Get-FirstError { Wait-Process -Id $process.Id -Timeout 0 }).FullyQualifiedErrorId | Should -BeLike 'ProcessNotTerminated,*'
        $process | Stop-Process -Force
        $process.WaitForExit(60000) | Should -BeTrue
    }
    It 'that are not there are errors' {
        (Get-FirstError { Get-Process -Id 99999999 }).FullyQualifiedErrorId | Should -Be 'NoProcessFoundForGivenId,Microsoft.PowerShell.Commands.GetProcessCommand'
        (Get-FirstError { Get-Process no-such-process }).FullyQualifiedErrorId | Should -Be 'NoProcessFoundForGivenName,Microsoft.PowerShell.Commands.GetProcessCommand'
        @(Get-Process no-such-*).Count | Should -Be 0
    }
}
