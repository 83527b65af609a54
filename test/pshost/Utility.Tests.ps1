# The Utility and Security commands as documented for PowerShell 7. Under a real pwsh the same tests judge the real commands.

BeforeAll {
    # The error that a script block writes or throws, whichever comes first.
    function Get-FirstError {
        param([scriptblock]$Script)
        try { $records = @(& $Script 2>&1 | Where-Object { $_ -is [System.Management.Automation.ErrorRecord] }) }
        catch { return $_ }
        return $records[0]
    }
    function New-Item3 { 3, 1, 2 | ForEach-Object { [pscustomobject]@{ N = $_; Even = $_ % 2 -eq 0 } } }
}

Describe 'Writing' {
    It 'Write-Output enumerates, unless told not to' {
        @(Write-Output 1, 2).Count | Should -Be 2
        @(Write-Output 1, 2 -NoEnumerate | ForEach-Object { $_.Count }) | Should -Be 2
    }
    It 'Write-Error makes a record of what it is given' {
        $record = Get-FirstError { Write-Error -Message m -ErrorId Id -Category ObjectNotFound -TargetObject t -RecommendedAction r }
        $record.FullyQualifiedErrorId | Should -BeExactly 'Id,Microsoft.PowerShell.Commands.WriteErrorCommand'
        $record.CategoryInfo.Category | Should -Be 'ObjectNotFound'
        $record.TargetObject | Should -Be 't'
        $record.ErrorDetails.RecommendedAction | Should -Be 'r'
    }
    It 'Write-Error takes an exception, and a record as it is' {
        (Get-FirstError { Write-Error -Exception ([System.IO.IOException]::new('io')) }).FullyQualifiedErrorId | Should -BeLike 'System.IO.IOException,*'
        $own = [System.Management.Automation.ErrorRecord]::new([Exception]::new('e'), 'Own', 'ReadError', 5)
        (Get-FirstError { Write-Error -ErrorRecord $own }).FullyQualifiedErrorId | Should -BeLike 'Own*'
    }
    It 'warnings, verbose, debug and information go to their streams' {
        (Write-Warning w 3>&1).GetType().Name | Should -Be 'WarningRecord'
        (Write-Verbose v -Verbose 4>&1).Message | Should -Be 'v'
        (& { $DebugPreference = 'Continue'; Write-Debug d } 5>&1).Message | Should -Be 'd'
        (Write-Information i -Tags a 6>&1).Tags | Should -Be 'a'
        (Write-Host 1 2 -Separator '-' 6>&1).ToString() | Should -Be '1-2'
    }
}

Describe 'Select-Object' {
    It '<Name>' -ForEach @(
        @{ Name = '-First and -Skip'; Script = { 1..9 | Select-Object -First 2 -Skip 1 }; Expected = 2, 3 }
        @{ Name = '-Last'; Script = { 1..9 | Select-Object -Last 2 }; Expected = 8, 9 }
        @{ Name = '-Last and -Skip'; Script = { 1..9 | Select-Object -Last 2 -Skip 1 }; Expected = 7, 8 }
        @{ Name = '-First and -Last'; Script = { 1..9 | Select-Object -First 1 -Last 1 }; Expected = 1, 9 }
        @{ Name = '-Skip'; Script = { 1..4 | Select-Object -Skip 3 }; Expected = 4 }
        @{ Name = '-SkipLast'; Script = { 1..4 | Select-Object -SkipLast 3 }; Expected = 1 }
        @{ Name = '-Index'; Script = { 5..9 | Select-Object -Index 0, 3 }; Expected = 5, 8 }
        @{ Name = '-Unique'; Script = { 1, 2, 1, 'a', 'A' | Select-Object -Unique }; Expected = 1, 2, 'a', 'A' }
        @{ Name = '-ExpandProperty'; Script = { [pscustomobject]@{ A = 1, 2 } | Select-Object -ExpandProperty A }; Expected = 1, 2 }
    ) {
        @(& $Script) -join ' ' | Should -BeExactly (@($Expected) -join ' ')
    }
    It 'makes new objects with calculated properties' {
        $new = [pscustomobject]@{ A = 1; B = 2; C = 3 } | Select-Object A, @{ Name = 'Twice'; Expression = { $_.B * 2 } }, Missing
        @($new.PSObject.Properties.Name) -join ' ' | Should -Be 'A Twice Missing'
        $new.Twice | Should -Be 4
        $new.Missing | Should -BeNullOrEmpty
        @(([pscustomobject]@{ A = 1; B = 2; C = 3 } | Select-Object * -ExcludeProperty B).PSObject.Properties.Name) -join ' ' | Should -Be 'A C'
    }
    It 'stops what comes before it' {
        $seen = @{ Count = 0 }
        1..100 | ForEach-Object { $seen.Count++; $_ } | Select-Object -First 1 | Should -Be 1
        $seen.Count | Should -Be 1
    }
    It 'reports a property that cannot be expanded' {
        (Get-FirstError { [pscustomobject]@{ A = 1 } | Select-Object -ExpandProperty B }).FullyQualifiedErrorId |
            Should -BeExactly 'ExpandPropertyNotFound,Microsoft.PowerShell.Commands.SelectObjectCommand'
    }
}

