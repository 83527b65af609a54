function Find-NodeSvcNode {
    <#
    .SYNOPSIS
        Full path of the node that runs the core: $env:NODESVC_NODE, else the first node on PATH.
    #>
    [CmdletBinding()]
    [OutputType([string])]
    param(
        [Parameter(Mandatory)]
        [System.Management.Automation.PSCmdlet] $Cmdlet
    )

    if ($env:NODESVC_NODE) {
        if ([System.IO.File]::Exists($env:NODESVC_NODE)) { return $env:NODESVC_NODE }
        $Cmdlet.ThrowTerminatingError((New-NodeSvcRuntimeError -Id 'NodeNotFound' `
            -Message "The environment variable NODESVC_NODE names '$env:NODESVC_NODE', and there is no such file." `
            -RecommendedAction 'Set NODESVC_NODE to the full path of node.exe, or remove it to use the first node on PATH.'))
    }

    # PATHEXT puts .exe before .cmd, so a folder that has both gives the program.
    $command = $ExecutionContext.InvokeCommand.GetCommand('node', 'Application')
    if ($null -eq $command) {
        $Cmdlet.ThrowTerminatingError((New-NodeSvcRuntimeError -Id 'NodeNotFound' `
            -Message "Node.js was not found: there is no 'node' on PATH." `
            -RecommendedAction ('Install Node.js 22 or later (winget install OpenJS.NodeJS.LTS, or https://nodejs.org) and open a new shell, ' +
                'or set the environment variable NODESVC_NODE to the full path of node.exe.')))
    }
    if ($command.Source -match '\.(cmd|bat)$') { return Resolve-NodeSvcShim $command.Source }
    $command.Source
}
