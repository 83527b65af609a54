using System.Management.Automation;

namespace Microsoft.PowerShell.Commands;

[Cmdlet(VerbsData.Out, "String", DefaultParameterSetName = "NoNewLineFormatting")]
[OutputType(typeof(string))]
public sealed class OutStringCommand : PSCmdlet, IDisposable
{
    private readonly StringWriter text = new();
    private LineFormatter? formatter;

    [Parameter(ParameterSetName = "StreamFormatting")]
    public SwitchParameter Stream { get; set; }

    /// <summary>Columns; default the host's width less one.</summary>
    [Parameter]
    [ValidateRange(2, int.MaxValue)]
    public int Width { get; set; }

    [Parameter(ParameterSetName = "NoNewLineFormatting")]
    public SwitchParameter NoNewline { get; set; }

    [Parameter(ValueFromPipeline = true)]
    public PSObject? InputObject { get; set; }

    protected override void BeginProcessing() =>
        formatter = new LineFormatter(this, text, Width > 0 ? Width : Host.UI.RawUI.BufferSize.Width - 1, NoNewline);

    protected override void ProcessRecord()
    {
        if (InputObject is not null) formatter!.Write(InputObject);
    }

    protected override void EndProcessing()
    {
        formatter!.End();
        if (!Stream)
        {
            WriteObject(text.ToString());
            return;
        }
        using var lines = new StringReader(text.ToString());
        while (lines.ReadLine() is { } line) WriteObject(line);
    }

    public void Dispose()
    {
        formatter?.Dispose();
        text.Dispose();
    }
}
