# The life of a service, from script to service and back: `npm run demo`. On Windows run it in an elevated shell.
# Everything it makes is removed again, also when a step fails.
[CmdletBinding()]
param(
    # The module to show; default: the one that was built.
    [string] $Module = $env:NODESVC_TEST_MODULE,
    [string] $Name = 'demo'
)

$ErrorActionPreference = 'Stop'
$script = [System.IO.Path]::Combine($PSScriptRoot, 'app.js')

function Show([string] $Command) {
    [Console]::WriteLine()
    [Console]::WriteLine("PS> $Command")
}

# A failing request ends the demo: Invoke-WebRequest takes an answer other than 2xx for an error.
function Request([string] $Path) {
    Show "Invoke-WebRequest http://127.0.0.1:$port$Path"
    $response = Invoke-WebRequest -Uri "http://127.0.0.1:$port$Path" -UseBasicParsing
    "HTTP $([int] $response.StatusCode): $($response.Content.Trim())"
}

# A port that is free now.
$listener = [System.Net.Sockets.TcpListener]::new([System.Net.IPAddress]::Loopback, 0)
$listener.Start()
$port = $listener.LocalEndpoint.Port
$listener.Stop()

[Console]::WriteLine()
[Console]::WriteLine('examples/demo/app.js, an ordinary HTTP server, becomes a Windows service and is removed again.')

Show 'Import-Module NodeSvc'
Import-Module $Module
if (Get-NodeService -Name $Name -ErrorAction Ignore) {
    throw "There is a service named '$Name' already; the demo leaves it alone. Choose another name: npm run demo -- -Name other"
}

try {
    Show "New-NodeService -Name $Name -Script app.js -ArgumentList $port -Description 'NodeSvc demo' -StartupType Manual"
    New-NodeService -Name $Name -Script $script -ArgumentList $port -Description 'NodeSvc demo' -StartupType Manual

    Show "Start-NodeService $Name"
    Start-NodeService $Name

    Request '/'

    Show "Get-NodeService $Name"
    Get-NodeService $Name | Out-Default

    Show "Restart-NodeService $Name"
    Restart-NodeService $Name
    Request '/again'

    Show "Stop-NodeService $Name -PassThru"
    Stop-NodeService $Name -PassThru | Out-Default

    Show "Get-Content (Get-NodeService $Name).LogPath"
    $log = Get-Content (Get-NodeService $Name).LogPath
    $log
    [Console]::WriteLine()
    [Console]::WriteLine("(Lines that begin with [nodesvc are the service host's, the others the app's own.)")
    if (@($log -eq 'goodbye').Count -ne 2) {
        throw 'The log does not hold the two goodbyes of the app: it was not stopped gracefully.'
    }
} finally {
    if (Get-NodeService -Name $Name -ErrorAction Ignore) {
        Show "Remove-NodeService $Name"
        Remove-NodeService $Name -Confirm:$false
    }
}

if (Get-NodeService -Name $Name -ErrorAction Ignore) {
    throw "The service '$Name' is still there."
}
[Console]::WriteLine()
[Console]::WriteLine('The service is gone, and so are its settings and its log.')
