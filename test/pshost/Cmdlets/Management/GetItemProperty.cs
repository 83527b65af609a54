using System.Management.Automation;

namespace Microsoft.PowerShell.Commands;

[Cmdlet(VerbsCommon.Get, "ItemProperty", DefaultParameterSetName = "Path")]
public sealed class GetItemPropertyCommand : PathOrLiteralCommandBase
{
    [Parameter(Position = 1)]
    [Alias("PSProperty")]
    public string[] Name { get; set; } = [];

    protected override void ProcessRecord() => ForEachPath(path =>
        WriteObject(InvokeProvider.Property.Get([path], [.. Name], IsLiteral), enumerateCollection: true));
}
