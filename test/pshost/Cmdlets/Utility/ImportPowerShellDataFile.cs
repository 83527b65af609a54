using System.Management.Automation;

namespace Microsoft.PowerShell.Commands;

[Cmdlet(VerbsData.Import, "PowerShellDataFile", DefaultParameterSetName = "ByPath")]
[OutputType(typeof(System.Collections.Hashtable))]
public sealed class ImportPowerShellDataFileCommand : PSCmdlet
{
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = "ByPath")]
    public string[] Path { get; set; } = [];

    [Parameter(Mandatory = true, ParameterSetName = "ByLiteralPath", ValueFromPipelineByPropertyName = true)]
    [Alias("PSPath", "LP")]
    public string[] LiteralPath { get; set; } = [];

    protected override void ProcessRecord()
    {
        foreach (var path in ParameterSetName == "ByPath" ? Path : LiteralPath)
        {
            try
            {
                foreach (var file in ParameterSetName == "ByPath" ? GetResolvedProviderPathFromPSPath(path, out _) : [GetUnresolvedProviderPathFromPSPath(path)])
                    WriteObject(DataFile.Read(file));
            }
            catch (ItemNotFoundException error)
            {
                WriteError(new ErrorRecord(error.ErrorRecord, error));
            }
            catch (Exception error) when (error is InvalidOperationException or IOException or UnauthorizedAccessException)
            {
                ThrowTerminatingError(new ErrorRecord(error, "CouldNotParseAsPowerShellDataFile", ErrorCategory.InvalidData, path));
            }
        }
    }
}
