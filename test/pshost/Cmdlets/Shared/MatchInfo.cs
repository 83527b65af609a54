using System.Text.RegularExpressions;

namespace Microsoft.PowerShell.Commands;

/// <summary>A line that matched.</summary>
public sealed class MatchInfo
{
    public bool IgnoreCase { get; init; }
    public int LineNumber { get; init; }
    public string Line { get; init; } = "";
    public string Filename => Path == "InputStream" ? Path : System.IO.Path.GetFileName(Path);
    public string Path { get; init; } = "InputStream";
    public string Pattern { get; init; } = "";
    public Match[] Matches { get; init; } = [];

    /// <summary>What the engine's format view calls, with the current folder; there is no emphasis without colour.</summary>
    public string ToEmphasizedString(string directory) => ToString(directory);

    public string ToString(string directory) =>
        Path == "InputStream" || string.IsNullOrEmpty(directory) ? ToString() : $"{System.IO.Path.GetRelativePath(directory, Path)}:{LineNumber}:{Line}";

    public override string ToString() => Path == "InputStream" ? Line : $"{Path}:{LineNumber}:{Line}";
}
