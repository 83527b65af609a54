using System.Management.Automation;
using System.Reflection;

namespace Microsoft.PowerShell.Commands;

/// <summary>
/// Variables and aliases of one scope: a number (0 is the caller's, 1 its parent) or Global, Script, Local. The engine keeps
/// scopes by number for itself; without -Scope the public SessionState is enough.
/// </summary>
internal sealed class ScopedState(PSCmdlet cmdlet)
{
    private const BindingFlags Hidden = BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public;

    private readonly object state = Property(typeof(SessionState), "Internal").GetValue(cmdlet.SessionState)!;

    public PSVariable? GetVariable(string name, string scope) => (PSVariable?)Call("GetVariableAtScope", [typeof(string), typeof(string)], name, scope);

    public void SetVariable(PSVariable variable, string scope, bool force) =>
        Call("SetVariableAtScope", [typeof(PSVariable), typeof(string), typeof(bool), typeof(CommandOrigin)], variable, scope, force, CommandOrigin.Internal);

    public void NewVariable(PSVariable variable, string scope, bool force) =>
        Call("NewVariableAtScope", [typeof(PSVariable), typeof(string), typeof(bool)], variable, scope, force);

    public void RemoveVariable(PSVariable variable, bool force) =>
        Call("RemoveVariable", [typeof(PSVariable), typeof(bool)], variable, force);

    public void RemoveVariable(PSVariable variable, string scope, bool force) =>
        Call("RemoveVariableAtScope", [typeof(PSVariable), typeof(string), typeof(bool)], variable, scope, force);

    /// <param name="scope">Null for all that the caller can see.</param>
    public IDictionary<string, PSVariable> Variables(string? scope) => (IDictionary<string, PSVariable>)(scope is null
        ? Call("GetVariableTable", [])
        : Call("GetVariableTableAtScope", [typeof(string)], scope))!;

    /// <param name="scope">Null for all that the caller can see.</param>
    public IDictionary<string, AliasInfo> Aliases(string? scope) => (IDictionary<string, AliasInfo>)(scope is null
        ? Call("GetAliasTable", [])
        : Call("GetAliasTableAtScope", [typeof(string)], scope))!;

    public AliasInfo? SetAlias(AliasInfo alias, string scope, bool force) => (AliasInfo?)Call(
        "SetAliasItemAtScope", [typeof(AliasInfo), typeof(string), typeof(bool), typeof(CommandOrigin)], alias, scope, force, CommandOrigin.Internal);

    public AliasInfo NewAlias(string name, string definition, ScopedItemOptions options) => (AliasInfo)Activator.CreateInstance(
        typeof(AliasInfo), Hidden, null, [name, definition, EngineContext.Of(cmdlet), options], null)!;

    private object? Call(string name, Type[] types, params object[] arguments)
    {
        var method = state.GetType().GetMethod(name, Hidden, types)
            ?? throw new MissingMemberException($"This System.Management.Automation has no {state.GetType().Name}.{name}.");
        return method.Invoke(state, BindingFlags.DoNotWrapExceptions, null, arguments, null);
    }

    private static PropertyInfo Property(Type type, string name) => type.GetProperty(name, Hidden)
        ?? throw new MissingMemberException($"This System.Management.Automation has no {type.Name}.{name}.");
}
