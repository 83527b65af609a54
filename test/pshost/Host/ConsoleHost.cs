using System.Globalization;
using System.Management.Automation;
using System.Management.Automation.Host;

namespace NodeSvc.EngineHost.Host;

/// <summary>The host as scripts see it in `$Host`. It bears pwsh's name, since scripts test for it.</summary>
internal sealed class ConsoleHost(bool nonInteractive) : PSHost
{
    private readonly ConsoleHostUI ui = new(nonInteractive);

    public static Version EngineVersion { get; } = EngineVersionOf(typeof(PSObject).Assembly.Location);

    /// <summary>The code of the last `exit`, or null as long as nobody asked to end the session.</summary>
    public int? RequestedExitCode { get; private set; }

    public override string Name => "ConsoleHost";
    public override Version Version => EngineVersion;
    public override Guid InstanceId { get; } = Guid.NewGuid();
    public override PSHostUserInterface UI => ui;
    public override CultureInfo CurrentCulture => CultureInfo.CurrentCulture;
    public override CultureInfo CurrentUICulture => CultureInfo.CurrentUICulture;

    public override void SetShouldExit(int exitCode) => RequestedExitCode = exitCode;

    public override void EnterNestedPrompt() =>
        throw new PSNotImplementedException("A nested prompt needs a console; this host runs scripts only.");

    public override void ExitNestedPrompt() =>
        throw new PSNotImplementedException("A nested prompt needs a console; this host runs scripts only.");

    public override void NotifyBeginApplication() { }

    public override void NotifyEndApplication() { }

    private static Version EngineVersionOf(string assembly)
    {
        var info = System.Diagnostics.FileVersionInfo.GetVersionInfo(assembly);
        return new Version(info.FileMajorPart, info.FileMinorPart, info.FileBuildPart);
    }
}
