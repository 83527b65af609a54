using NodeSvc.EngineHost.Host;

namespace NodeSvc.EngineHost;

internal static class Program
{
    /// <summary>What pwsh returns for a command line that it cannot use (EX_USAGE of sysexits.h).</summary>
    private const int BadCommandLine = 64;

    /// <summary>
    /// Leaves with Exit and not by returning: a script's own runspaces may have foreground threads, which must not hold the process.
    /// </summary>
    private static void Main(string[] args) => Environment.Exit(Run(args));

    private static int Run(string[] args)
    {
        StandardStreams.UseUtf8();
        CommandLine line;
        try
        {
            line = CommandLine.Parse(args);
        }
        catch (CommandLineException error)
        {
            Console.Error.WriteLine(error.Message);
            Console.Error.WriteLine(CommandLine.Usage);
            return BadCommandLine;
        }
        if (line.Mode == RunMode.Version)
        {
            Console.Out.WriteLine($"PowerShell {ConsoleHost.EngineVersion}");
            return 0;
        }
        if (line.Mode == RunMode.Help)
        {
            Console.Out.WriteLine(CommandLine.Usage);
            return 0;
        }
        using var session = new Session(line);
        return session.Run();
    }
}
