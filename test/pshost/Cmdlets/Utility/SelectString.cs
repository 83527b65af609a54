using System.Management.Automation;
using System.Text.RegularExpressions;

namespace Microsoft.PowerShell.Commands;

[Cmdlet(VerbsCommon.Select, "String", DefaultParameterSetName = "File")]
[OutputType(typeof(MatchInfo), typeof(bool), typeof(string))]
public sealed class SelectStringCommand : PSCmdlet
{
    private Regex[] expressions = [];
    private int inputLine;
    private bool done;

    [Parameter(Position = 0, Mandatory = true)]
    public string[] Pattern { get; set; } = [];

    [Parameter(Position = 1, Mandatory = true, ParameterSetName = "File", ValueFromPipelineByPropertyName = true)]
    [Alias("FullName")]
    public string[] Path { get; set; } = [];

    [Parameter(Mandatory = true, ParameterSetName = "LiteralFile", ValueFromPipelineByPropertyName = true)]
    [Alias("PSPath", "LP")]
    public string[] LiteralPath { get; set; } = [];

    [Parameter(ValueFromPipeline = true, Mandatory = true, ParameterSetName = "Object")]
    [AllowNull]
    [AllowEmptyString]
    public PSObject? InputObject { get; set; }

    [Parameter]
    public SwitchParameter SimpleMatch { get; set; }

    [Parameter]
    public SwitchParameter CaseSensitive { get; set; }

    [Parameter]
    public SwitchParameter AllMatches { get; set; }

    [Parameter]
    public SwitchParameter NotMatch { get; set; }

    /// <summary>True or false instead of the lines.</summary>
    [Parameter]
    public SwitchParameter Quiet { get; set; }

    /// <summary>The lines as plain strings.</summary>
    [Parameter]
    public SwitchParameter Raw { get; set; }

    /// <summary>The first match of each input is enough.</summary>
    [Parameter]
    public SwitchParameter List { get; set; }

    protected override void BeginProcessing()
    {
        var options = CaseSensitive ? RegexOptions.None : RegexOptions.IgnoreCase;
        try
        {
            expressions = [.. Pattern.Select(text => new Regex(SimpleMatch ? Regex.Escape(text) : text, options))];
        }
        catch (RegexParseException error)
        {
            ThrowTerminatingError(new ErrorRecord(new ArgumentException($"The string {string.Join(", ", Pattern)} is not a valid regular expression: {error.Message}", error),
                "InvalidRegex", ErrorCategory.InvalidArgument, Pattern));
        }
    }

    protected override void ProcessRecord()
    {
        if (done) return;
        if (ParameterSetName == "Object")
        {
            if (InputObject?.BaseObject is FileInfo file) SearchFile(file.FullName);
            else if (InputObject is not null) Emit(Search(LanguagePrimitives.ConvertTo<string>(InputObject), ++inputLine, "InputStream"));
            return;
        }
        foreach (var path in ParameterSetName == "File" ? Path.SelectMany(Resolve) : LiteralPath.Select(SessionState.Path.GetUnresolvedProviderPathFromPSPath)) SearchFile(path);
    }

    protected override void EndProcessing()
    {
        if (Quiet && !done) WriteObject(false);
    }

    private IEnumerable<string> Resolve(string path)
    {
        try
        {
            return GetResolvedProviderPathFromPSPath(path, out _);
        }
        catch (ItemNotFoundException error)
        {
            WriteError(new ErrorRecord(error.ErrorRecord, error));
            return [];
        }
    }

    private void SearchFile(string path)
    {
        try
        {
            var number = 0;
            foreach (var line in File.ReadLines(path))
            {
                if (Emit(Search(line, ++number, path)) && (List || Quiet)) return;
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            WriteError(new ErrorRecord(new ArgumentException($"The file {path} cannot be read: {error.Message}", error), "ProcessingFile", ErrorCategory.InvalidArgument, path));
        }
    }

    private MatchInfo? Search(string line, int number, string path)
    {
        foreach (var (expression, at) in expressions.Select((expression, at) => (expression, at)))
        {
            Match[] matches = AllMatches ? [.. expression.Matches(line).Cast<Match>()] : expression.Match(line) is { Success: true } match ? [match] : [];
            if (matches.Length > 0) return NotMatch ? null : new MatchInfo { Line = line, LineNumber = number, Path = path, Pattern = Pattern[at], Matches = matches, IgnoreCase = !CaseSensitive };
        }
        return NotMatch ? new MatchInfo { Line = line, LineNumber = number, Path = path, Pattern = Pattern[0], IgnoreCase = !CaseSensitive } : null;
    }

    private bool Emit(MatchInfo? match)
    {
        if (match is null || done) return false;
        if (Quiet)
        {
            done = true;
            WriteObject(true);
        }
        else if (Raw) WriteObject(match.Line);
        else WriteObject(match);
        return true;
    }
}