Describe 'Sorting, grouping, measuring, comparing' {
    It '<Name>' -ForEach @(
        @{ Name = 'Sort-Object'; Script = { 10, 9, 'b', 'A' | Sort-Object }; Expected = '9 10 A b' }
        @{ Name = 'Sort-Object -Property -Descending'; Script = { (New-Item3 | Sort-Object N -Descending).N }; Expected = '3 2 1' }
        @{ Name = 'Sort-Object by two, each its way'; Script = { (New-Item3 | Sort-Object @{ Expression = 'Even'; Descending = $true }, N).N }; Expected = '2 1 3' }
        @{ Name = 'Sort-Object by script'; Script = { 'a10', 'a9' | Sort-Object { [int]$_.Substring(1) } }; Expected = 'a9 a10' }
        @{ Name = 'Sort-Object -Unique'; Script = { 'b', 'A', 'a' | Sort-Object -Unique }; Expected = 'A b' }
        @{ Name = 'Sort-Object -Top'; Script = { 5, 3, 4 | Sort-Object -Top 2 }; Expected = '3 4' }
        @{ Name = 'Group-Object'; Script = { 'x', 'y', 'x' | Group-Object | ForEach-Object { "$($_.Name)=$($_.Count)" } }; Expected = 'x=2 y=1' }
        @{ Name = 'Group-Object -AsHashTable'; Script = { (New-Item3 | Group-Object Even -AsHashTable)[$false].N }; Expected = '3 1' }
        @{ Name = 'Group-Object -AsString'; Script = { (New-Item3 | Group-Object Even -AsHashTable -AsString)['True'].N }; Expected = '2' }
        @{ Name = 'Measure-Object'; Script = { 1..4 | Measure-Object -Sum -Average -Minimum -Maximum | ForEach-Object { $_.Count, $_.Sum, $_.Average, $_.Minimum, $_.Maximum } }; Expected = '4 10 2.5 1 4' }
        @{ Name = 'Measure-Object of a property'; Script = { (New-Item3 | Measure-Object N -Sum).Sum }; Expected = '6' }
        @{ Name = 'Measure-Object of text'; Script = { 'a b', 'c' | Measure-Object -Line -Word -Character | ForEach-Object { $_.Lines, $_.Words, $_.Characters } }; Expected = '2 3 4' }
        @{ Name = 'Compare-Object'; Script = { Compare-Object (1, 2) (2, 3) | ForEach-Object { "$($_.InputObject)$($_.SideIndicator)" } }; Expected = '3=> 1<=' }
        @{ Name = 'Compare-Object -IncludeEqual'; Script = { (Compare-Object a a -IncludeEqual).SideIndicator }; Expected = '==' }
        @{ Name = 'Get-Unique'; Script = { 1, 1, 2, 1 | Get-Unique }; Expected = '1 2 1' }
    ) {
        @(& $Script) -join ' ' | Should -BeExactly $Expected
    }
    It 'Measure-Object reports what has no such property' {
        (Get-FirstError { 1, 2 | Measure-Object Nope -Sum }).FullyQualifiedErrorId | Should -BeLike 'GenericMeasurePropertyNotFound,*'
    }
}

