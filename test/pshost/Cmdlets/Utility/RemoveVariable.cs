using System.Management.Automation;

namespace Microsoft.PowerShell.Commands;

[Cmdlet(VerbsCommon.Remove, "Variable", SupportsShouldProcess = true)]
public sealed class RemoveVariableCommand : VariableCommandBase
{
    [Parameter(Position = 0, Mandatory = true, ValueFromPipelineByPropertyName = true, ValueFromPipeline = true)]
    public string[] Name { get; set; } = [];

    [Parameter]
    public SwitchParameter Force { get; set; }

    protected override void ProcessRecord()
    {
        foreach (var variable in Name.SelectMany(Find).ToList())
        {
            if (ShouldProcess($"Name: {variable.Name}", "Remove variable")) Try(() => Remove(variable));
        }
    }

    private void Remove(PSVariable variable)
    {
        if (Scope is null) State.RemoveVariable(variable, Force);
        else State.RemoveVariable(variable, Scope, Force);
    }
}
