# The habits that every cmdlet keeps, checked for each exported one; and the language of Windows PowerShell 5.1 for every file.

BeforeDiscovery {
    $source = [System.IO.Path]::GetFullPath([System.IO.Path]::Combine($PSScriptRoot, '../../psmodule'))
    function Get-Manifest {
        param($Path)
        $syntax = [System.Management.Automation.Language.Parser]::ParseFile($Path, [ref] $null, [ref] $null)
        $syntax.Find({ $args[0] -is [System.Management.Automation.Language.HashtableAst] }, $true).SafeGetValue()
    }
    function Get-SourceFile {
        param($Pattern, $Folder = $source)
        foreach ($path in [System.IO.Directory]::GetFiles($Folder, $Pattern, 'AllDirectories')) {
            @{ Path = $path; File = $path.Substring($source.Length + 1).Replace('\', '/'); Name = [System.IO.Path]::GetFileNameWithoutExtension($path) }
        }
    }
    $commands = foreach ($name in (Get-Manifest ([System.IO.Path]::Combine($source, 'NodeSvc.psd1'))).FunctionsToExport) { @{ Name = $name } }
    $scripts = @(Get-SourceFile '*.ps1') + @(Get-SourceFile '*.psm1') + @(Get-SourceFile '*.psd1')
    $functions = @(Get-SourceFile '*.ps1' ([System.IO.Path]::Combine($source, 'Public'))) + @(Get-SourceFile '*.ps1' ([System.IO.Path]::Combine($source, 'Private')))
    $built = @{ Path = [System.IO.Path]::ChangeExtension($env:NODESVC_TEST_MODULE, '.psm1'); File = 'the merged NodeSvc.psm1' }
}

BeforeAll {
    $source = [System.IO.Path]::GetFullPath([System.IO.Path]::Combine($PSScriptRoot, '../../psmodule'))
    . ([System.IO.Path]::Combine($PSScriptRoot, 'fixtures', 'Language.ps1'))
    Import-Module $env:NODESVC_TEST_MODULE -Force
    $module = Get-Module NodeSvc

    function Get-Words {
        param($Paragraphs)
        (@($Paragraphs).Text -join ' ').Trim()
    }

    function Get-Syntax {
        param($Path)
        [System.Management.Automation.Language.Parser]::ParseFile($Path, [ref] $null, [ref] $null)
    }
}

Describe 'The module' {
    It 'exports the functions of its manifest and nothing else' {
        $module.ExportedFunctions.Count | Should -BeGreaterThan 6
        $module.ExportedCommands.Count | Should -Be $module.ExportedFunctions.Count
        $module.ExportedAliases.Count | Should -Be 0
        $module.ExportedVariables.Count | Should -Be 0
    }

    It 'exports a function for every file in Public' {
        $files = foreach ($path in [System.IO.Directory]::GetFiles([System.IO.Path]::Combine($source, 'Public'), '*.ps1')) {
            [System.IO.Path]::GetFileNameWithoutExtension($path)
        }
        (@($files) | Sort-Object) -join ' ' | Should -BeExactly ((@($module.ExportedFunctions.Keys) | Sort-Object) -join ' ')
    }

    It 'has the version of package.json, and runs on Windows PowerShell 5.1 and PowerShell 7' {
        $package = [System.IO.File]::ReadAllText([System.IO.Path]::Combine($source, '..', 'package.json'))
        $package | Should -Match '"version":\s*"(?<version>[^"]+)"'
        $null = $package -match '"version":\s*"(?<version>[^"]+)"'
        $module.Version.ToString() | Should -Be $Matches['version']
        $module.PowerShellVersion.ToString() | Should -Be '5.1'
        @($module.CompatiblePSEditions) -join ' ' | Should -Be 'Desktop Core'
    }

    It 'has the concept help about_NodeSvc' {
        $folder = [System.IO.Path]::GetDirectoryName($env:NODESVC_TEST_MODULE)
        [System.IO.Path]::Combine($folder, 'en-US', 'about_NodeSvc.help.txt') | Should -Exist
    }
}

Describe '<Name>' -ForEach $commands {
    BeforeAll {
        $command = $module.ExportedFunctions[$Name]
        $verb, $noun = $Name -split '-', 2
        $metadata = [System.Management.Automation.CommandMetadata]::new($command)
        $common = @([System.Management.Automation.PSCmdlet]::CommonParameters) + @([System.Management.Automation.PSCmdlet]::OptionalCommonParameters)
        $parameters = @($command.Parameters.Values | Where-Object { $common -notcontains $_.Name })
        $file = [System.IO.Path]::Combine($source, 'Public', "$Name.ps1")
        $calls = @((Get-Syntax $file).FindAll({ $args[0] -is [System.Management.Automation.Language.CommandAst] }, $true))
        $help = Get-Help $Name -Full
    }

    It 'is the one function of its own file, and has a test of the same name' {
        $file | Should -Exist
        [System.IO.Path]::Combine($PSScriptRoot, 'Public', "$Name.Tests.ps1") | Should -Exist
    }

    It 'has an approved verb, and a noun that begins with NodeService' {
        $approved = foreach ($group in 'Common', 'Data', 'Lifecycle', 'Diagnostic', 'Communications', 'Security', 'Other') {
            ("System.Management.Automation.Verbs$group" -as [type]).GetFields().Name
        }
        $approved | Should -Contain $verb
        $noun | Should -BeLike 'NodeService*'
    }

    It 'asks ShouldProcess if its verb changes something, and only then' {
        $changes = $verb -notin 'Get', 'Wait', 'Test', 'Debug', 'Find', 'Search', 'Measure', 'Compare', 'ConvertTo', 'ConvertFrom'
        $metadata.SupportsShouldProcess | Should -Be $changes
        $asks = @((Get-Syntax $file).FindAll({
            $args[0] -is [System.Management.Automation.Language.InvokeMemberExpressionAst] -and $args[0].Member.Extent.Text -eq 'ShouldProcess' }, $true))
        $asks.Count | Should -Be ([int] $changes)
        if ($changes) { $metadata.ConfirmImpact | Should -Be 'Medium' }
    }

    It 'calls the core in one place' {
        @($calls | Where-Object { $_.GetCommandName() -eq 'Invoke-NodeSvcCore' }).Count | Should -Be 1
    }

    It 'declares its output type' {
        $command.OutputType.Count | Should -BeGreaterThan 0
    }

    It 'has -Name as its first parameter, which takes pipeline input by property name' {
        $command.Parameters.Keys | Should -Contain 'Name'
        $attribute = @($command.Parameters['Name'].Attributes | Where-Object { $_ -is [System.Management.Automation.ParameterAttribute] })[0]
        $attribute.Position | Should -Be 0
        $attribute.ValueFromPipelineByPropertyName | Should -BeTrue
    }

    It 'completes -Name without starting node' {
        $before = $env:ProgramData
        $env:ProgramData = [System.IO.Path]::Combine("$TestDrive", 'ProgramData')
        try {
            $folder = [System.IO.Path]::Combine($env:ProgramData, 'NodeSvc', 'services', 'the api')
            $null = [System.IO.Directory]::CreateDirectory($folder)
            [System.IO.File]::WriteAllText([System.IO.Path]::Combine($folder, 'service.json'), '{}')
            $line = "$Name -Name th"
            $found = [System.Management.Automation.CommandCompletion]::CompleteInput($line, $line.Length, $null)
        } finally {
            $env:ProgramData = $before
        }
        @($found.CompletionMatches.CompletionText) | Should -Be @("'the api'")
        & $module { $script:Session } | Should -BeNullOrEmpty
    }

    It 'has a synopsis, a description, inputs, outputs and links' {
        $help.Synopsis.Trim() | Should -Not -BeNullOrEmpty
        $help.Synopsis | Should -Not -BeLike "*$Name*"
        (Get-Words $help.description).Length | Should -BeGreaterThan 60
        $help.inputTypes.inputType.type.name | Should -Not -BeNullOrEmpty
        $help.returnValues.returnValue.type.name | Should -Not -BeNullOrEmpty
        @($help.relatedLinks.navigationLink).Count | Should -BeGreaterThan 1
    }

    It 'has two examples or more, each with its explanation' {
        $examples = @($help.examples.example)
        $examples.Count | Should -BeGreaterThan 1
        foreach ($example in $examples) {
            $example.code | Should -Match '-NodeService'
            (Get-Words $example.remarks).Length | Should -BeGreaterThan 15
        }
    }

    It 'describes every parameter' {
        $parameters.Count | Should -BeGreaterThan 0
        foreach ($parameter in $parameters) {
            $described = @($help.parameters.parameter | Where-Object { $_.name -eq $parameter.Name })
            $described.Count | Should -Be 1 -Because "-$($parameter.Name) is a parameter"
            (Get-Words $described[0].description).Length | Should -BeGreaterThan 10 -Because "-$($parameter.Name) needs words"
        }
    }
}

Describe '<File>' -ForEach $functions {
    It 'holds one function, of the same name' {
        $definitions = @((Get-Syntax $Path).FindAll({ $args[0] -is [System.Management.Automation.Language.FunctionDefinitionAst] }, $true))
        $definitions.Count | Should -Be 1
        $definitions[0].Name | Should -BeExactly $Name
    }

    It 'says what it is for' {
        $definition = (Get-Syntax $Path).Find({ $args[0] -is [System.Management.Automation.Language.FunctionDefinitionAst] }, $true)
        $definition.GetHelpContent().Synopsis | Should -Not -BeNullOrEmpty
    }
}

Describe 'Windows PowerShell 5.1 and <File>' -ForEach (@($scripts) + @($built)) {
    It 'parses' {
        $errors = $null
        $null = [System.Management.Automation.Language.Parser]::ParseFile($Path, [ref] $null, [ref] $errors)
        $errors | Should -BeNullOrEmpty
    }

    It 'has nothing that 5.1 does not know' {
        Find-NewerLanguage ([System.IO.File]::ReadAllText($Path)) | Should -BeNullOrEmpty
    }

    It 'is ASCII, or UTF-8 with a byte order mark' {
        $bytes = [System.IO.File]::ReadAllBytes($Path)
        $marked = $bytes.Length -gt 2 -and $bytes[0] -eq 0xEF -and $bytes[1] -eq 0xBB -and $bytes[2] -eq 0xBF
        $marked -or -not ($bytes -gt 127) | Should -BeTrue
    }
}

Describe 'The check for newer language' {
    It 'finds <Text>' -ForEach @(
        @{ Text = '$a ? 1 : 2'; Finds = 'TernaryExpressionAst' }
        @{ Text = 'Get-Command a && Get-Command b'; Finds = 'PipelineChainAst' }
        @{ Text = 'Get-Command a || Get-Command b'; Finds = 'PipelineChainAst' }
        @{ Text = '$a ?? 1'; Finds = 'QuestionQuestion' }
        @{ Text = '$a ??= 1'; Finds = 'QuestionQuestionEquals' }
        @{ Text = '${a}?.Length'; Finds = 'QuestionDot' }
        @{ Text = '${a}?[0]'; Finds = 'QuestionLBracket' }
        @{ Text = 'function f { end { 1 } clean { 2 } }'; Finds = 'clean block' }
        @{ Text = 'Get-Command a &'; Finds = 'background pipeline' }
        @{ Text = '$n = 1u'; Finds = 'number 1u' }
        @{ Text = '$n = 0b101'; Finds = 'number 0b101' }
        @{ Text = '$n = 5n'; Finds = 'number 5n' }
        @{ Text = '[uint] 5'; Finds = 'type uint' }
        @{ Text = 'ConvertFrom-Json -InputObject $a -AsHashtable'; Finds = 'ConvertFrom-Json -AsHashtable' }
        @{ Text = 'ConvertFrom-Json -Depth 3'; Finds = 'ConvertFrom-Json -Depth' }
        @{ Text = 'Join-String -InputObject a'; Finds = 'command Join-String' }
        @{ Text = 'Write-Host a'; Finds = 'command Write-Host' }
    ) {
        Find-NewerLanguage $Text | Should -Contain $Finds
    }

    It 'leaves <Text> alone' -ForEach @(
        @{ Text = 'if ($a) { 1 } else { 2 }' }
        @{ Text = '$n = 1MB + 0x7F + 1.5 + 2l + 1e3 + 3d' }
        @{ Text = 'ConvertTo-Json -InputObject $a -Compress -Depth 5' }
        @{ Text = 'Get-NodeSvcSession -Cmdlet $PSCmdlet' }
        @{ Text = '[long] $a; [timespan]::Zero; [pscustomobject] @{}' }
    ) {
        Find-NewerLanguage $Text | Should -BeNullOrEmpty
    }
}
