using System.Management.Automation;

namespace Microsoft.PowerShell.Commands;

[Cmdlet(VerbsCommon.Get, "PSDrive")]
[OutputType(typeof(PSDriveInfo))]
public sealed class GetPSDriveCommand : PSCmdlet
{
    [Parameter(Position = 0, ValueFromPipelineByPropertyName = true)]
    public string[] Name { get; set; } = ["*"];

    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string[] PSProvider { get; set; } = ["*"];

    protected override void ProcessRecord()
    {
        var providers = PSProvider.Select(text => WildcardPattern.Get(text, WildcardOptions.IgnoreCase)).ToList();
        foreach (var name in Name)
        {
            var pattern = WildcardPattern.Get(name, WildcardOptions.IgnoreCase);
            var found = SessionState.Drive.GetAll().Where(drive => pattern.IsMatch(drive.Name) && providers.Any(provider => provider.IsMatch(drive.Provider.Name)))
                .OrderBy(drive => drive.Name, StringComparer.OrdinalIgnoreCase).ToList();
            WriteObject(found, enumerateCollection: true);
            if (found.Count == 0 && !WildcardPattern.ContainsWildcardCharacters(name)) WriteError(new ErrorRecord(
                new System.Management.Automation.DriveNotFoundException($"Cannot find drive. A drive with the name '{name}' does not exist."),
                "GetLocationNoMatchingDrive", ErrorCategory.ObjectNotFound, name));
        }
    }
}
