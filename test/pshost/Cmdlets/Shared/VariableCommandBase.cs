using System.Management.Automation;

namespace Microsoft.PowerShell.Commands;

/// <summary>What the *-Variable cmdlets share: the scope, the lookup by name or pattern, and the error for an unknown name.</summary>
public abstract class VariableCommandBase : PSCmdlet
{
    /// <summary>A number, or Global, Script, Local. Default: what the caller sees; for changes the caller's own scope.</summary>
    [Parameter]
    public string? Scope { get; set; }

    private protected ScopedState State => new(this);

    /// <summary>An unknown plain name is an error record; a pattern may match nothing.</summary>
    protected IEnumerable<PSVariable> Find(string name)
    {
        if (WildcardPattern.ContainsWildcardCharacters(name))
        {
            var pattern = WildcardPattern.Get(name, WildcardOptions.IgnoreCase);
            foreach (var variable in State.Variables(Scope).Values.Where(item => pattern.IsMatch(item.Name)).OrderBy(item => item.Name, StringComparer.OrdinalIgnoreCase))
                yield return variable;
            yield break;
        }
        var found = Scope is null ? SessionState.PSVariable.Get(name) : State.GetVariable(name, Scope);
        if (found is not null) yield return found;
        else WriteError(new ErrorRecord(new ItemNotFoundException($"Cannot find a variable with the name '{name}'."),
            "VariableNotFound", ErrorCategory.ObjectNotFound, name));
    }

    /// <summary>A read-only or constant variable, or one that exists already: the engine's exception becomes the error record.</summary>
    protected void Try(Action action)
    {
        try
        {
            action();
        }
        catch (SessionStateException error)
        {
            WriteError(new ErrorRecord(error.ErrorRecord, error));
        }
    }
}
