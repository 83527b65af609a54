using System.Management.Automation;
using System.Reflection;
using Microsoft.PowerShell.Commands.Internal.Format;

namespace Microsoft.PowerShell.Commands;

/// <summary>
/// The engine has the whole of Format-Table, -List and -Wide but for the line that names the shape; this is that line.
/// </summary>
internal static class FormatShape
{
    private const BindingFlags Hidden = BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public;
    private const string Space = "Microsoft.PowerShell.Commands.Internal.Format.";

    private static readonly FieldInfo Implementation = typeof(FrontEndCommandBase).GetField("implementation", Hidden)
        ?? throw new MissingMemberException("This System.Management.Automation has no FrontEndCommandBase.implementation.");

    /// <param name="shape">Table, List or Wide.</param>
    public static void Set(FrontEndCommandBase command, string shape)
    {
        var engine = typeof(PSCmdlet).Assembly;
        var shapes = engine.GetType(Space + "FormatShape", throwOnError: true)!;
        var inner = engine.GetType(Space + "InnerFormatShapeCommand", throwOnError: true)!;
        Implementation.SetValue(command, Activator.CreateInstance(inner, Hidden, null, [Enum.Parse(shapes, shape)], null));
    }
}
