using System.Management.Automation;

namespace Microsoft.PowerShell.Commands;

[Cmdlet(VerbsCommon.Get, "Unique")]
public sealed class GetUniqueCommand : PSCmdlet
{
    private readonly ObjectComparer comparer = new(caseSensitive: true);
    private PSObject? last;

    [Parameter(ValueFromPipeline = true)]
    public PSObject? InputObject { get; set; }

    /// <summary>Compares types instead of values.</summary>
    [Parameter]
    public SwitchParameter OnType { get; set; }

    protected override void ProcessRecord()
    {
        if (InputObject is null) return;
        var same = last is not null && (OnType ? last.TypeNames[0] == InputObject.TypeNames[0] : comparer.Equals(last, InputObject));
        if (!same) WriteObject(InputObject);
        last = InputObject;
    }
}
