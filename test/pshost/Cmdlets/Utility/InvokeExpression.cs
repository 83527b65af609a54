using System.Management.Automation;

namespace Microsoft.PowerShell.Commands;

[Cmdlet(VerbsLifecycle.Invoke, "Expression")]
public sealed class InvokeExpressionCommand : PSCmdlet
{
    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true)]
    public string Command { get; set; } = "";

    /// <summary>In the caller's scope, with its output and errors going on as they come.</summary>
    protected override void ProcessRecord()
    {
        var script = InvokeCommand.NewScriptBlock(Command);
        using var pipeline = ScriptBlock.Create("param($script) . $script").GetSteppablePipeline(MyInvocation.CommandOrigin, [script]);
        pipeline.Begin(this);
        pipeline.Process();
        pipeline.End();
    }
}
