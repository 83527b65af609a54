BeforeAll {
    . ([System.IO.Path]::Combine($PSScriptRoot, '..', 'fixtures', 'Services.ps1'))
    $null = New-TestService 'one'
    $null = New-TestService 'two'
    $name = "$prefix-one"
    # What the registry holds, read without NodeSvc.
    function Read-Registry {
        param($Name, $Parameter)
        $key = [Microsoft.Win32.Registry]::LocalMachine.OpenSubKey("SYSTEM\CurrentControlSet\Services\$Name\Parameters")
        if ($null -eq $key) { return }
        try {
            if ($key.GetValueNames() -notcontains $Parameter) { return }
            $value = $key.GetValue($Parameter, $null, 'DoNotExpandEnvironmentNames')
            "$($key.GetValueKind($Parameter)): $($value -join ',')"
        } finally {
            $key.Dispose()
        }
    }
}

AfterAll { Remove-TestService }

Describe 'Set-NodeServiceParameter' {
    It 'stores <What>' -ForEach @(
        @{ What = 'a number'; Given = @{ Value = 8080 }; Expected = 'DWord: 8080'; Type = 'DWord' }
        @{ What = 'a truth value'; Given = @{ Value = $true }; Expected = 'DWord: 1'; Type = 'DWord' }
        @{ What = 'the largest number of 32 bits'; Given = @{ Value = [uint32]::MaxValue }; Expected = 'DWord: -1'; Type = 'DWord' }
        @{ What = 'a larger number'; Given = @{ Value = 4294967296 }; Expected = 'QWord: 4294967296'; Type = 'QWord' }
        @{ What = 'the largest number of all'; Given = @{ Value = [uint64]::MaxValue }; Expected = 'QWord: -1'; Type = 'QWord' }
        @{ What = 'a number of 64 bits'; Given = @{ Value = 5; Type = 'QWord' }; Expected = 'QWord: 5'; Type = 'QWord' }
        @{ What = 'a number given as a text'; Given = @{ Value = '0x10'; Type = 'DWord' }; Expected = 'DWord: 16'; Type = 'DWord' }
        @{ What = 'a text'; Given = @{ Value = "t $([char] 0xE4)$([char] 0x20AC)" }; Expected = "String: t $([char] 0xE4)$([char] 0x20AC)"; Type = 'String' }
        @{ What = 'an empty text'; Given = @{ Value = '' }; Expected = 'String: '; Type = 'String' }
        @{ What = 'a number as a text'; Given = @{ Value = 8080; Type = 'String' }; Expected = 'String: 8080'; Type = 'String' }
        @{ What = 'a text to be expanded'; Given = @{ Value = '%TEMP%\x'; Type = 'ExpandString' }; Expected = 'ExpandString: %TEMP%\x'; Type = 'ExpandString' }
        @{ What = 'texts'; Given = @{ Value = 'a', 'b c' }; Expected = 'MultiString: a,b c'; Type = 'MultiString' }
        @{ What = 'one text as texts'; Given = @{ Value = 'a'; Type = 'MultiString' }; Expected = 'MultiString: a'; Type = 'MultiString' }
        @{ What = 'bytes'; Given = @{ Value = [byte[]] (0, 1, 255) }; Expected = 'Binary: 0,1,255'; Type = 'Binary' }
    ) {
        $parameter = "P$([guid]::NewGuid().ToString('n'))"
        @(Set-NodeServiceParameter $name $parameter @Given -ErrorAction Stop).Count | Should -Be 0
        Read-Registry $name $parameter | Should -BeExactly $Expected
        $read = Get-NodeServiceParameter $name $parameter
        $read.Type | Should -BeExactly $Type
        # What was read, written elsewhere, is the same.
        $read | Set-NodeServiceParameter -Name "$prefix-two" -ErrorAction Stop
        Read-Registry "$prefix-two" $parameter | Should -BeExactly $Expected
    }

    It 'keeps digits as they were typed for a text' {
        Set-NodeServiceParameter $name Digits 007 -Type String
        Read-Registry $name 'Digits' | Should -BeExactly 'String: 007'
    }

    It 'keeps the type that is there' {
        Set-NodeServiceParameter $name Path '%TEMP%' -Type ExpandString
        Set-NodeServiceParameter $name path '%WINDIR%'
        Read-Registry $name 'Path' | Should -BeExactly 'ExpandString: %WINDIR%'
        Set-NodeServiceParameter $name Path 5 -Type DWord
        Read-Registry $name 'Path' | Should -BeExactly 'DWord: 5'
    }

    It 'stores the key''s own value' {
        Set-NodeServiceParameter $name '' 'own'
        Read-Registry $name '' | Should -BeExactly 'String: own'
        (Get-NodeServiceParameter $name '').Value | Should -BeExactly 'own'
    }

    It 'outputs the option with -PassThru' {
        $parameter = Set-NodeServiceParameter $name Port 81 -PassThru
        $parameter.PSTypeNames[0] | Should -BeExactly 'NodeSvc.Parameter'
        $parameter.Name | Should -BeExactly $name
        $parameter.Parameter | Should -BeExactly 'Port'
        $parameter.Value | Should -Be 81
        $parameter.Value | Should -BeOfType ([uint32])
    }

    It 'takes wildcards, and rows of a table' {
        Set-NodeServiceParameter "$prefix-*" Both 1
        Read-Registry "$prefix-two" 'Both' | Should -BeExactly 'DWord: 1'
        $rows = [pscustomobject] @{ Name = $name; Parameter = 'Row'; Value = '5'; Type = 'DWord' }, [pscustomobject] @{ Name = "$prefix-two"; Parameter = 'Row'; Value = '5' }
        $rows | Set-NodeServiceParameter
        Read-Registry $name 'Row' | Should -BeExactly 'DWord: 5'
        Read-Registry "$prefix-two" 'Row' | Should -BeExactly 'String: 5'
    }

    It 'refuses <What>' -ForEach @(
        @{ What = 'a fraction'; Given = @{ Value = 1.5 } }
        @{ What = 'a date'; Given = @{ Value = [datetime]::Now } }
        @{ What = 'a word as a number'; Given = @{ Value = 'many'; Type = 'DWord' } }
        @{ What = 'a negative number'; Given = @{ Value = -1; Type = 'DWord' } }
        @{ What = 'a number too large'; Given = @{ Value = 4294967296; Type = 'DWord' } }
        @{ What = 'digits that are not hexadecimal'; Given = @{ Value = 'xyz'; Type = 'Binary' } }
        @{ What = 'texts as one text'; Given = @{ Value = 'a', 'b'; Type = 'String' } }
    ) {
        $problems = Get-Problem { Set-NodeServiceParameter $name Bad @Given }
        $problems.Count | Should -Be 1
        $problems[0].FullyQualifiedErrorId | Should -BeLike '*,Set-NodeServiceParameter'
        $problems[0].FullyQualifiedErrorId | Should -Not -BeLike 'InternalError*'
        $problems[0].CategoryInfo.Category | Should -Be 'InvalidArgument'
        Read-Registry $name 'Bad' | Should -BeNullOrEmpty
    }

    It 'refuses a service that there is not' {
        $problems = Get-Problem { Set-NodeServiceParameter "$prefix-nothing" Port 1 }
        $problems.Count | Should -Be 1
        $problems[0].FullyQualifiedErrorId | Should -BeExactly 'ServiceNotFound,Set-NodeServiceParameter'
        Read-Registry "$prefix-nothing" 'Port' | Should -BeNullOrEmpty
    }

    It 'changes nothing with -WhatIf, nor with -Confirm and nobody to answer' {
        Set-NodeServiceParameter $name Not 1 -WhatIf
        @(Invoke-Unattended "Set-NodeServiceParameter '$name' Not 1 -Confirm").Count | Should -BeGreaterThan 0
        Read-Registry $name 'Not' | Should -BeNullOrEmpty
    }
}
