using System.Management.Automation;
using System.Text;

namespace Microsoft.PowerShell.Commands;

[Cmdlet(VerbsData.Out, "File", DefaultParameterSetName = "ByPath", SupportsShouldProcess = true)]
public sealed class OutFileCommand : PSCmdlet, IDisposable
{
    private StreamWriter? writer;
    private LineFormatter? formatter;

    [Parameter(Mandatory = true, Position = 0, ParameterSetName = "ByPath")]
    [Alias("Path")]
    public string FilePath { get; set; } = "";

    [Parameter(Mandatory = true, ParameterSetName = "ByLiteralPath", ValueFromPipelineByPropertyName = true)]
    [Alias("PSPath", "LP")]
    public string LiteralPath { get; set; } = "";

    [Parameter(Position = 1)]
    [TextEncoding]
    public Encoding Encoding { get; set; } = TextEncodingAttribute.Default;

    [Parameter]
    public SwitchParameter Append { get; set; }

    [Parameter]
    public SwitchParameter Force { get; set; }

    [Parameter]
    [Alias("NoOverwrite")]
    public SwitchParameter NoClobber { get; set; }

    /// <summary>Columns; default the host's width less one.</summary>
    [Parameter]
    [ValidateRange(2, int.MaxValue)]
    public int Width { get; set; }

    [Parameter]
    public SwitchParameter NoNewline { get; set; }

    [Parameter(ValueFromPipeline = true)]
    public PSObject? InputObject { get; set; }

    protected override void BeginProcessing()
    {
        var path = SessionState.Path.GetUnresolvedProviderPathFromPSPath(ParameterSetName == "ByPath" ? FilePath : LiteralPath);
        if (!ShouldProcess(path, "Output to File")) return;
        try
        {
            if (Force && File.Exists(path)) File.SetAttributes(path, File.GetAttributes(path) & ~FileAttributes.ReadOnly);
            var mode = Append ? FileMode.Append : NoClobber ? FileMode.CreateNew : FileMode.Create;
            writer = new StreamWriter(new FileStream(path, mode, FileAccess.Write, FileShare.ReadWrite), Encoding);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            ThrowTerminatingError(new ErrorRecord(error, NoClobber && File.Exists(path) ? "NoClobber" : "FileOpenFailure",
                NoClobber && File.Exists(path) ? ErrorCategory.ResourceExists : ErrorCategory.OpenError, path));
        }
        formatter = new LineFormatter(this, writer!, Width > 0 ? Width : Host.UI.RawUI.BufferSize.Width - 1, NoNewline);
    }

    protected override void ProcessRecord()
    {
        if (InputObject is not null) formatter?.Write(InputObject);
    }

    protected override void EndProcessing()
    {
        formatter?.End();
        writer?.Dispose();
    }

    public void Dispose()
    {
        formatter?.Dispose();
        writer?.Dispose();
    }
}
