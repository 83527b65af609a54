using System.Management.Automation;
using System.Management.Automation.Language;
using System.Management.Automation.Runspaces;

namespace NodeSvc.EngineHost.Host;

/// <summary>Runs one text or script with its output formatted to the host, and reports what stopped it.</summary>
internal sealed class Executor(Runspace runspace, ConsoleHost host)
{
    /// <returns>False when a terminating error ended the text; it has been reported then.</returns>
    public bool RunText(string text)
    {
        // A pipeline reports an unfinished text as an empty error, meant for a console that goes on asking. Here it is an error.
        Parser.ParseInput(text, out _, out var errors);
        if (errors.Length == 0) return Run(new Command(text, isScript: true, useLocalScope: false));
        Report(new ParseException(errors).ErrorRecord);
        return false;
    }

    public bool RunScriptFile(string path, IReadOnlyList<CommandParameter> arguments)
    {
        var script = new Command(path, isScript: false, useLocalScope: false);
        foreach (var argument in arguments) script.Parameters.Add(argument);
        return Run(script);
    }

    public void Report(ErrorRecord error)
    {
        using var pipeline = runspace.CreatePipeline();
        var item = PSObject.AsPSObject(error);
        EngineInternals.MarkAsError(item);
        pipeline.Commands.Add(OutDefault());
        pipeline.Input.Write(item);
        pipeline.Input.Close();
        pipeline.Invoke();
    }

    private bool Run(Command command)
    {
        using var pipeline = runspace.CreatePipeline();
        pipeline.Commands.Add(command);
        pipeline.Commands.Add(OutDefault());
        pipeline.Input.Close();
        try
        {
            pipeline.Invoke();
            return true;
        }
        catch (RuntimeException error)
        {
            if (host.RequestedExitCode is null) Report(error.ErrorRecord);
            return false;
        }
    }

    private static Command OutDefault() => new("Out-Default")
    {
        MergeUnclaimedPreviousCommandResults = PipelineResultTypes.Error | PipelineResultTypes.Output,
    };
}
