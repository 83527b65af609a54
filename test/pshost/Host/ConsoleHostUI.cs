using System.Management.Automation;
using System.Management.Automation.Host;

namespace NodeSvc.EngineHost.Host;

/// <summary>
/// Writes every stream where pwsh writes it when redirected: errors to stderr, all others to stdout with their prefix,
/// without colour; progress is not shown. Prompts are in Prompts.cs.
/// </summary>
internal sealed class ConsoleHostUI(bool nonInteractive) : PSHostUserInterface
{
    private readonly ConsoleRawUI rawUI = new();
    private readonly Prompts prompts = new(nonInteractive);

    public override PSHostRawUserInterface RawUI => rawUI;
    public override bool SupportsVirtualTerminal => false;

    public override void Write(string value) => Console.Out.Write(Plain(value));
    public override void Write(ConsoleColor foregroundColor, ConsoleColor backgroundColor, string value) => Write(value);
    public override void WriteLine() => Console.Out.WriteLine();
    public override void WriteLine(string value) => Console.Out.WriteLine(Plain(value));
    public override void WriteErrorLine(string value) => Console.Error.WriteLine(Plain(value));
    public override void WriteDebugLine(string message) => Console.Out.WriteLine("DEBUG: " + message);
    public override void WriteVerboseLine(string message) => Console.Out.WriteLine("VERBOSE: " + message);
    public override void WriteWarningLine(string message) => Console.Out.WriteLine("WARNING: " + message);
    public override void WriteProgress(long sourceId, ProgressRecord record) { }

    public override string ReadLine() => prompts.ReadLine();
    public override System.Security.SecureString ReadLineAsSecureString() => prompts.ReadSecret();

    public override Dictionary<string, PSObject> Prompt(string caption, string message, System.Collections.ObjectModel.Collection<FieldDescription> descriptions) =>
        prompts.ReadFields(caption, message, descriptions);

    public override int PromptForChoice(string caption, string message, System.Collections.ObjectModel.Collection<ChoiceDescription> choices, int defaultChoice) =>
        prompts.ReadChoice(caption, message, choices, defaultChoice);

    public override PSCredential PromptForCredential(string caption, string message, string userName, string targetName) =>
        prompts.ReadCredential(caption, message, userName);

    public override PSCredential PromptForCredential(string caption, string message, string userName, string targetName,
        PSCredentialTypes allowedCredentialTypes, PSCredentialUIOptions options) => prompts.ReadCredential(caption, message, userName);

    private static string Plain(string text) => GetOutputString(text, supportsVirtualTerminal: false);
}
