using System.ComponentModel;
using System.Diagnostics;
using System.Management.Automation;

namespace Microsoft.PowerShell.Commands;

[Cmdlet(VerbsLifecycle.Stop, "Process", DefaultParameterSetName = "Id", SupportsShouldProcess = true)]
[OutputType(typeof(Process))]
public sealed class StopProcessCommand : ProcessCommandBase
{
    [Parameter(ParameterSetName = "Name", Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [Alias("ProcessName")]
    public string[]? Name { get; set; }

    [Parameter(Position = 0, ParameterSetName = "Id", Mandatory = true, ValueFromPipelineByPropertyName = true)]
    public int[]? Id { get; set; }

    [Parameter(Position = 0, ParameterSetName = "InputObject", Mandatory = true, ValueFromPipeline = true)]
    public Process[]? InputObject { get; set; }

    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <summary>The process is ended at once either way; without -Force pwsh asks for other users' processes, this host does not.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    protected override void ProcessRecord()
    {
        foreach (var process in Find(Name, Id, InputObject))
        {
            if (process.HasExited || !ShouldProcess($"{process.ProcessName} ({process.Id})", "Stop-Process")) continue;
            try
            {
                process.Kill();
                if (PassThru) WriteObject(process);
            }
            catch (Exception error) when (error is Win32Exception or InvalidOperationException)
            {
                WriteError(new ErrorRecord(new ProcessCommandException($"Cannot stop process \"{process.Id}\" because of the following error: {error.Message}", error),
                    "CouldNotStopProcess", ErrorCategory.CloseError, process));
            }
        }
    }
}
