using System.Management.Automation;

namespace Microsoft.PowerShell.Commands;

[Cmdlet(VerbsCommon.Split, "Path", DefaultParameterSetName = "ParentSet")]
[OutputType(typeof(string), typeof(bool))]
public sealed class SplitPathCommand : PathCommandBase
{
    [Parameter(Position = 0, Mandatory = true, ParameterSetName = "ParentSet", ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Parameter(Position = 0, Mandatory = true, ParameterSetName = "LeafSet", ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Parameter(Position = 0, Mandatory = true, ParameterSetName = "LeafBaseSet", ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Parameter(Position = 0, Mandatory = true, ParameterSetName = "ExtensionSet", ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Parameter(Position = 0, Mandatory = true, ParameterSetName = "QualifierSet", ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Parameter(Position = 0, Mandatory = true, ParameterSetName = "NoQualifierSet", ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Parameter(Position = 0, Mandatory = true, ParameterSetName = "IsAbsoluteSet", ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    public string[] Path { get; set; } = [];

    [Parameter(Mandatory = true, ParameterSetName = "LiteralPathSet", ValueFromPipelineByPropertyName = true)]
    [Alias("PSPath", "LP")]
    public string[] LiteralPath { get; set; } = [];

    [Parameter(ParameterSetName = "ParentSet")]
    public SwitchParameter Parent { get; set; }

    [Parameter(ParameterSetName = "LeafSet", Mandatory = true)]
    public SwitchParameter Leaf { get; set; }

    [Parameter(ParameterSetName = "LeafBaseSet", Mandatory = true)]
    public SwitchParameter LeafBase { get; set; }

    [Parameter(ParameterSetName = "ExtensionSet", Mandatory = true)]
    public SwitchParameter Extension { get; set; }

    [Parameter(ParameterSetName = "QualifierSet", Mandatory = true)]
    public SwitchParameter Qualifier { get; set; }

    [Parameter(ParameterSetName = "NoQualifierSet", Mandatory = true)]
    public SwitchParameter NoQualifier { get; set; }

    [Parameter(ParameterSetName = "IsAbsoluteSet", Mandatory = true)]
    public SwitchParameter IsAbsolute { get; set; }

    [Parameter]
    public SwitchParameter Resolve { get; set; }

    protected override string[] Paths => IsLiteral ? LiteralPath : Path;

    protected override void ProcessRecord() => ForEachPath(path =>
    {
        foreach (var each in Resolve ? ResolvePaths(path) : [path])
        {
            if (Part(each) is { } part) WriteObject(part);
        }
    });

    private object? Part(string path)
    {
        if (Leaf) return SessionState.Path.ParseChildName(path);
        if (LeafBase) return System.IO.Path.GetFileNameWithoutExtension(SessionState.Path.ParseChildName(path));
        if (Extension) return System.IO.Path.GetExtension(SessionState.Path.ParseChildName(path));
        if (IsAbsolute) return SessionState.Path.IsPSAbsolute(path, out _);
        if (Qualifier || NoQualifier) return SplitQualifier(path);
        return SessionState.Path.ParseParent(path, string.Empty);
    }

    private string? SplitQualifier(string path)
    {
        var colon = path.IndexOf(':');
        if (NoQualifier) return path[(colon + 1)..];
        if (colon > 0) return path[..(colon + 1)];
        WriteError(new ErrorRecord(new FormatException($"Cannot parse path because path '{path}' does not have a qualifier specified."),
            "ParsePathFormatError", ErrorCategory.InvalidArgument, path));
        return null;
    }
}
