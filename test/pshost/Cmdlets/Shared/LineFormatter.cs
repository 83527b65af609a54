using System.Management.Automation;
using System.Reflection;

namespace Microsoft.PowerShell.Commands;

/// <summary>
/// Formats objects into a text writer through the engine's own Out-LineOutput, which is what Out-String and Out-File are made of.
/// Only the constructor of its line writer has no public name.
/// </summary>
internal sealed class LineFormatter : IDisposable
{
    private static readonly ConstructorInfo NewLineOutput = typeof(PSCmdlet).Assembly
        .GetType("Microsoft.PowerShell.Commands.Internal.Format.TextWriterLineOutput")?
        .GetConstructor(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public, [typeof(TextWriter), typeof(int), typeof(bool)])
        ?? throw new MissingMemberException("This System.Management.Automation has no TextWriterLineOutput(TextWriter, int, bool).");

    /// <summary>The session state does not list this command, so it is called through its class.</summary>
    private static readonly CmdletInfo OutLineOutput = new("Out-LineOutput", typeof(OutLineOutputCommand));

    private readonly SteppablePipeline pipeline;

    /// <param name="columns">Lines are cut or wrapped at this width.</param>
    /// <param name="noNewline">Writes no line ends at all.</param>
    public LineFormatter(PSCmdlet owner, TextWriter writer, int columns, bool noNewline)
    {
        var script = ScriptBlock.Create("param($command, $lineOutput) & $command -LineOutput $lineOutput");
        pipeline = script.GetSteppablePipeline(CommandOrigin.Internal, [OutLineOutput, NewLineOutput.Invoke([writer, columns, noNewline])]);
        pipeline.Begin(expectInput: true, (EngineIntrinsics)owner.GetVariableValue("ExecutionContext"));
    }

    public void Write(PSObject item) => pipeline.Process(item);

    public void End() => pipeline.End();

    public void Dispose() => pipeline.Dispose();
}
