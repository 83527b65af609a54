function Complete-NodeSvcName {
    <#
    .SYNOPSIS
        Completes -Name with the names of NodeSvc's own services, read from their folders, without node.
    #>
    [CmdletBinding()]
    [OutputType([System.Management.Automation.CompletionResult])]
    [System.Diagnostics.CodeAnalysis.SuppressMessageAttribute('PSReviewUnusedParameter', '', Justification = 'The engine passes five.')]
    param($CommandName, $ParameterName, $WordToComplete, $CommandAst, $FakeBoundParameters)

    $root = [System.IO.Path]::Combine([string] $env:ProgramData, 'NodeSvc', 'services')
    if (-not [System.IO.Directory]::Exists($root)) { return }

    $typed = ([string] $WordToComplete).Trim('''"')
    foreach ($folder in [System.IO.Directory]::GetDirectories($root)) {
        $name = [System.IO.Path]::GetFileName($folder)
        # A folder without settings is what Remove-NodeService -KeepLog has left.
        if (-not $name.StartsWith($typed, [System.StringComparison]::OrdinalIgnoreCase)) { continue }
        if (-not [System.IO.File]::Exists([System.IO.Path]::Combine($folder, 'service.json'))) { continue }
        $text = if ($name -match '^[\w.-]+$') { $name } else { "'" + [System.Management.Automation.Language.CodeGeneration]::EscapeSingleQuotedStringContent($name) + "'" }
        [System.Management.Automation.CompletionResult]::new($text, $name, 'ParameterValue', $name)
    }
}
