using System.Globalization;
using System.Management.Automation;

namespace Microsoft.PowerShell.Commands;

[Cmdlet("Sort", "Object")]
public sealed class SortObjectCommand : PSCmdlet
{
    private readonly List<PSObject> items = [];

    [Parameter(ValueFromPipeline = true)]
    public PSObject? InputObject { get; set; }

    [Parameter(Position = 0)]
    public object[]? Property { get; set; }

    [Parameter]
    public SwitchParameter Descending { get; set; }

    [Parameter]
    public SwitchParameter Unique { get; set; }

    [Parameter]
    public SwitchParameter CaseSensitive { get; set; }

    [Parameter]
    public string? Culture { get; set; }

    [Parameter]
    [ValidateRange(1, int.MaxValue)]
    public int Top { get; set; } = int.MaxValue;

    [Parameter]
    [ValidateRange(1, int.MaxValue)]
    public int Bottom { get; set; } = int.MaxValue;

    protected override void ProcessRecord()
    {
        if (InputObject is not null) items.Add(InputObject);
    }

    protected override void EndProcessing()
    {
        var selectors = PropertySelector.From(Property);
        var comparer = new ObjectComparer(CaseSensitive, Culture is null ? null : CultureInfo.GetCultureInfo(Culture));
        Func<PSObject, object?>[] keys = selectors.Length == 0 ? [item => item] : [.. selectors.Select(selector => (Func<PSObject, object?>)selector.Value)];
        var rows = items.Select(item => (item, values: keys.Select(key => key(item)).ToArray())).ToList();
        var ordered = rows.OrderBy(_ => 0);
        for (var i = 0; i < keys.Length; i++)
        {
            var column = i;
            var descending = selectors.Length > 0 ? selectors[i].Descending ?? Descending.IsPresent : Descending.IsPresent;
            ordered = descending ? ordered.ThenByDescending(row => row.values[column], comparer) : ordered.ThenBy(row => row.values[column], comparer);
        }
        var sorted = ordered.ToList();
        if (Unique) sorted = [.. sorted.Where((row, i) => i == 0 || !row.values.SequenceEqual(sorted[i - 1].values, comparer))];
        foreach (var (item, _) in sorted.Take(Top).TakeLast(Bottom)) WriteObject(item);
    }
}
