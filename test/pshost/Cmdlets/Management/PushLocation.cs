using System.Management.Automation;

namespace Microsoft.PowerShell.Commands;

[Cmdlet(VerbsCommon.Push, "Location", DefaultParameterSetName = "Path")]
[OutputType(typeof(PathInfo))]
public sealed class PushLocationCommand : PathCommandBase
{
    [Parameter(Position = 0, ParameterSetName = "Path", ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    public string? Path { get; set; }

    [Parameter(ParameterSetName = "LiteralPath", ValueFromPipelineByPropertyName = true)]
    [Alias("PSPath", "LP")]
    public string? LiteralPath { get; set; }

    [Parameter]
    public SwitchParameter PassThru { get; set; }

    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string StackName { get; set; } = "";

    protected override string[] Paths => (IsLiteral ? LiteralPath : Path) is { } path ? [path] : [];

    protected override void ProcessRecord()
    {
        SessionState.Path.PushCurrentLocation(StackName);
        ForEachPath(path =>
        {
            var result = SessionState.Path.SetLocation(IsLiteral ? WildcardPattern.Escape(path) : path);
            if (PassThru) WriteObject(result);
        });
    }
}
