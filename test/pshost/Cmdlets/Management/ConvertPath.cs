using System.Management.Automation;

namespace Microsoft.PowerShell.Commands;

[Cmdlet(VerbsData.Convert, "Path", DefaultParameterSetName = "Path")]
[OutputType(typeof(string))]
public sealed class ConvertPathCommand : PathOrLiteralCommandBase
{
    protected override void ProcessRecord() => ForEachPath(path => WriteObject(ResolveProviderPaths(path, out _), enumerateCollection: true));
}
