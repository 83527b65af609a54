using System.Management.Automation;

namespace Microsoft.PowerShell.Commands;

public enum TestPathType { Any, Container, Leaf }

[Cmdlet(VerbsDiagnostic.Test, "Path", DefaultParameterSetName = "Path")]
[OutputType(typeof(bool))]
public sealed class TestPathCommand : PathCommandBase
{
    [Parameter(Position = 0, Mandatory = true, ParameterSetName = "Path", ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [AllowNull]
    [AllowEmptyCollection]
    [AllowEmptyString]
    public string[]? Path { get; set; }

    [Parameter(Mandatory = true, ParameterSetName = "LiteralPath", ValueFromPipelineByPropertyName = true)]
    [Alias("PSPath", "LP")]
    [AllowNull]
    [AllowEmptyCollection]
    [AllowEmptyString]
    public string[]? LiteralPath { get; set; }

    [Parameter]
    [Alias("Type")]
    public TestPathType PathType { get; set; }

    /// <summary>Only the form of the path counts; nothing needs to exist.</summary>
    [Parameter]
    public SwitchParameter IsValid { get; set; }

    protected override string[] Paths => (IsLiteral ? LiteralPath : Path) ?? [];

    protected override void ProcessRecord()
    {
        if ((IsLiteral ? LiteralPath : Path) is not { Length: > 0 })
        {
            WriteError(new ErrorRecord(new ArgumentNullException(nameof(Path), "The provided Path argument was null or an empty collection."),
                "NullPathNotPermitted", ErrorCategory.InvalidArgument, Path));
            return;
        }
        foreach (var path in Paths) WriteObject(Exists(path));
    }

    private bool Exists(string? path)
    {
        if (string.IsNullOrWhiteSpace(path)) return false;
        try
        {
            if (IsValid) return SessionState.Path.IsValid(path);
            if (!InvokeProvider.Item.Exists(path, force: true, IsLiteral)) return false;
            return PathType == TestPathType.Any || InvokeProvider.Item.IsContainer(path) == (PathType == TestPathType.Container);
        }
        catch (Exception error) when (error is RuntimeException or IOException or NotSupportedException or UnauthorizedAccessException)
        {
            return false; // an unknown drive or a malformed path: there is nothing of that name
        }
    }
}
