using System.Management.Automation;
using System.Reflection;

namespace Microsoft.PowerShell.Commands;

/// <summary>Ends a pipeline early without an error, as `Select-Object -First` does; the engine keeps the exception for itself.</summary>
internal static class UpstreamStopper
{
    private static readonly Type StopType = typeof(PSCmdlet).Assembly.GetType("System.Management.Automation.StopUpstreamCommandsException")
        ?? throw new MissingMemberException("This System.Management.Automation has no StopUpstreamCommandsException.");

    /// <summary>Does not return.</summary>
    public static void Stop(PSCmdlet cmdlet) => throw (Exception)Activator.CreateInstance(
        StopType, BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic, null, [cmdlet], null)!;
}
