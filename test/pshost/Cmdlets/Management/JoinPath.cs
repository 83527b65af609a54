using System.Management.Automation;

namespace Microsoft.PowerShell.Commands;

[Cmdlet(VerbsCommon.Join, "Path")]
[OutputType(typeof(string))]
public sealed class JoinPathCommand : PathCommandBase
{
    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("PSPath")]
    public string[] Path { get; set; } = [];

    [Parameter(Position = 1, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [AllowNull]
    [AllowEmptyString]
    public string? ChildPath { get; set; }

    [Parameter(Position = 2, ValueFromPipelineByPropertyName = true, ValueFromRemainingArguments = true)]
    [AllowNull]
    [AllowEmptyString]
    [AllowEmptyCollection]
    public string[] AdditionalChildPath { get; set; } = [];

    /// <summary>Existing paths only; wildcards are resolved.</summary>
    [Parameter]
    public SwitchParameter Resolve { get; set; }

    protected override string[] Paths => Path;

    protected override void ProcessRecord() => ForEachPath(path =>
    {
        var joined = AdditionalChildPath.Prepend(ChildPath ?? "").Aggregate(path, (parent, child) => SessionState.Path.Combine(parent, child ?? ""));
        if (!Resolve) WriteObject(joined);
        else foreach (var found in ResolvePaths(joined)) WriteObject(found);
    });
}
