function ConvertFrom-NodeSvcJson {
    <#
    .SYNOPSIS
        Reads one line of the core.
    .DESCRIPTION
        PowerShell 7 makes a DateTime of any text that looks like one (a description, an argument), Windows PowerShell does not.
        From 7.5 on it can be told to leave texts alone.
    #>
    [CmdletBinding()]
    param(
        [Parameter(Mandatory, Position = 0)]
        [string] $Line
    )

    if ($null -eq $script:JsonOption) {
        $command = $ExecutionContext.InvokeCommand.GetCommand('ConvertFrom-Json', 'Cmdlet')
        $script:JsonOption = if ($command.Parameters.ContainsKey('DateKind')) { @{ DateKind = 'String' } } else { @{} }
    }
    $option = $script:JsonOption
    try {
        ConvertFrom-Json -InputObject $Line @option
    } catch [System.ArgumentException] {
        throw [System.InvalidOperationException]::new("NodeSvc's core wrote what is no answer: '$Line'.", $_.Exception)
    }
}
