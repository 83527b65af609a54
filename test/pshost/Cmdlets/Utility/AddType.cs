using System.Management.Automation;
using System.Reflection;

namespace Microsoft.PowerShell.Commands;

/// <summary>Loads an assembly by name. Compiling C# needs an installed PowerShell.</summary>
[Cmdlet(VerbsCommon.Add, "Type")]
public sealed class AddTypeCommand : PSCmdlet
{
    [Parameter(Mandatory = true)]
    [Alias("AN")]
    public string[] AssemblyName { get; set; } = [];

    protected override void EndProcessing()
    {
        foreach (var name in AssemblyName)
        {
            try
            {
                Assembly.Load(new AssemblyName(name));
            }
            catch (Exception error) when (error is IOException or BadImageFormatException)
            {
                ThrowTerminatingError(new ErrorRecord(new PSInvalidOperationException($"Cannot add type. The assembly '{name}' could not be found.", error),
                    "ASSEMBLY_NOT_FOUND", ErrorCategory.ObjectNotFound, name));
            }
        }
    }
}
