using System.Management.Automation;

namespace Microsoft.PowerShell.Commands;

/// <summary>The usual pair: -Path at position 0 and by pipeline, or -LiteralPath (PSPath, LP).</summary>
public abstract class PathOrLiteralCommandBase : PathCommandBase
{
    [Parameter(Position = 0, Mandatory = true, ParameterSetName = "Path", ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    public string[] Path { get; set; } = [];

    [Parameter(Mandatory = true, ParameterSetName = "LiteralPath", ValueFromPipelineByPropertyName = true)]
    [Alias("PSPath", "LP")]
    public string[] LiteralPath { get; set; } = [];

    protected override string[] Paths => IsLiteral ? LiteralPath : Path;
}
