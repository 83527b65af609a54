using System.Management.Automation;

namespace Microsoft.PowerShell.Commands;

[Cmdlet(VerbsCommon.Get, "Credential", DefaultParameterSetName = "CredentialSet")]
[OutputType(typeof(PSCredential))]
public sealed class GetCredentialCommand : PSCmdlet
{
    [Parameter(Position = 0, ParameterSetName = "CredentialSet")]
    [Credential]
    public PSCredential? Credential { get; set; }

    [Parameter(ParameterSetName = "MessageSet", Mandatory = true)]
    public string Message { get; set; } = "";

    [Parameter(Position = 0, ParameterSetName = "MessageSet")]
    public string UserName { get; set; } = "";

    [Parameter(ParameterSetName = "MessageSet")]
    public string Title { get; set; } = "PowerShell credential request";

    protected override void BeginProcessing()
    {
        try
        {
            WriteObject(Credential ?? Host.UI.PromptForCredential(Title, Message.Length > 0 ? Message : "Enter your credentials.", UserName, ""));
        }
        catch (PSInvalidOperationException error)
        {
            ThrowTerminatingError(new ErrorRecord(error.ErrorRecord, error));
        }
    }
}
