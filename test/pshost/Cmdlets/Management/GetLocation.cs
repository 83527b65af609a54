using System.Management.Automation;

namespace Microsoft.PowerShell.Commands;

[Cmdlet(VerbsCommon.Get, "Location")]
[OutputType(typeof(PathInfo))]
public sealed class GetLocationCommand : PSCmdlet
{
    [Parameter]
    public string? PSProvider { get; set; }

    protected override void ProcessRecord() =>
        WriteObject(PSProvider is null ? SessionState.Path.CurrentLocation : SessionState.Path.CurrentProviderLocation(PSProvider));
}
