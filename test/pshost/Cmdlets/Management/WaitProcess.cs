using System.Diagnostics;
using System.Management.Automation;

namespace Microsoft.PowerShell.Commands;

[Cmdlet(VerbsLifecycle.Wait, "Process", DefaultParameterSetName = "Name")]
[OutputType(typeof(Process))]
public sealed class WaitProcessCommand : ProcessCommandBase, IDisposable
{
    private readonly CancellationTokenSource stop = new();
    private readonly List<Process> processes = [];

    [Parameter(Position = 0, ParameterSetName = "Name", Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [Alias("ProcessName")]
    public string[]? Name { get; set; }

    [Parameter(ParameterSetName = "Id", Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [Alias("PID")]
    public int[]? Id { get; set; }

    [Parameter(ParameterSetName = "InputObject", Mandatory = true, ValueFromPipeline = true)]
    public Process[]? InputObject { get; set; }

    /// <summary>Seconds for all of them together; default without end.</summary>
    [Parameter(Position = 1)]
    [Alias("TimeoutSec")]
    [ValidateRange(0, 32767)]
    public int Timeout { get; set; } = -1;

    [Parameter]
    public SwitchParameter PassThru { get; set; }

    protected override void ProcessRecord() => processes.AddRange(Find(Name, Id, InputObject));

    protected override void EndProcessing()
    {
        if (Timeout >= 0) stop.CancelAfter(TimeSpan.FromSeconds(Timeout));
        foreach (var process in processes)
        {
            if (!Ended(process)) WriteError(new ErrorRecord(
                new TimeoutException($"This command stopped operation because process \"{process.ProcessName} ({process.Id})\" is not stopped in the specified time-out."),
                "ProcessNotTerminated", ErrorCategory.CloseError, process));
        }
        if (PassThru) WriteObject(processes, enumerateCollection: true);
    }

    protected override void StopProcessing() => stop.Cancel();

    public void Dispose() => stop.Dispose();

    private bool Ended(Process process)
    {
        try
        {
            process.WaitForExitAsync(stop.Token).GetAwaiter().GetResult();
        }
        catch (OperationCanceledException)
        {
            return process.HasExited;
        }
        return true;
    }
}
