using System.Management.Automation;

namespace Microsoft.PowerShell.Commands;

[Cmdlet(VerbsCommon.Clear, "Variable", SupportsShouldProcess = true)]
public sealed class ClearVariableCommand : VariableCommandBase
{
    [Parameter(Position = 0, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    public string[] Name { get; set; } = [];

    [Parameter]
    public SwitchParameter Force { get; set; }

    protected override void ProcessRecord()
    {
        foreach (var variable in Name.SelectMany(Find).ToList())
        {
            if (ShouldProcess($"Name: {variable.Name}", "Clear variable")) Try(() => Clear(variable));
        }
    }

    private void Clear(PSVariable variable)
    {
        if (Force && variable.Options.HasFlag(ScopedItemOptions.ReadOnly)) State.SetVariable(new PSVariable(variable.Name), Scope ?? "Local", force: true);
        else variable.Value = null;
    }
}
