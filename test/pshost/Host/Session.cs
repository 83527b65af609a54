using System.Management.Automation;
using System.Management.Automation.Runspaces;

namespace NodeSvc.EngineHost.Host;

/// <summary>One runspace and what the command line asks to run in it. The result is the process's exit code.</summary>
internal sealed class Session : IDisposable
{
    private const int Failed = 1;

    private readonly CommandLine line;
    private readonly ConsoleHost host;
    private readonly Runspace runspace;
    private readonly Executor executor;

    public Session(CommandLine line)
    {
        this.line = line;
        host = new ConsoleHost(line.NonInteractive);
        runspace = RunspaceFactory.CreateRunspace(host, EngineState.Create());
        runspace.Open();
        Runspace.DefaultRunspace = runspace;
        executor = new Executor(runspace, host);
    }

    public void Dispose() => runspace.Dispose();

    public int Run()
    {
        if (line.WorkingDirectory is { } folder && !SetLocation(folder)) return Failed;
        var code = line.Mode switch
        {
            RunMode.Command => RunCommand(),
            RunMode.File => RunFile(),
            _ => RunStdin(),
        };
        if (line.NoExit && line.Mode != RunMode.Stdin && host.RequestedExitCode is null) code = RunStdin();
        return host.RequestedExitCode ?? code;
    }

    /// <summary>1 when the text throws or its last statement fails (`$?`), as documented for pwsh -Command.</summary>
    private int RunCommand() => executor.RunText(LastStatement.Watch(line.Text)) && LastStatement.Succeeded ? 0 : Failed;

    /// <summary>1 when the script throws; a failed last statement counts as success.</summary>
    private int RunFile()
    {
        var path = Path.GetFullPath(line.Text, runspace.SessionStateProxy.Path.CurrentFileSystemLocation.ProviderPath);
        if (!File.Exists(path))
        {
            Console.Error.WriteLine($"The argument '{line.Text}' is not recognized as the name of a script file. " +
                "Check the spelling of the name, or if a path was included, verify that the path is correct and try again.");
            Console.Error.WriteLine(CommandLine.Usage);
            return 64;
        }
        EngineInternals.LetScriptExitReachHost(runspace);
        return executor.RunScriptFile(path, line.Arguments) ? 0 : Failed;
    }

    private int RunStdin()
    {
        new StdinReader(Console.In).Run(statement =>
        {
            executor.RunText(statement);
            return host.RequestedExitCode is null;
        });
        return 0;
    }

    private bool SetLocation(string folder)
    {
        try
        {
            runspace.SessionStateProxy.Path.SetLocation(folder);
            return true;
        }
        catch (RuntimeException error)
        {
            executor.Report(error.ErrorRecord);
            return false;
        }
    }
}
