using System.Management.Automation;

namespace Microsoft.PowerShell.Commands;

[Cmdlet(VerbsCommon.Rename, "Item", DefaultParameterSetName = "ByPath", SupportsShouldProcess = true)]
public sealed class RenameItemCommand : PathCommandBase
{
    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, ParameterSetName = "ByPath")]
    public string Path { get; set; } = "";

    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = "ByLiteralPath")]
    [Alias("PSPath", "LP")]
    public string LiteralPath { get; set; } = "";

    [Parameter(Position = 1, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    public string NewName { get; set; } = "";

    [Parameter]
    public SwitchParameter Force { get; set; }

    [Parameter]
    public SwitchParameter PassThru { get; set; }

    protected override string[] Paths => [ParameterSetName == "ByPath" ? Path : LiteralPath];
    protected override bool IsLiteral => ParameterSetName == "ByLiteralPath";

    protected override void ProcessRecord() => ForEachPath(path =>
    {
        foreach (var item in ResolvePaths(path))
        {
            if (!ShouldProcess($"Item: {item} Destination: {NewName}", "Rename " + KindOf(item))) continue;
            var results = InvokeProvider.Item.Rename(item, NewName, Force);
            if (PassThru) WriteObject(results, enumerateCollection: true);
        }
    });
}
