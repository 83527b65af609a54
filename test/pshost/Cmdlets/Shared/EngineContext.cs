using System.Management.Automation;
using System.Management.Automation.Internal;
using System.Management.Automation.Runspaces;
using System.Reflection;

namespace Microsoft.PowerShell.Commands;

/// <summary>The engine's execution context, which the real cmdlets reach as friends of the assembly.</summary>
internal static class EngineContext
{
    private const BindingFlags Hidden = BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public;

    public static object Of(PSCmdlet cmdlet) => Get(typeof(InternalCommand), "Context", cmdlet);

    /// <summary>The live table behind Update-TypeData.</summary>
    public static TypeTable TypeTable(PSCmdlet cmdlet)
    {
        var context = Of(cmdlet);
        return (TypeTable)Get(context.GetType(), "TypeTable", context);
    }

    private static object Get(Type type, string name, object instance) => type.GetProperty(name, Hidden)?.GetValue(instance)
        ?? throw new MissingMemberException($"This System.Management.Automation has no {type.Name}.{name}.");
}
