using System.Management.Automation;

namespace Microsoft.PowerShell.Commands;

[Cmdlet(VerbsDiagnostic.Resolve, "Path", DefaultParameterSetName = "Path")]
[OutputType(typeof(PathInfo), typeof(string))]
public sealed class ResolvePathCommand : PathOrLiteralCommandBase
{
    /// <summary>Strings relative to the current location.</summary>
    [Parameter]
    public SwitchParameter Relative { get; set; }

    protected override void ProcessRecord() => ForEachPath(path =>
    {
        foreach (var found in SessionState.Path.GetResolvedPSPathFromPSPath(IsLiteral ? WildcardPattern.Escape(path) : path))
        {
            if (!Relative) WriteObject(found);
            else WriteObject(RelativeTo(found.ProviderPath));
        }
    });

    private string RelativeTo(string path)
    {
        var relative = System.IO.Path.GetRelativePath(SessionState.Path.CurrentFileSystemLocation.ProviderPath, path);
        return relative.StartsWith('.') || System.IO.Path.IsPathRooted(relative) ? relative : System.IO.Path.Combine(".", relative);
    }
}
