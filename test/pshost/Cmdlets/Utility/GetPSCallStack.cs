using System.Management.Automation;

namespace Microsoft.PowerShell.Commands;

[Cmdlet(VerbsCommon.Get, "PSCallStack")]
[OutputType(typeof(CallStackFrame))]
public sealed class GetPSCallStackCommand : PSCmdlet
{
    protected override void ProcessRecord() =>
        WriteObject(Runspace.Debugger.GetCallStack(), enumerateCollection: true);

    private static System.Management.Automation.Runspaces.Runspace Runspace => System.Management.Automation.Runspaces.Runspace.DefaultRunspace;
}
