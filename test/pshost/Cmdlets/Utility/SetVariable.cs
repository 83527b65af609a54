using System.Management.Automation;

namespace Microsoft.PowerShell.Commands;

[Cmdlet(VerbsCommon.Set, "Variable", SupportsShouldProcess = true)]
[OutputType(typeof(PSVariable))]
public sealed class SetVariableCommand : VariableCommandBase
{
    private readonly List<object?> piped = [];

    [Parameter(Position = 0, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    public string[] Name { get; set; } = [];

    [Parameter(Position = 1, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    public object? Value { get; set; }

    [Parameter]
    public ScopedItemOptions? Option { get; set; }

    [Parameter]
    public SwitchParameter Force { get; set; }

    [Parameter]
    public SwitchParameter PassThru { get; set; }

    protected override void ProcessRecord() => piped.Add(Value);

    protected override void EndProcessing()
    {
        var value = piped.Count == 1 ? piped[0] : piped.ToArray();
        foreach (var name in Name)
        {
            if (ShouldProcess($"Name: {name} Value: {value}", "Set variable")) Try(() => Set(name, value));
        }
    }

    private void Set(string name, object? value)
    {
        var scope = Scope ?? "Local";
        var present = Scope is null ? SessionState.PSVariable.Get(name) : State.GetVariable(name, scope);
        var options = Option ?? (Force && present is not null ? present.Options & ~ScopedItemOptions.ReadOnly : present?.Options ?? ScopedItemOptions.None);
        var variable = new PSVariable(name, value, options);
        if (Option is null && Scope is null && !Force) SessionState.PSVariable.Set(name, value); // keeps attributes and prefixes such as global:
        else State.SetVariable(variable, scope, Force);
        if (PassThru) WriteObject(Scope is null ? SessionState.PSVariable.Get(name) : State.GetVariable(name, scope));
    }
}
