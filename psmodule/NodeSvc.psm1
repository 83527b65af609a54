# NodeSvc: Node.js apps as Windows services.
#
# The installed module is this file with the region below replaced by the text of Private\*.ps1 and then Public\*.ps1; the
# source tree works too, once nodesvc.cjs lies beside this file. Public nouns begin with NodeService, private ones with NodeSvc.

Set-StrictMode -Version 3.0

# The core that this module talks to, and the process that runs it; see Private\Get-NodeSvcSession.ps1.
$script:CorePath = [System.IO.Path]::Combine($PSScriptRoot, 'nodesvc.cjs')
$script:Session = $null
$script:JsonOption = $null
# Milliseconds in which the core has to end a cancelled request, lest it is killed; the tests have more patience.
$script:CancelPatience = 2000

#region functions
foreach ($folder in 'Private', 'Public') {
    foreach ($file in [System.IO.Directory]::GetFiles([System.IO.Path]::Combine($PSScriptRoot, $folder), '*.ps1')) {
        . $file
    }
}
#endregion functions

# One completer for every cmdlet's -Name, those to come included. It is registered here, and not as an attribute of each parameter,
# because an attribute's script block does not see the module's private functions.
$names = foreach ($command in $ExecutionContext.InvokeCommand.GetCommands('*-NodeService*', 'Function', $true)) { $command.Name }
Register-ArgumentCompleter -CommandName $names -ParameterName Name -ScriptBlock ${function:Complete-NodeSvcName}

# Removing the module ends the core. When the shell itself ends, the core sees the end of its input and leaves by itself; a closed
# runspace (each of ForEach-Object -Parallel's) removes no modules by itself.
$script:Farewell = $ExecutionContext.Events.SubscribeEvent($null, $null, 'PowerShell.Exiting', $null,
    { Remove-Module -Name NodeSvc -ErrorAction SilentlyContinue }, $true, $false)
$ExecutionContext.SessionState.Module.OnRemove = {
    $ExecutionContext.Events.UnsubscribeEvent($script:Farewell)
    Stop-NodeSvcSession
}

Export-ModuleMember -Function '*-NodeService*'
