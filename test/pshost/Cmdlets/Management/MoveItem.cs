using System.Management.Automation;

namespace Microsoft.PowerShell.Commands;

[Cmdlet(VerbsCommon.Move, "Item", DefaultParameterSetName = "Path", SupportsShouldProcess = true)]
public sealed class MoveItemCommand : PathOrLiteralCommandBase
{
    [Parameter(Position = 1, ValueFromPipelineByPropertyName = true)]
    public string Destination { get; set; } = "";

    [Parameter]
    public string[]? Include { get; set; }

    [Parameter]
    public string[]? Exclude { get; set; }

    [Parameter]
    public SwitchParameter Force { get; set; }

    [Parameter]
    public SwitchParameter PassThru { get; set; }

    protected override void ProcessRecord() => ForEachPath(path =>
    {
        foreach (var item in ResolvePaths(path).Where(NameFilter.Of(Include, Exclude))) Try(() => Move(item));
    });

    private void Move(string item)
    {
        var target = $"Item: {SessionState.Path.GetUnresolvedProviderPathFromPSPath(item)} Destination: {SessionState.Path.GetUnresolvedProviderPathFromPSPath(Destination)}";
        if (!ShouldProcess(target, "Move " + KindOf(item))) return;
        var results = InvokeProvider.Item.Move([item], Destination, Force, literalPath: true);
        if (PassThru) WriteObject(results, enumerateCollection: true);
    }
}