Describe 'Json' {
    It 'writes <Expected>' -ForEach @(
        @{ Value = @{ a = 1 }; Expected = '{"a":1}' }
        @{ Value = 1, 'x', $null, $true, 1.5; Expected = '[1,"x",null,true,1.5]' }
        @{ Value = [pscustomobject]@{ s = "q`"\`n é"; e = [DayOfWeek]'Monday' }; Expected = '{"s":"q\"\\\n é","e":1}' }
        @{ Value = @{ l = @(); o = @{} }; Expected = '*"l":[[][]]*' }
    ) {
        ConvertTo-Json -InputObject $Value -Compress | Should -BeLike ($Expected -replace '^\[(?!\[)', '`[')
    }
    It 'indents, and wraps in a list on demand' {
        @{ a = 1 } | ConvertTo-Json | Should -Be "{$([Environment]::NewLine)  `"a`": 1$([Environment]::NewLine)}"
        1 | ConvertTo-Json -AsArray -Compress | Should -Be '[1]'
    }
    It 'warns when something is deeper than -Depth' {
        $deep = @{ a = @{ b = @{ c = @{ d = 1 } } } }
        $deep | ConvertTo-Json -Compress -WarningAction SilentlyContinue -WarningVariable warned | Should -Be '{"a":{"b":{"c":"System.Collections.Hashtable"}}}'
        $warned.Count | Should -Be 1
        $deep | ConvertTo-Json -Compress -Depth 5 | Should -Be '{"a":{"b":{"c":{"d":1}}}}'
    }
    It 'reads objects, lists, numbers and dates' {
        $read = '{"a":[1,2.5,null,true],"d":"2020-01-02T03:04:05Z","n":12345678901,"o":{"x":"y"}}' | ConvertFrom-Json
        $read.a.Count | Should -Be 4
        $read.a[0] | Should -BeOfType ([long])
        $read.d | Should -BeOfType ([datetime])
        $read.o.x | Should -Be 'y'
        @('[1,2]' | ConvertFrom-Json).Count | Should -Be 2
        ('{"B":1,"b":2}' | ConvertFrom-Json -AsHashtable)['b'] | Should -Be 2
    }
    It 'reads lines as one document, or one each' {
        ('{', '"a":1}' | ConvertFrom-Json).a | Should -Be 1
        @('1', '2' | ConvertFrom-Json) -join ' ' | Should -Be '1 2'
    }
    It 'refuses <Text>' -ForEach @(@{ Text = '{bad' }; @{ Text = '{"a":1} x' }; @{ Text = '{"a":1,"A":2}' }) {
        { $Text | ConvertFrom-Json } | Should -Throw
    }
}

Describe 'Objects' {
    It 'New-Object builds, converts and sets' {
        (New-Object System.Version 1, 2).Minor | Should -Be 2
        (New-Object System.Text.StringBuilder 'abc').ToString() | Should -Be 'abc'
        (New-Object -TypeName System.UriBuilder -Property @{ Host = 'h' }).Host | Should -Be 'h'
        (New-Object PSObject -Property @{ A = 1 }).A | Should -Be 1
        (New-Object System.Collections.ArrayList).Count | Should -Be 0
        (Get-FirstError { New-Object No.Such }).FullyQualifiedErrorId | Should -Be 'TypeNotFound,Microsoft.PowerShell.Commands.NewObjectCommand'
        { New-Object System.Version a, b, c, d, e, f } | Should -Throw
    }
    It 'Add-Member adds every kind' {
        $item = [pscustomobject]@{ A = 1 }
        $item | Add-Member -NotePropertyName B -NotePropertyValue 2
        $item | Add-Member C 3
        $item | Add-Member ScriptMethod Plus { param($x) $x + $this.A }
        $item | Add-Member -MemberType ScriptProperty -Name Next -Value { $this.A + 1 }
        $item | Add-Member AliasProperty First A
        $item | Add-Member @{ D = 4 }
        "$($item.B) $($item.C) $($item.Plus(5)) $($item.Next) $($item.First) $($item.D)" | Should -Be '2 3 6 2 1 4'
        ($item | Add-Member E 5 -PassThru).E | Should -Be 5
        (Get-FirstError { $item | Add-Member A 9 }).FullyQualifiedErrorId | Should -BeLike 'MemberAlreadyExists,*'
        $item | Add-Member A 9 -Force
        $item.A | Should -Be 9
    }
    It 'Get-Member lists members' {
        ('x' | Get-Member Length).MemberType | Should -Be 'Property'
        ([datetime] | Get-Member -Static Now).Definition | Should -BeLike 'static datetime Now {get;*}'
        @([pscustomobject]@{ B = 1; A = 2 } | Get-Member -MemberType NoteProperty | ForEach-Object Name) -join ' ' | Should -Be 'A B'
        (Get-FirstError { Get-Member }).FullyQualifiedErrorId | Should -BeLike 'NoObjectInGetMember,*'
    }
    It 'Update-TypeData adds members and the default view' {
        $type = 'Test.T' + [guid]::NewGuid().ToString('N')
        Update-TypeData -TypeName $type -MemberType ScriptProperty -MemberName Twice -Value { $this.A * 2 }
        Update-TypeData -TypeName $type -DefaultDisplayPropertySet A
        $item = [pscustomobject]@{ PSTypeName = $type; A = 2; B = 1 }
        $item.Twice | Should -Be 4
        ($item | Out-String) -match '\bB\b' | Should -BeFalse
        (Get-FirstError { Update-TypeData -TypeName $type -MemberType NoteProperty -MemberName Twice -Value 3 }) | Should -Not -BeNullOrEmpty
    }
    It 'Update-FormatData brings views' {
        $type = 'Test.F' + [guid]::NewGuid().ToString('N')
        $file = [System.IO.Path]::Combine($TestDrive, 'f.format.ps1xml')
        [System.IO.File]::WriteAllText($file, "<Configuration><ViewDefinitions><View><Name>v</Name><ViewSelectedBy><TypeName>$type</TypeName></ViewSelectedBy>" +
            '<TableControl><TableHeaders><TableColumnHeader><Label>Head</Label></TableColumnHeader></TableHeaders><TableRowEntries><TableRowEntry><TableColumnItems>' +
            '<TableColumnItem><PropertyName>A</PropertyName></TableColumnItem></TableColumnItems></TableRowEntry></TableRowEntries></TableControl></View></ViewDefinitions></Configuration>')
        Update-FormatData -AppendPath $file
        ([pscustomobject]@{ PSTypeName = $type; A = 7; B = 8 } | Out-String) -split '\s+' -ne '' -join ' ' | Should -Be 'Head ---- 7'
    }
}

Describe 'Formatting' {
    It '<Name>' -ForEach @(
        @{ Name = 'Format-Table with a calculated column'; Script = { [pscustomobject]@{ A = 1; B = 2 } | Format-Table B, @{ Name = 'Z'; Expression = { $_.A } } }; Expected = 'B Z - - 2 1' }
        @{ Name = 'Format-Table -HideTableHeaders'; Script = { [pscustomobject]@{ A = 1 } | Format-Table -HideTableHeaders }; Expected = '1' }
        @{ Name = 'Format-List'; Script = { [pscustomobject]@{ A = 1; B = 2 } | Format-List A }; Expected = 'A : 1' }
        @{ Name = 'plain values'; Script = { 1, 'a' }; Expected = '1 a' }
    ) {
        (& $Script | Out-String) -split '\s+' -ne '' -join ' ' | Should -Be $Expected
    }
    It 'Out-String knows -Width, -Stream and -NoNewline' {
        @([pscustomobject]@{ A = 'x' * 50 } | Format-Table | Out-String -Width 20 -Stream | Where-Object { $_.Length -gt 20 }) | Should -BeNullOrEmpty
        @(1, 2 | Out-String -Stream) -join '|' | Should -Be '1|2'
        1, 2 | Out-String -NoNewline | Should -Be '12'
    }
    It 'Out-File and Tee-Object write what is shown' {
        1, 2 | Out-File "$TestDrive/o.txt"
        3 | Out-File "$TestDrive/o.txt" -Append
        @(Get-Content "$TestDrive/o.txt") -join ' ' | Should -Be '1 2 3'
        { 4 | Out-File "$TestDrive/o.txt" -NoClobber } | Should -Throw
        @(5, 6 | Tee-Object "$TestDrive/t.txt") -join ' ' | Should -Be '5 6'
        @(Get-Content "$TestDrive/t.txt") -join ' ' | Should -Be '5 6'
        $null = 7 | Tee-Object -Variable kept
        $kept | Should -Be 7
    }
}

Describe 'Variables and aliases' {
    It 'reads and writes scopes' {
        function Set-Outer { Set-Variable -Name outer -Value 2 -Scope 1; Get-Variable -Name outer -Scope 1 -ValueOnly }
        $outer = 1
        Set-Outer | Should -Be 2
        $outer | Should -Be 2
        Set-Variable -Scope Global -Name pshostTest -Value 5
        $global:pshostTest | Should -Be 5
        Remove-Variable pshostTest -Scope Global
        (Get-FirstError { Get-Variable pshostTest }).FullyQualifiedErrorId | Should -Be 'VariableNotFound,Microsoft.PowerShell.Commands.GetVariableCommand'
    }
    It 'protects read-only variables' {
        New-Variable fixed 1 -Option ReadOnly
        (Get-FirstError { Set-Variable fixed 2 -Scope 2 }).FullyQualifiedErrorId | Should -BeLike 'VariableNotWritable,*'
        Set-Variable fixed 3 -Force
        $fixed | Should -Be 3
        (Get-FirstError { New-Variable twice 1; New-Variable twice 2 }).FullyQualifiedErrorId | Should -BeLike 'VariableAlreadyExists,*'
    }
    It 'sets aliases' {
        Set-Alias -Name pshostAlias -Value Get-Date
        pshostAlias -Format yyyy | Should -Match '^\d{4}$'
        (Get-Alias pshostAlias).Definition | Should -Be 'Get-Date'
        (Get-FirstError { New-Alias pshostAlias x -Scope 2 }).FullyQualifiedErrorId | Should -BeLike 'AliasAlreadyExists,*'
        (Get-FirstError { Get-Alias no-such-alias }) | Should -Not -BeNullOrEmpty
        (Get-Alias -Definition ForEach-Object).Name -join ' ' | Should -BeLike '*%*'
    }
}

Describe 'The rest' {
    It '<Name>' -ForEach @(
        @{ Name = 'Get-Date -Format'; Script = { Get-Date -Date '2020-01-02 03:04' -Format 'yyyy/MM/dd HH' }; Expected = '2020/01/02 03' }
        @{ Name = 'Get-Random'; Script = { $n = Get-Random -Minimum 3 -Maximum 5; $n -in 3, 4; (1, 2 | Get-Random) -in 1, 2; @(1..9 | Get-Random -Count 4).Count }; Expected = 'True True 4' }
        @{ Name = 'New-Guid'; Script = { (New-Guid).GetType().Name }; Expected = 'Guid' }
        @{ Name = 'Measure-Command'; Script = { (Measure-Command { Start-Sleep -Milliseconds 30; 'gone' }).TotalMilliseconds -ge 25 }; Expected = 'True' }
        @{ Name = 'Invoke-Expression in the caller''s scope'; Script = { Invoke-Expression '$made = 2; $made + 1'; $made }; Expected = '3 2' }
        @{ Name = 'Add-Type'; Script = { Add-Type -AssemblyName System.Net.Http; [System.Net.Http.HttpClient].Name }; Expected = 'HttpClient' }
        @{ Name = 'Select-String'; Script = { 'abc', 'xbz', 'q' | Select-String 'b.' | ForEach-Object { $_.LineNumber, $_.Matches[0].Value } }; Expected = '1 bc 2 bz' }
        @{ Name = 'Select-String -Quiet, -SimpleMatch, -NotMatch, -CaseSensitive'; Script = { 'a.b' | Select-String '.' -SimpleMatch -Quiet; 'a', 'b' | Select-String a -NotMatch -Raw; 'A' | Select-String a -CaseSensitive -Quiet }; Expected = 'True b False' }
        @{ Name = 'ConvertFrom-StringData'; Script = { (ConvertFrom-StringData "a = 1`n# c`nb=2").b }; Expected = '2' }
        @{ Name = 'Get-Host'; Script = { (Get-Host).Name }; Expected = 'ConsoleHost' }
        @{ Name = 'qualified names'; Script = { Microsoft.PowerShell.Utility\Write-Output 4; (Get-Command Get-Item).ModuleName }; Expected = '4 Microsoft.PowerShell.Management' }
        @{ Name = 'secure strings'; Script = { ConvertFrom-SecureString (ConvertTo-SecureString 'abc' -AsPlainText -Force) -AsPlainText }; Expected = 'abc' }
        @{ Name = 'completion'; Script = { (TabExpansion2 'Get-ChildI' 10).CompletionMatches.CompletionText }; Expected = 'Get-ChildItem' }
    ) {
        @(& $Script) -join ' ' | Should -BeExactly $Expected
    }
    It 'reads data files, and nothing that runs' {
        Set-Content "$TestDrive/d.psd1" "@{ a = 1; b = @('x', 'y') }"
        (Import-PowerShellDataFile "$TestDrive/d.psd1").b[1] | Should -Be 'y'
        Import-LocalizedData -BindingVariable words -BaseDirectory $TestDrive -FileName d.psd1
        $words.a | Should -Be 1
        $null = New-Item "$TestDrive/de" -ItemType Directory
        Set-Content "$TestDrive/de/d.psd1" "ConvertFrom-StringData @'`na = zwei`n'@"
        (Import-LocalizedData -BaseDirectory $TestDrive -FileName d.psd1 -UICulture de-DE).a | Should -Be zwei
        Set-Content "$TestDrive/e.psd1" '@{ a = (Get-Date) }'
        { Import-PowerShellDataFile "$TestDrive/e.psd1" } | Should -Throw
    }
    It 'shows comment-based help' {
        function Show-This {
            <#
            .SYNOPSIS
            Shows this.
            .PARAMETER What
            The thing.
            .EXAMPLE
            Show-This -What x
            #>
            param($What)
        }
        (Get-Help Show-This).Synopsis | Should -Be 'Shows this.'
        Get-Help Show-This -Full | Out-String | Should -BeLike '*Shows this.*The thing.*Show-This -What x*'
        (Get-Help Show-This -Parameter What).description.Text | Should -Be 'The thing.'
        Get-Help Show-This -Examples | Out-String | Should -BeLike '*EXAMPLE 1*Show-This -What x*'
    }
}

Describe 'The modules of the host' -Skip:(-not [type]::GetType('NodeSvc.EngineHost.Host.LastStatement, pshost')) {
    It '<_> exports every cmdlet that has a file' -ForEach @('Utility', 'Management', 'Security') {
        $sources = "$PSScriptRoot/Cmdlets/$_"
        $files = @(Get-ChildItem $sources -Filter *.cs | ForEach-Object { $_.BaseName } | Sort-Object)
        $exported = @((Import-PowerShellDataFile "$PSScriptRoot/Modules/Microsoft.PowerShell.$_/Microsoft.PowerShell.$_.psd1").CmdletsToExport | ForEach-Object { $_.Replace('-', '') } | Sort-Object)
        $exported -join ' ' | Should -Be ($files -join ' ')
    }
    It '<_> loads with every command that it names' -ForEach @('Utility', 'Management', 'Security') {
        $named = (Import-PowerShellDataFile "$PSScriptRoot/Modules/Microsoft.PowerShell.$_/Microsoft.PowerShell.$_.psd1").CmdletsToExport
        @(Get-Command -Module "Microsoft.PowerShell.$_").Count | Should -Be $named.Count
    }
}
