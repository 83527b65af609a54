BeforeAll {
    Import-Module $env:NODESVC_TEST_MODULE -Force -ErrorAction Stop
    $before = $env:ProgramData
    $env:ProgramData = "$TestDrive"
    foreach ($name in 'api', 'api two', "it's", 'web-1.2_x', 'only-its-log') {
        $folder = [System.IO.Path]::Combine("$TestDrive", 'NodeSvc', 'services', $name)
        $null = [System.IO.Directory]::CreateDirectory($folder)
        if ($name -ne 'only-its-log') { [System.IO.File]::WriteAllText([System.IO.Path]::Combine($folder, 'service.json'), '{}') }
    }
    function Get-Completion {
        param([string] $Line)
        @([System.Management.Automation.CommandCompletion]::CompleteInput($Line, $Line.Length, $null).CompletionMatches.CompletionText)
    }
}

AfterAll { $env:ProgramData = $before }

Describe 'Complete-NodeSvcName' {
    It 'completes "<Line>"' -ForEach @(
        @{ Line = 'Get-NodeService -Name '; Names = @('api', "'api two'", "'it''s'", 'web-1.2_x') }
        @{ Line = 'Stop-NodeService ap'; Names = @('api', "'api two'") }
        @{ Line = 'Stop-NodeService AP'; Names = @('api', "'api two'") }
        @{ Line = "Start-NodeService 'api t"; Names = @("'api two'") }
        @{ Line = "Start-NodeService -Name api, w"; Names = @('web-1.2_x') }
        @{ Line = 'Remove-NodeService -Name it'; Names = @("'it''s'") }
    ) {
        @(Get-Completion $Line | Sort-Object) | Should -Be @($Names | Sort-Object)
    }

    It 'offers no service of which only the log is left' {
        Get-Completion 'Get-NodeService only' | Should -Not -Contain 'only-its-log'
    }

    It 'does not fail where there is no service yet' {
        $env:ProgramData = [System.IO.Path]::Combine("$TestDrive", 'nothing')
        try {
            Get-Completion 'Get-NodeService -Name ap' | Should -Not -Contain 'api'
        } finally {
            $env:ProgramData = "$TestDrive"
        }
    }

    It 'starts no core' {
        $null = Get-Completion 'Get-NodeService -Name '
        & (Get-Module NodeSvc) { $script:Session } | Should -BeNullOrEmpty
    }
}
