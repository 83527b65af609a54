using System.Management.Automation;
using System.Reflection;

namespace Microsoft.PowerShell.Commands;

/// <summary>
/// Sends `Add-Member ScriptMethod f {...}` to the parameter set with -MemberType: at position 0 such a word is a member type,
/// not the name of a note property.
/// </summary>
internal sealed class NotAMemberTypeAttribute : ValidateArgumentsAttribute
{
    protected override void Validate(object arguments, EngineIntrinsics engineIntrinsics)
    {
        if (arguments is string name && Enum.TryParse<PSMemberTypes>(name, ignoreCase: true, out _))
            throw TryNextParameterSet($"'{name}' is a member type and cannot be the name of a note property here.");
    }

    /// <summary>The binder goes on to the next set for an exception that says so; its constructor has no public name.</summary>
    private static Exception TryNextParameterSet(string message) => (Exception)Activator.CreateInstance(typeof(ValidationMetadataException),
        BindingFlags.Instance | BindingFlags.NonPublic, null, [message, true], null)!;
}
