using System.Diagnostics;
using System.Management.Automation;

namespace Microsoft.PowerShell.Commands;

[Cmdlet(VerbsDiagnostic.Measure, "Command")]
[OutputType(typeof(TimeSpan))]
public sealed class MeasureCommandCommand : PSCmdlet
{
    private readonly Stopwatch watch = new();

    [Parameter(ValueFromPipeline = true)]
    public PSObject? InputObject { get; set; }

    [Parameter(Position = 0, Mandatory = true)]
    public ScriptBlock Expression { get; set; } = ScriptBlock.Create("");

    /// <summary>The output is thrown away; errors go on.</summary>
    protected override void ProcessRecord()
    {
        watch.Start();
        InvokeCommand.InvokeScript(useLocalScope: false, ScriptBlock.Create("param($script, $item) $item | . { process { . $script } } | Out-Null"),
            null, Expression, InputObject);
        watch.Stop();
    }

    protected override void EndProcessing() => WriteObject(watch.Elapsed);
}
