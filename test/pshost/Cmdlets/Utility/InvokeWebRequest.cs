using System.Management.Automation;

namespace Microsoft.PowerShell.Commands;

[Cmdlet(VerbsLifecycle.Invoke, "WebRequest")]
public sealed class InvokeWebRequestCommand : WebCommandBase
{
    protected override void WriteResponse(HttpResponseMessage response, byte[] body) => WriteObject(new WebResponseObject(response, body));
}
