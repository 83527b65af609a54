using System.Management.Automation;
using System.Management.Automation.Provider;
using System.Text;

namespace Microsoft.PowerShell.Commands;

/// <summary>Set-Content and Add-Content: every value is a line, of a file or of whatever the provider holds.</summary>
public abstract class WriteContentCommandBase : PathCommandBase
{
    private readonly List<object?> values = [];

    [Parameter(Position = 0, Mandatory = true, ParameterSetName = "Path", ValueFromPipelineByPropertyName = true)]
    public string[] Path { get; set; } = [];

    [Parameter(Mandatory = true, ParameterSetName = "LiteralPath", ValueFromPipelineByPropertyName = true)]
    [Alias("PSPath", "LP")]
    public string[] LiteralPath { get; set; } = [];

    [Parameter(Position = 1, Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [AllowNull]
    [AllowEmptyCollection]
    public object[]? Value { get; set; }

    [Parameter]
    public SwitchParameter PassThru { get; set; }

    [Parameter]
    public SwitchParameter Force { get; set; }

    [Parameter]
    public SwitchParameter NoNewline { get; set; }

    [Parameter]
    public SwitchParameter AsByteStream { get; set; }

    [Parameter]
    [TextEncoding]
    public Encoding Encoding { get; set; } = TextEncodingAttribute.Default;

    protected abstract bool Append { get; }

    protected override string[] Paths => IsLiteral ? LiteralPath : Path;

    protected override void ProcessRecord()
    {
        values.AddRange(Value ?? []);
        if (PassThru) WriteObject(Value, enumerateCollection: true);
    }

    protected override void EndProcessing() => ForEachPath(path =>
    {
        foreach (var target in Targets(path, out var provider))
        {
            if (!ShouldProcess($"Path: {target}", Append ? "Add Content" : "Set Content")) continue;
            Try(() =>
            {
                if (IsFileSystem(provider)) WriteFile(target);
                else WriteOther(path);
            });
        }
    });

    /// <summary>Existing files behind a wildcard, or the one file that is to be made.</summary>
    private IReadOnlyList<string> Targets(string path, out ProviderInfo provider)
    {
        if (!IsLiteral && WildcardPattern.ContainsWildcardCharacters(path)) return GetResolvedProviderPathFromPSPath(path, out provider);
        return [SessionState.Path.GetUnresolvedProviderPathFromPSPath(path, out provider, out _)];
    }

    private void WriteFile(string file)
    {
        if (Force && File.Exists(file)) File.SetAttributes(file, File.GetAttributes(file) & ~FileAttributes.ReadOnly);
        using var stream = new FileStream(file, Append ? FileMode.Append : FileMode.Create, FileAccess.Write, FileShare.ReadWrite);
        if (AsByteStream)
        {
            foreach (var value in values) stream.Write(LanguagePrimitives.ConvertTo<byte[]>(value));
            return;
        }
        using var writer = new StreamWriter(stream, Encoding);
        foreach (var value in values)
        {
            writer.Write(LanguagePrimitives.ConvertTo<string>(value));
            if (!NoNewline) writer.Write(Environment.NewLine);
        }
    }

    private void WriteOther(string path)
    {
        foreach (IContentWriter writer in InvokeProvider.Content.GetWriter([path], Force, IsLiteral))
        {
            using (writer)
            {
                if (Append) writer.Seek(0, SeekOrigin.End);
                writer.Write(values);
                writer.Close();
            }
        }
    }
}
