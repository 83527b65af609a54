using System.Management.Automation;

namespace Microsoft.PowerShell.Commands;

[Cmdlet(VerbsCommon.Get, "ChildItem", DefaultParameterSetName = "Items")]
public sealed class GetChildItemCommand : PathCommandBase
{
    [Parameter(Position = 0, ParameterSetName = "Items", ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    public string[] Path { get; set; } = ["."];

    [Parameter(Mandatory = true, ParameterSetName = "LiteralItems", ValueFromPipelineByPropertyName = true)]
    [Alias("PSPath", "LP")]
    public string[] LiteralPath { get; set; } = [];

    [Parameter(Position = 1)]
    public string? Filter { get; set; }

    [Parameter]
    public string[]? Include { get; set; }

    [Parameter]
    public string[]? Exclude { get; set; }

    [Parameter]
    [Alias("s", "r")]
    public SwitchParameter Recurse { get; set; }

    [Parameter]
    public uint Depth { get; set; } = uint.MaxValue;

    [Parameter]
    public SwitchParameter Force { get; set; }

    [Parameter]
    public SwitchParameter Name { get; set; }

    [Parameter]
    [Alias("af")]
    public SwitchParameter File { get; set; }

    [Parameter]
    [Alias("ad")]
    public SwitchParameter Directory { get; set; }

    protected override string[] Paths => IsLiteral ? LiteralPath : Path;

    protected override void ProcessRecord() => ForEachPath(path =>
    {
        var matches = NameFilter.Of(Include, Exclude);
        var filter = NameFilter.Of(Filter is null ? null : [Filter], null);
        var recurse = Recurse || MyInvocation.BoundParameters.ContainsKey(nameof(Depth));
        foreach (var item in InvokeProvider.ChildItem.Get([path], recurse, Depth, Force, IsLiteral))
        {
            var name = item.Properties["PSChildName"]?.Value as string ?? "";
            if (!matches(name) || !filter(name) || !HasWantedKind(item)) continue;
            WriteObject(Name ? RelativeName(path, item, name) : item);
        }
    });

    private bool HasWantedKind(PSObject item)
    {
        var container = item.Properties["PSIsContainer"]?.Value is true;
        return (!File || !container) && (!Directory || container);
    }

    private string RelativeName(string root, PSObject item, string name)
    {
        if (!Recurse || item.BaseObject is not FileSystemInfo file) return name;
        return System.IO.Path.GetRelativePath(SessionState.Path.GetUnresolvedProviderPathFromPSPath(root), file.FullName);
    }
}
