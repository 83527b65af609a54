using System.Management.Automation;
using System.Management.Automation.Runspaces;
using System.Reflection;

namespace NodeSvc.EngineHost.Host;

/// <summary>
/// The few switches of the engine that pwsh sets and that have no public name. The engine's version is pinned in pshost.csproj;
/// one that lacks a member is refused here by name, at start.
/// </summary>
internal static class EngineInternals
{
    private const BindingFlags Hidden = BindingFlags.Instance | BindingFlags.NonPublic;

    /// <summary>Makes `exit N` of the script file of -File reach the host, instead of only setting $LASTEXITCODE.</summary>
    public static void LetScriptExitReachHost(Runspace runspace)
    {
        var context = Property(runspace.GetType(), "ExecutionContext").GetValue(runspace)!;
        Property(context.GetType(), "ScriptCommandProcessorShouldRethrowExit").SetValue(context, true);
    }

    /// <summary>Marks an error record as one that came from the error stream, so that Out-Default sends it to WriteErrorLine.</summary>
    public static void MarkAsError(PSObject record)
    {
        var stream = Property(typeof(PSObject), "WriteStream");
        stream.SetValue(record, Enum.Parse(stream.PropertyType, "Error"));
    }

    private static PropertyInfo Property(Type type, string name) =>
        type.GetProperty(name, Hidden) ?? throw new MissingMemberException(
            $"This System.Management.Automation has no {type.Name}.{name}. The host was written for the version named in pshost.csproj.");
}
