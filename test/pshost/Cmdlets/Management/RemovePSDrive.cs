using System.Management.Automation;

namespace Microsoft.PowerShell.Commands;

[Cmdlet(VerbsCommon.Remove, "PSDrive", SupportsShouldProcess = true)]
public sealed class RemovePSDriveCommand : PSCmdlet
{
    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    public string[] Name { get; set; } = [];

    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>A number, or Global, Script, Local; default where the drive is seen.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? Scope { get; set; }

    protected override void ProcessRecord()
    {
        foreach (var name in Name)
        {
            if (!ShouldProcess($"Name: {name}", "Remove Drive")) continue;
            try
            {
                SessionState.Drive.Remove(name, Force, Scope);
            }
            catch (Exception error) when (error is IContainsErrorRecord)
            {
                WriteError(new ErrorRecord(((IContainsErrorRecord)error).ErrorRecord, error));
            }
        }
    }
}
