# docs/sc.md: every verb of sc.exe has a row, and every cmdlet and parameter that the document names exists.

BeforeDiscovery {
    $text = [System.IO.File]::ReadAllText([System.IO.Path]::Combine($PSScriptRoot, '..', '..', 'docs', 'sc.md'))
    $rows = foreach ($line in $text -split '\r?\n') {
        if ($line -match '^\| `(?<verb>\w+)` \| (?<cmdlet>[^|]+?) \| (?<notes>[^|]*)\|$') { @{ Verb = $Matches['verb']; Cmdlet = $Matches['cmdlet']; Notes = $Matches['notes'].Trim() } }
    }
    $named = [regex]::Matches($text, '[A-Z]\w+-NodeService\w*').Value | Sort-Object -Unique | ForEach-Object { @{ Name = $_ } }
    $used = [regex]::Matches($text, '`(?<name>[A-Z]\w+-NodeService\w*) -(?<parameter>\w+)`') | ForEach-Object { @{ Name = $_.Groups['name'].Value; Parameter = $_.Groups['parameter'].Value } }
    # What `sc` without arguments lists.
    $verbs = @(
        'create', 'config', 'description', 'delete', 'start', 'stop', 'pause', 'continue', 'interrogate', 'control', 'query', 'queryex', 'qc'
        'qdescription', 'failure', 'failureflag', 'qfailure', 'qfailureflag', 'sidtype', 'qsidtype', 'showsid', 'privs', 'qprivs'
        'triggerinfo', 'qtriggerinfo', 'preferrednode', 'qpreferrednode', 'managedaccount', 'qmanagedaccount', 'qprotection'
        'quserservice', 'sdshow', 'sdset', 'GetDisplayName', 'GetKeyName', 'EnumDepend', 'boot', 'Lock', 'QueryLock'
    ) | ForEach-Object { @{ Verb = $_; Rows = @($rows | Where-Object Verb -ceq $_) } }
    # A property that a Get- cmdlet's notes name, as first word.
    $properties = foreach ($row in $rows) {
        if ($row.Cmdlet -match '^`(?<name>Get-\w+)' ) {
            $name = $Matches['name']
            if ($row.Notes -cmatch '^`(?<property>[A-Z]\w+)`') { @{ Name = $name; Property = $Matches['property'] } }
        }
    }
}

BeforeAll {
    Import-Module $env:NODESVC_TEST_MODULE -Force -ErrorAction Stop
    $commands = (Get-Module NodeSvc).ExportedFunctions
    # The source of the objects that the Get- cmdlets write.
    $source = @{ 'Get-NodeService' = 'Object'; 'Get-NodeServiceConfiguration' = 'Configuration'; 'Get-NodeServiceFailure' = 'Failure'; 'Get-NodeServicePermission' = 'Permission' }
    $folder = [System.IO.Path]::Combine($PSScriptRoot, '..', '..', 'psmodule', 'Private')
}

Describe 'The table of sc.exe''s verbs' {
    It 'has one row for <Verb>' -ForEach $verbs {
        $Rows.Count | Should -Be 1
    }

    It 'has no row for what is no verb' -ForEach @(@{ Found = @($rows.Verb); Known = @($verbs.Verb) }) {
        $Found.Count | Should -Be $Known.Count
        @($Found | Where-Object { $Known -cnotcontains $_ }).Count | Should -Be 0
    }

    It 'says why where there is no cmdlet: <Verb>' -ForEach @($rows | Where-Object Cmdlet -eq 'none' | Where-Object Verb -notlike 'q*') {
        $Notes.Length | Should -BeGreaterThan 5
    }

    It 'names <Name>, which exists' -ForEach $named {
        $commands.Keys | Should -Contain $Name
    }

    It 'names -<Parameter> of <Name>, which exists' -ForEach $used {
        $commands[$Name].Parameters.Keys | Should -Contain $Parameter
    }

    It 'names <Property> of what <Name> writes, which exists' -ForEach $properties {
        [System.IO.File]::ReadAllText([System.IO.Path]::Combine($folder, "ConvertTo-NodeSvc$($source[$Name]).ps1")) | Should -MatchExactly "(?m)^ +$Property +="
    }

    It 'leaves out no cmdlet that has to do with the Service Control Manager' {
        $text = [System.IO.File]::ReadAllText([System.IO.Path]::Combine($PSScriptRoot, '..', '..', 'docs', 'sc.md'))
        foreach ($name in $commands.Keys) { $text | Should -Match "$name\b" }
    }
}
