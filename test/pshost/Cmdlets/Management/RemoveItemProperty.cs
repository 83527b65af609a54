using System.Management.Automation;

namespace Microsoft.PowerShell.Commands;

[Cmdlet(VerbsCommon.Remove, "ItemProperty", DefaultParameterSetName = "Path", SupportsShouldProcess = true)]
public sealed class RemoveItemPropertyCommand : PathOrLiteralCommandBase
{
    [Parameter(Position = 1, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [Alias("PSProperty")]
    public string[] Name { get; set; } = [];

    [Parameter]
    public SwitchParameter Force { get; set; }

    protected override void ProcessRecord() => ForEachPath(path =>
    {
        foreach (var name in Name)
        {
            if (ShouldProcess($"Item: {path} Property: {name}", "Remove Property")) Try(() => InvokeProvider.Property.Remove([path], name, Force, IsLiteral));
        }
    });
}
