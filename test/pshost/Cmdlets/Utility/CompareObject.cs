using System.Management.Automation;

namespace Microsoft.PowerShell.Commands;

[Cmdlet(VerbsData.Compare, "Object")]
public sealed class CompareObjectCommand : PSCmdlet
{
    private readonly List<PSObject> difference = [];

    [Parameter(Position = 0, Mandatory = true)]
    [AllowEmptyCollection]
    public PSObject[] ReferenceObject { get; set; } = [];

    [Parameter(Position = 1, Mandatory = true, ValueFromPipeline = true)]
    [AllowEmptyCollection]
    public PSObject[] DifferenceObject { get; set; } = [];

    [Parameter]
    public object[]? Property { get; set; }

    [Parameter]
    public SwitchParameter ExcludeDifferent { get; set; }

    [Parameter]
    public SwitchParameter IncludeEqual { get; set; }

    [Parameter]
    public SwitchParameter PassThru { get; set; }

    [Parameter]
    public SwitchParameter CaseSensitive { get; set; }

    protected override void ProcessRecord() => difference.AddRange(DifferenceObject);

    protected override void EndProcessing()
    {
        var selectors = PropertySelector.From(Property);
        var comparer = new ObjectComparer(CaseSensitive);
        object?[] Key(PSObject item) => selectors.Length == 0 ? [item] : [.. selectors.Select(selector => selector.Value(item))];

        var left = ReferenceObject.ToList();
        var onlyRight = new List<PSObject>();
        foreach (var item in difference)
        {
            var at = left.FindIndex(other => Key(other).SequenceEqual(Key(item), comparer));
            if (at < 0)
            {
                onlyRight.Add(item);
                continue;
            }
            if (IncludeEqual || ExcludeDifferent) Write(left[at], selectors, "==");
            left.RemoveAt(at);
        }
        if (ExcludeDifferent) return;
        foreach (var item in onlyRight) Write(item, selectors, "=>");
        foreach (var item in left) Write(item, selectors, "<=");
    }

    private void Write(PSObject item, PropertySelector[] selectors, string side)
    {
        var result = PassThru ? item : new PSObject();
        if (!PassThru && selectors.Length == 0) result.Properties.Add(new PSNoteProperty("InputObject", item));
        if (!PassThru)
        {
            foreach (var selector in selectors) result.Properties.Add(new PSNoteProperty(selector.Name ?? selector.Text, selector.Value(item)));
        }
        result.Properties.Remove("SideIndicator");
        result.Properties.Add(new PSNoteProperty("SideIndicator", side));
        WriteObject(result);
    }
}
