using System.Management.Automation.Runspaces;
using System.Text;

namespace NodeSvc.EngineHost;

internal enum RunMode { Stdin, Command, File, Version, Help }

/// <summary>A command line that pwsh would refuse as well; the message says which part and why.</summary>
internal sealed class CommandLineException(string message) : Exception(message);

/// <summary>
/// The part of pwsh's command line that tests and node-powershell use. Options are recognised without regard to case,
/// with one or two dashes, and by pwsh's short forms (-c, -f, -noni and so on).
/// Source: about_Pwsh, https://learn.microsoft.com/powershell/module/microsoft.powershell.core/about/about_pwsh
/// </summary>
internal sealed class CommandLine
{
    public const string Usage =
        "Usage: pshost [-NoLogo] [-NoProfile] [-NonInteractive] [-NoExit] [-ExecutionPolicy POLICY]\n" +
        "              [-InputFormat Text] [-OutputFormat Text] [-WorkingDirectory FOLDER]\n" +
        "              [-File SCRIPT [ARGUMENT...] | -Command {TEXT... | -} | -EncodedCommand BASE64 | -Version | -Help]";

    public RunMode Mode { get; private set; } = RunMode.Stdin;
    public bool NonInteractive { get; private set; }
    public bool NoExit { get; private set; }
    public string? WorkingDirectory { get; private set; }

    /// <summary>The script text of -Command and -EncodedCommand, or the script's path of -File.</summary>
    public string Text { get; private set; } = "";

    /// <summary>The script's arguments as the engine binds them; only with -File.</summary>
    public IReadOnlyList<CommandParameter> Arguments { get; private set; } = [];

    public static CommandLine Parse(string[] args)
    {
        var line = new CommandLine();
        for (var i = 0; i < args.Length; i++)
        {
            if (args[i].Length < 2 || args[i][0] is not ('-' or '/'))
            {
                line.SetFile(args[i], args[(i + 1)..]); // pwsh takes a bare first argument as a script file
                return line;
            }
            switch (args[i].TrimStart('-', '/').ToLowerInvariant())
            {
                case "nologo" or "nol" or "noprofile" or "nop" or "sta" or "mta" or "login" or "l":
                    break;
                case "noninteractive" or "noni":
                    line.NonInteractive = true;
                    break;
                case "noexit" or "noe":
                    line.NoExit = true;
                    break;
                case "executionpolicy" or "ex" or "ep":
                    ExpectOneOf(args, ref i, "Bypass", "Unrestricted", "RemoteSigned", "AllSigned", "Restricted", "Default", "Undefined");
                    break;
                case "inputformat" or "inp" or "if" or "outputformat" or "o" or "of":
                    ExpectOneOf(args, ref i, "Text");
                    break;
                case "workingdirectory" or "wd" or "wo":
                    line.WorkingDirectory = Value(args, ref i);
                    break;
                case "version" or "v":
                    line.Mode = RunMode.Version;
                    return line;
                case "help" or "h" or "?":
                    line.Mode = RunMode.Help;
                    return line;
                case "command" or "c":
                    line.SetCommand(args[i], args[(i + 1)..]);
                    return line;
                case "encodedcommand" or "e" or "ec":
                    line.Mode = RunMode.Command;
                    line.Text = Decode(Value(args, ref i));
                    break;
                case "file" or "f":
                    var script = Value(args, ref i);
                    line.SetFile(script, args[(i + 1)..]);
                    return line;
                default:
                    throw new CommandLineException($"The option '{args[i]}' is not known.");
            }
        }
        return line;
    }

    private void SetCommand(string option, string[] words)
    {
        if (words.Length == 0) throw new CommandLineException($"'{option}' needs a command text, or '-' to read commands from stdin.");
        if (words[0] == "-" && words.Length > 1) throw new CommandLineException($"'{option} -' reads from stdin and takes nothing after it.");
        Mode = words[0] == "-" ? RunMode.Stdin : RunMode.Command;
        Text = string.Join(' ', words);
    }

    private void SetFile(string script, string[] rest)
    {
        if (script == "-") return; // as -Command -
        Mode = RunMode.File;
        Text = script;
        Arguments = ScriptArguments.Parse(rest);
    }

    private static string Value(string[] args, ref int i) =>
        ++i < args.Length ? args[i] : throw new CommandLineException($"'{args[i - 1]}' needs a value.");

    private static void ExpectOneOf(string[] args, ref int i, params string[] allowed)
    {
        var option = args[i];
        var value = Value(args, ref i);
        if (!allowed.Contains(value, StringComparer.OrdinalIgnoreCase))
            throw new CommandLineException($"'{option}' cannot be '{value}'. Use one of: {string.Join(", ", allowed)}.");
    }

    private static string Decode(string base64)
    {
        try
        {
            return Encoding.Unicode.GetString(Convert.FromBase64String(base64));
        }
        catch (FormatException)
        {
            throw new CommandLineException("The value of -EncodedCommand is not Base64 of UTF-16LE text.");
        }
    }
}
