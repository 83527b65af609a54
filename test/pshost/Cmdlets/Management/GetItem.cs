using System.Management.Automation;

namespace Microsoft.PowerShell.Commands;

[Cmdlet(VerbsCommon.Get, "Item", DefaultParameterSetName = "Path")]
public sealed class GetItemCommand : PathOrLiteralCommandBase
{
    [Parameter]
    public string[]? Include { get; set; }

    [Parameter]
    public string[]? Exclude { get; set; }

    [Parameter]
    public SwitchParameter Force { get; set; }

    protected override void ProcessRecord() => ForEachPath(path =>
    {
        var filter = NameFilter.Of(Include, Exclude);
        foreach (var item in InvokeProvider.Item.Get([path], Force, IsLiteral))
        {
            if (item.Properties["PSPath"]?.Value is not string psPath || filter(psPath)) WriteObject(item);
        }
    });
}
