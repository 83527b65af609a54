using System.Management.Automation;

namespace Microsoft.PowerShell.Commands;

[Cmdlet(VerbsCommon.New, "Item", DefaultParameterSetName = "pathSet", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
public sealed class NewItemCommand : PathCommandBase
{
    [Parameter(Position = 0, ParameterSetName = "pathSet", Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [Parameter(Position = 0, ParameterSetName = "nameSet", ValueFromPipelineByPropertyName = true)]
    public string[] Path { get; set; } = [""];

    [Parameter(ParameterSetName = "nameSet", Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [AllowNull]
    [AllowEmptyString]
    public string? Name { get; set; }

    /// <summary>File, Directory, SymbolicLink, Junction or HardLink in the file system.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("Type")]
    public string? ItemType { get; set; }

    [Parameter(ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("Target")]
    public object? Value { get; set; }

    [Parameter]
    public SwitchParameter Force { get; set; }

    protected override string[] Paths => Path;
    protected override bool IsLiteral => true;

    protected override void ProcessRecord() => ForEachPath(path =>
    {
        var target = string.IsNullOrEmpty(Name) ? path : path.Length == 0 ? Name : SessionState.Path.Combine(path, Name);
        if (!ShouldProcess("Destination: " + SessionState.Path.GetUnresolvedProviderPathFromPSPath(target), "Create " + (ItemType ?? "File"))) return;
        foreach (var item in InvokeProvider.Item.New([path], Name, ItemType, Value, Force)) WriteObject(item);
    });
}
