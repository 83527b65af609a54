using System.Management.Automation;

namespace Microsoft.PowerShell.Commands;

[Cmdlet(VerbsLifecycle.Invoke, "RestMethod")]
public sealed class InvokeRestMethodCommand : WebCommandBase
{
    /// <summary>JSON comes as objects, everything else as text.</summary>
    protected override void WriteResponse(HttpResponseMessage response, byte[] body)
    {
        var text = new WebResponseObject(response, body).Content;
        if (response.Content.Headers.ContentType?.MediaType?.Contains("json", StringComparison.OrdinalIgnoreCase) != true)
        {
            WriteObject(text);
            return;
        }
        foreach (var item in InvokeCommand.InvokeScript("param($json) ConvertFrom-Json -InputObject $json", text)) WriteObject(item);
    }
}
