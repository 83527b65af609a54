using System.ComponentModel;
using System.Diagnostics;
using System.Management.Automation;

namespace Microsoft.PowerShell.Commands;

[Cmdlet(VerbsLifecycle.Start, "Process", SupportsShouldProcess = true)]
[OutputType(typeof(Process))]
public sealed class StartProcessCommand : PSCmdlet, IDisposable
{
    private readonly CancellationTokenSource stop = new();

    [Parameter(Mandatory = true, Position = 0)]
    [Alias("PSPath", "Path")]
    public string FilePath { get; set; } = "";

    /// <summary>Joined with spaces as they are; quoting is the caller's, as in PowerShell.</summary>
    [Parameter(Position = 1)]
    [Alias("Args")]
    public string[] ArgumentList { get; set; } = [];

    [Parameter]
    public string? WorkingDirectory { get; set; }

    [Parameter]
    public SwitchParameter PassThru { get; set; }

    [Parameter]
    public SwitchParameter Wait { get; set; }

    /// <summary>Accepted for scripts that say so; there never is a window of its own here.</summary>
    [Parameter]
    [Alias("nnw")]
    public SwitchParameter NoNewWindow { get; set; }

    protected override void BeginProcessing()
    {
        if (!ShouldProcess(FilePath, "Start-Process")) return;
        var start = new ProcessStartInfo(Executable(), string.Join(' ', ArgumentList))
        {
            UseShellExecute = false,
            WorkingDirectory = WorkingDirectory is null
                ? SessionState.Path.CurrentFileSystemLocation.ProviderPath
                : SessionState.Path.GetUnresolvedProviderPathFromPSPath(WorkingDirectory),
        };
        Process process;
        try
        {
            process = Process.Start(start) ?? throw new InvalidOperationException("No process was started.");
        }
        catch (Exception error) when (error is Win32Exception or InvalidOperationException or IOException)
        {
            ThrowTerminatingError(new ErrorRecord(new InvalidOperationException($"This command cannot be run due to the error: {error.Message}", error),
                "InvalidOperationException", ErrorCategory.InvalidOperation, null));
            return;
        }
        if (PassThru) WriteObject(process);
        if (Wait) WaitFor(process);
    }

    protected override void StopProcessing() => stop.Cancel();

    public void Dispose() => stop.Dispose();

    /// <summary>A command's path, else the name as it stands for the system to find.</summary>
    private string Executable() => InvokeCommand.GetCommand(FilePath, CommandTypes.Application) is ApplicationInfo found ? found.Path : FilePath;

    private void WaitFor(Process process)
    {
        try
        {
            process.WaitForExitAsync(stop.Token).GetAwaiter().GetResult();
        }
        catch (OperationCanceledException)
        {
            // The pipeline was stopped; the process goes on, as with pwsh.
        }
    }
}
