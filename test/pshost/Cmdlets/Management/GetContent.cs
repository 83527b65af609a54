using System.Management.Automation;
using System.Management.Automation.Provider;
using System.Text;

namespace Microsoft.PowerShell.Commands;

[Cmdlet(VerbsCommon.Get, "Content", DefaultParameterSetName = "Path")]
public sealed class GetContentCommand : PathOrLiteralCommandBase
{
    /// <summary>Items handed on at a time; only in how the output is chunked.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public long ReadCount { get; set; } = 1;

    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ValidateRange(0, long.MaxValue)]
    [Alias("First", "Head")]
    public long TotalCount { get; set; } = -1;

    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ValidateRange(0, int.MaxValue)]
    [Alias("Last")]
    public int Tail { get; set; } = -1;

    [Parameter]
    [TextEncoding]
    public Encoding Encoding { get; set; } = TextEncodingAttribute.Default;

    /// <summary>The whole file as one string.</summary>
    [Parameter]
    public SwitchParameter Raw { get; set; }

    [Parameter]
    public SwitchParameter AsByteStream { get; set; }

    [Parameter]
    public SwitchParameter Force { get; set; }

    protected override void ProcessRecord()
    {
        if (TotalCount >= 0 && Tail >= 0) ThrowTerminatingError(new ErrorRecord(
            new InvalidOperationException("The parameters TotalCount and Tail cannot be used together. Please specify only one parameter."),
            "TailAndHeadCannotCoexist", ErrorCategory.InvalidOperation, null));
        ForEachPath(path =>
        {
            foreach (var item in ResolveProviderPaths(path, out var provider))
            {
                Try(() =>
                {
                    if (IsFileSystem(provider)) ReadFile(item);
                    else ReadOther(path);
                });
            }
        });
    }

    private void ReadFile(string file)
    {
        if (Directory.Exists(file))
        {
            WriteError(new ErrorRecord(
                new UnauthorizedAccessException($"Unable to get content because it is a directory: '{file}'. Please use 'Get-ChildItem' instead."),
                "GetContainerContentException", ErrorCategory.InvalidOperation, file));
            return;
        }
        // Others may go on writing: logs are read while a service runs.
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        if (AsByteStream)
        {
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            if (Raw) WriteObject(bytes);
            else WriteObject(bytes, enumerateCollection: true);
            return;
        }
        using var reader = new StreamReader(stream, Encoding, detectEncodingFromByteOrderMarks: true);
        if (Raw) WriteRaw(reader.ReadToEnd(), file);
        else WriteLines(Lines(reader), file);
    }

    /// <summary>An empty file has no content to write with -Raw, as without.</summary>
    private void WriteRaw(string text, string file)
    {
        if (text.Length > 0) WriteObject(Described(text, file, 1));
    }

    private void ReadOther(string path)
    {
        foreach (IContentReader reader in InvokeProvider.Content.GetReader([path], Force, IsLiteral))
        {
            using (reader)
            {
                var items = reader.Read(0).Cast<object>();
                foreach (var item in Limited(items)) WriteObject(item);
                reader.Close();
            }
        }
    }

    private void WriteLines(IEnumerable<string> lines, string file)
    {
        var number = 1L;
        if (ReadCount == 1)
        {
            foreach (var line in Limited(lines)) WriteObject(Described(line, file, number++));
            return;
        }
        var size = ReadCount <= 0 ? int.MaxValue : (int)Math.Min(ReadCount, int.MaxValue);
        foreach (var chunk in Limited(lines).Chunk(size)) WriteObject(chunk.Cast<object>().ToArray());
    }

    private IEnumerable<T> Limited<T>(IEnumerable<T> items)
    {
        if (TotalCount >= 0) return items.Take((int)Math.Min(TotalCount, int.MaxValue));
        return Tail >= 0 ? items.TakeLast(Tail) : items;
    }

    private static IEnumerable<string> Lines(TextReader reader)
    {
        while (reader.ReadLine() is { } line) yield return line;
    }

    private PSObject Described(string text, string file, long number)
    {
        var result = new PSObject(text);
        result.Properties.Add(new PSNoteProperty("PSPath", "Microsoft.PowerShell.Core\\FileSystem::" + file));
        result.Properties.Add(new PSNoteProperty("PSParentPath", "Microsoft.PowerShell.Core\\FileSystem::" + System.IO.Path.GetDirectoryName(file)));
        result.Properties.Add(new PSNoteProperty("PSChildName", System.IO.Path.GetFileName(file)));
        result.Properties.Add(new PSNoteProperty("ReadCount", number));
        return result;
    }
}
