using System.Management.Automation;

namespace Microsoft.PowerShell.Commands;

/// <summary>Set-Alias and New-Alias: the same but for an alias that exists already.</summary>
public abstract class WriteAliasCommandBase : PSCmdlet
{
    [Parameter(Position = 0, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    public string Name { get; set; } = "";

    [Parameter(Position = 1, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    public string Value { get; set; } = "";

    [Parameter]
    public string Description { get; set; } = "";

    [Parameter]
    public ScopedItemOptions Option { get; set; }

    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <summary>A number, or Global, Script, Local; default the caller's scope.</summary>
    [Parameter]
    public string Scope { get; set; } = "Local";

    [Parameter]
    public SwitchParameter Force { get; set; }

    protected abstract bool Replace { get; }

    protected override void ProcessRecord()
    {
        if (!ShouldProcess($"Name: {Name} Value: {Value}", $"{(Replace ? "Set" : "New")} Alias")) return;
        var state = new ScopedState(this);
        if (!Replace && !Force && state.Aliases(Scope).ContainsKey(Name))
        {
            WriteError(new ErrorRecord(new SessionStateException($"The alias is not allowed, because an alias with the name '{Name}' already exists."),
                "AliasAlreadyExists", ErrorCategory.ResourceExists, Name));
            return;
        }
        try
        {
            var alias = state.NewAlias(Name, Value, Option);
            alias.Description = Description;
            var result = state.SetAlias(alias, Scope, Force);
            if (PassThru) WriteObject(result);
        }
        catch (SessionStateException error)
        {
            WriteError(new ErrorRecord(error.ErrorRecord, error));
        }
    }
}
