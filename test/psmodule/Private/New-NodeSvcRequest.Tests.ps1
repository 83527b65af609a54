BeforeAll {
    Import-Module $env:NODESVC_TEST_MODULE -Force -ErrorAction Stop
    function New-Request {
        [CmdletBinding()]
        param([hashtable] $Parameter)
        & (Get-Module NodeSvc) { param($Parameter, $Cmdlet) New-NodeSvcRequest @Parameter -Cmdlet $Cmdlet } $Parameter $PSCmdlet
    }
}

Describe 'New-NodeSvcRequest' {
    It 'leaves out what was not given' {
        $request = New-Request @{ Value = @{ a = $null; b = ''; c = [switch] $false }; Path = @{ d = ''; e = $null }; Duration = @{ f = $null } }
        $request.Count | Should -Be 0
    }

    It 'keeps what was given, the empty texts in a list too' {
        $request = New-Request @{ Value = @{ text = 'x'; list = [string[]] @(''); more = [string[]] @('a', ''); on = [switch] $true } }
        $request.text | Should -BeExactly 'x'
        $request.list.Count | Should -Be 1
        $request.more | Should -Be @('a', '')
        $request.on | Should -BeOfType ([bool])
        $request.on | Should -BeTrue
    }

    It 'makes texts of an environment''s names and values' {
        $request = New-Request @{ Value = @{ environment = @{ PORT = 8080; 5 = 'five'; EMPTY = $null } } }
        $request.environment['PORT'] | Should -BeExactly '8080'
        $request.environment['PORT'] | Should -BeOfType ([string])
        $request.environment['5'] | Should -BeExactly 'five'
        $request.environment['EMPTY'] | Should -BeExactly ''
    }

    It 'counts durations in milliseconds' {
        $request = New-Request @{ Duration = @{ stopTimeoutMs = '1.5s' } }
        $request.stopTimeoutMs | Should -BeOfType ([long])
        $request.stopTimeoutMs | Should -Be 1500
    }

    It 'takes account and password from a credential' {
        $secret = [securestring]::new()
        foreach ($letter in 'pa55'.ToCharArray()) { $secret.AppendChar($letter) }
        $request = New-Request @{ Credential = [pscredential]::new('DOMAIN\worker', $secret) }
        $request.account | Should -BeExactly 'DOMAIN\worker'
        $request.password | Should -BeExactly 'pa55'
    }
}

Describe 'A path' {
    BeforeAll {
        $there = [System.IO.Path]::Combine("$TestDrive", 'there')
        $null = [System.IO.Directory]::CreateDirectory($there)
    }

    BeforeEach { Push-Location -LiteralPath $there }
    AfterEach { Pop-Location }

    It '<Given> is taken from PowerShell''s location' -ForEach @(
        @{ Given = 'app.js'; Parts = @('there', 'app.js') }
        @{ Given = './app [1].js'; Parts = @('there', 'app [1].js') }
        @{ Given = '../app.js'; Parts = @('app.js') }
    ) {
        $expected = "$TestDrive"
        foreach ($part in $Parts) { $expected = [System.IO.Path]::Combine($expected, $part) }
        (New-Request @{ Path = @{ script = $Given } }).script | Should -Be $expected
    }

    It 'that is absolute stays as it is' {
        $file = [System.IO.Path]::Combine("$TestDrive", 'x.js')
        (New-Request @{ Path = @{ script = $file } }).script | Should -Be $file
    }

    It 'on one of PowerShell''s own drives is resolved' {
        (New-Request @{ Path = @{ script = 'TestDrive:/x.js' } }).script | Should -Be ([System.IO.Path]::Combine("$TestDrive", 'x.js'))
    }

    It 'outside the file system is refused' {
        { New-Request @{ Path = @{ script = 'Env:/PATH' } } } | Should -Throw '*not a path of the file system*'
    }
}
