# The options in a service's Parameters key: set by the cmdlets and read in the registry, set in the registry and read by the cmdlets.

BeforeAll {
    . ([System.IO.Path]::Combine($PSScriptRoot, '..', 'Common.ps1'))
    . ([System.IO.Path]::Combine($PSScriptRoot, 'Witness.ps1'))
    $app = Copy-App 'app.js'
    $name = (New-TestService 'one' $app).Name
    $second = (New-TestService 'two' $app).Name

    # What the registry has, by .NET's registry API: kind and value.
    function Get-Stored {
        param([string] $Name, [string] $Value)
        $key = [Microsoft.Win32.Registry]::LocalMachine.OpenSubKey("SYSTEM\CurrentControlSet\Services\$Name\Parameters")
        try {
            if ($key.GetValueNames() -contains $Value) { [pscustomobject] @{ Kind = $key.GetValueKind($Value); Value = $key.GetValue($Value, $null, 'DoNotExpandEnvironmentNames') } }
        } finally {
            if ($key) { $key.Dispose() }
        }
    }

    function Set-Stored {
        param([string] $Name, [string] $Value, $Content, [string] $Kind)
        $key = [Microsoft.Win32.Registry]::LocalMachine.CreateSubKey("SYSTEM\CurrentControlSet\Services\$Name\Parameters")
        try { $key.SetValue($Value, $Content, $Kind) } finally { $key.Dispose() }
    }
}

AfterAll { Remove-TestService }

Describe 'A service without options' {
    It 'has none, and reading makes no key' {
        Get-NodeServiceParameter $name | Should -BeNullOrEmpty
        Get-NodeServiceParameter $name 'none' | Should -BeNullOrEmpty
        Remove-NodeServiceParameter $name 'none' -ErrorAction Stop
        Test-ServiceKey "$name\Parameters" | Should -BeFalse
    }
}

Describe '<What>' -ForEach @(
    @{ What = 'A text'; Value = 'größer "als" %PATH%'; Kind = 'String' }
    @{ What = 'An empty text'; Value = ''; Kind = 'String' }
    @{ What = 'A text with variables'; Value = '%ProgramData%\api'; Type = 'ExpandString'; Kind = 'ExpandString' }
    @{ What = 'Texts'; Value = @('one', 'zwei ä', 'three'); Kind = 'MultiString' }
    @{ What = 'One text of a list'; Value = @('one'); Type = 'MultiString'; Kind = 'MultiString' }
    @{ What = 'No texts'; Value = @(); Type = 'MultiString'; Kind = 'MultiString' }
    @{ What = 'Zero'; Value = 0; Kind = 'DWord' }
    @{ What = 'A number'; Value = 8080; Kind = 'DWord' }
    @{ What = 'The largest DWORD'; Value = [uint32]::MaxValue; Kind = 'DWord' }
    @{ What = 'A larger number'; Value = 4294967296; Kind = 'QWord' }
    @{ What = 'The largest QWORD'; Value = [uint64]::MaxValue; Kind = 'QWord' }
    @{ What = 'A small QWORD'; Value = 7; Type = 'QWord'; Kind = 'QWord' }
    @{ What = 'True'; Value = $true; Kind = 'DWord'; Reads = 1 }
    @{ What = 'A number as a text'; Value = 8080; Type = 'String'; Kind = 'String'; Reads = '8080' }
    @{ What = 'Bytes'; Value = [byte[]] (0, 1, 254, 255); Kind = 'Binary' }
    @{ What = 'No bytes'; Value = [byte[]] @(); Type = 'Binary'; Kind = 'Binary' }
) {
    BeforeAll {
        $wanted = if ($null -ne $Reads) { $Reads } else { $Value }
        $option = @{}
        if ($Type) { $option.Type = $Type }
        $key = "$What ä"
        $before = Get-Snapshot $name
        $output = Set-NodeServiceParameter $name $key $Value @option -PassThru -ErrorAction Stop
    }

    It 'is in the registry' {
        $stored = Get-Stored $name $key
        "$($stored.Kind)" | Should -BeExactly $Kind
        # .NET reads a DWORD and a QWORD as signed numbers.
        if ($Kind -eq 'DWord') { [System.BitConverter]::GetBytes([int] $stored.Value) | Should -Be ([System.BitConverter]::GetBytes([uint32] $wanted)) }
        elseif ($Kind -eq 'QWord') { [System.BitConverter]::GetBytes([long] $stored.Value) | Should -Be ([System.BitConverter]::GetBytes([uint64] $wanted)) }
        elseif (@($wanted).Count) { $stored.Value | Should -BeExactly $wanted }
        else { @($stored.Value).Count | Should -Be 0 }
        Compare-Snapshot $before (Get-Snapshot $name) | Should -BeNullOrEmpty
    }

    It 'is read back' {
        foreach ($read in $output, (Get-NodeServiceParameter $name $key.ToUpperInvariant())) {
            $read.Name | Should -BeExactly $name
            $read.Parameter | Should -BeExactly $key
            $read.Type | Should -BeExactly $Kind
            if (@($wanted).Count) { $read.Value | Should -BeExactly $wanted } else { @($read.Value).Count | Should -Be 0 }
        }
    }

    It 'is the same when another program stores it' {
        $stored = Get-Stored $name $key
        Set-Stored $second $key $stored.Value $stored.Kind
        $read = Get-NodeServiceParameter $second $key
        $read.Type | Should -BeExactly $Kind
        if (@($wanted).Count) { $read.Value | Should -BeExactly $wanted } else { @($read.Value).Count | Should -Be 0 }
    }

    It 'is removed, and only that' {
        Set-Stored $name 'stays' 1 'DWord'
        Get-NodeServiceParameter $name $key | Remove-NodeServiceParameter -ErrorAction Stop
        Get-Stored $name $key | Should -BeNullOrEmpty
        (Get-NodeServiceParameter $name).Parameter | Should -BeExactly 'stays'
    }
}

