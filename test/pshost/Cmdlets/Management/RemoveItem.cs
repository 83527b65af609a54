using System.Management.Automation;

namespace Microsoft.PowerShell.Commands;

[Cmdlet(VerbsCommon.Remove, "Item", DefaultParameterSetName = "Path", SupportsShouldProcess = true)]
public sealed class RemoveItemCommand : PathOrLiteralCommandBase
{
    private bool yesToAll;
    private bool noToAll;

    [Parameter]
    public string[]? Exclude { get; set; }

    [Parameter]
    public string[]? Include { get; set; }

    [Parameter]
    public SwitchParameter Recurse { get; set; }

    [Parameter]
    public SwitchParameter Force { get; set; }

    protected override void ProcessRecord() => ForEachPath(path =>
    {
        foreach (var item in ResolvePaths(path).Where(NameFilter.Of(Include, Exclude))) Try(() => Remove(item));
    });

    private void Remove(string item)
    {
        if (!ShouldProcess(SessionState.Path.GetUnresolvedProviderPathFromPSPath(item, out _, out _), "Remove " + KindOf(item))) return;
        if (!Recurse && InvokeProvider.Item.IsContainer(item) && !IsLink(item) && InvokeProvider.ChildItem.HasChild(item, Force, literalPath: true) && !ShouldContinue(
                $"The item at {item} has children and the Recurse parameter was not specified. If you continue, all children will be removed with the item. " +
                "Are you sure you want to continue?", "Confirm", ref yesToAll, ref noToAll)) return;
        InvokeProvider.Item.Remove([item], recurse: true, Force, literalPath: true);
    }

    /// <summary>A link is removed by itself; what it points to stays.</summary>
    private bool IsLink(string item) => InvokeProvider.Item.Get([item], force: true, literalPath: true) is [var found]
        && found.BaseObject is FileSystemInfo { LinkTarget: not null };
}