Describe 'A list of options' {
    BeforeAll {
        Get-NodeServiceParameter $name, $second | Remove-NodeServiceParameter
        Set-NodeServiceParameter $name '' 'the key itself' -ErrorAction Stop
        Set-NodeServiceParameter $name Port 8080 -ErrorAction Stop
        Set-NodeServiceParameter $name Folder '%TEMP%\x' -Type ExpandString -ErrorAction Stop
        Set-NodeServiceParameter $name Hosts a, b -ErrorAction Stop
        Set-NodeServiceParameter $name Mask ([byte[]] (1, 2)) -ErrorAction Stop
        Set-NodeServiceParameter $name Serial ([uint64]::MaxValue) -ErrorAction Stop
    }

    It 'is listed as a whole, and in parts' {
        (Get-NodeServiceParameter $name).Parameter | Sort-Object | Should -Be @('', 'Folder', 'Hosts', 'Mask', 'Port', 'Serial')
        (Get-NodeServiceParameter $name port, none, hosts).Parameter | Sort-Object | Should -Be @('Hosts', 'Port')
        (Get-NodeServiceParameter $name '').Value | Should -BeExactly 'the key itself'
    }

    It 'is copied by the pipeline' {
        Get-NodeServiceParameter $name | Set-NodeServiceParameter -Name $second -ErrorAction Stop
        foreach ($option in '', 'Port', 'Folder', 'Hosts', 'Mask', 'Serial') {
            (Get-Stored $second $option).Kind | Should -Be (Get-Stored $name $option).Kind
            (Get-Stored $second $option).Value | Should -BeExactly (Get-Stored $name $option).Value
        }
    }

    It 'keeps the type of what is set anew, unless another is given' {
        Set-NodeServiceParameter $name Port '9090' -ErrorAction Stop
        (Get-Stored $name Port).Kind | Should -Be 'DWord'
        (Get-Stored $name Port).Value | Should -Be 9090
        Set-NodeServiceParameter $name Port '9090' -Type String -ErrorAction Stop
        (Get-Stored $name Port).Kind | Should -Be 'String'
        Set-NodeServiceParameter $name Folder 'C:\y' -ErrorAction Stop
        (Get-Stored $name Folder).Kind | Should -Be 'ExpandString'
    }

    It 'stays with -WhatIf' {
        Set-NodeServiceParameter $name Hosts 'c' -WhatIf
        Remove-NodeServiceParameter $name Hosts -WhatIf
        Set-NodeServiceParameter $name New 1 -WhatIf
        (Get-Stored $name Hosts).Value | Should -BeExactly @('a', 'b')
        Get-Stored $name New | Should -BeNullOrEmpty
    }

    It 'is cut by several names at once' {
        Remove-NodeServiceParameter $name Port, none, Hosts -ErrorAction Stop
        (Get-NodeServiceParameter $name).Parameter | Sort-Object | Should -Be @('', 'Folder', 'Mask', 'Serial')
    }

    It 'of a type without a word is shown by its number' {
        Set-Stored $name 'odd' ([byte[]] (1, 2, 3)) 'None'
        (Get-NodeServiceParameter $name 'odd').Type | Should -Be 0
    }

    It 'is that of a service NodeSvc did not make, too' {
        $foreign = New-ForeignService 'foreign'
        try {
            Set-NodeServiceParameter $foreign Port 1 -ErrorAction Stop
            (Get-Stored $foreign Port).Value | Should -Be 1
        } finally {
            Remove-ForeignService $foreign
        }
    }
}

Describe 'A value that its type cannot hold: <What>' -ForEach @(
    @{ What = 'a text as a DWORD'; Value = 'many'; Type = 'DWord' }
    @{ What = 'a number that is too large'; Value = 4294967296; Type = 'DWord' }
    @{ What = 'a negative number'; Value = -1; Type = 'DWord' }
    @{ What = 'a fraction'; Value = 1.5 }
    @{ What = 'texts as a text'; Value = @('a', 'b'); Type = 'String' }
    @{ What = 'letters as bytes'; Value = 'xyz'; Type = 'Binary' }
    @{ What = 'an object'; Value = [version] '1.2' }
) {
    It 'is refused, and nothing is stored' {
        $option = @{}
        if ($Type) { $option.Type = $Type }
        $problem = Get-OneProblem { Set-NodeServiceParameter $name refused $Value @option }
        $problem.FullyQualifiedErrorId | Should -BeExactly 'InvalidParameterValue,Set-NodeServiceParameter'
        $problem.CategoryInfo.Category | Should -Be 'InvalidArgument'
        $problem.ErrorDetails.RecommendedAction | Should -Not -BeNullOrEmpty
        Get-Stored $name refused | Should -BeNullOrEmpty
    }
}
