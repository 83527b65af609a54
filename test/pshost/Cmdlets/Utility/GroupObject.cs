using System.Collections;
using System.Collections.ObjectModel;
using System.Management.Automation;

namespace Microsoft.PowerShell.Commands;

[Cmdlet(VerbsData.Group, "Object", DefaultParameterSetName = "List")]
[OutputType(typeof(GroupInfo), typeof(Hashtable))]
public sealed class GroupObjectCommand : PSCmdlet
{
    private readonly List<PSObject> items = [];

    [Parameter(ValueFromPipeline = true)]
    public PSObject? InputObject { get; set; }

    [Parameter(Position = 0)]
    public object[]? Property { get; set; }

    [Parameter(ParameterSetName = "List")]
    public SwitchParameter NoElement { get; set; }

    [Parameter(ParameterSetName = "HashTable", Mandatory = true)]
    [Alias("AHT")]
    public SwitchParameter AsHashTable { get; set; }

    [Parameter(ParameterSetName = "HashTable")]
    public SwitchParameter AsString { get; set; }

    [Parameter]
    public SwitchParameter CaseSensitive { get; set; }

    protected override void ProcessRecord()
    {
        if (InputObject is not null) items.Add(InputObject);
    }

    protected override void EndProcessing()
    {
        var groups = Groups();
        if (AsHashTable) WriteObject(ToTable(groups));
        else WriteObject(groups.Select(group => group.ToInfo(!NoElement)), enumerateCollection: true);
    }

    /// <summary>In the order of their values, as pwsh 7 does.</summary>
    private List<Members> Groups()
    {
        var selectors = PropertySelector.From(Property);
        var comparer = new ObjectComparer(CaseSensitive);
        var groups = new List<Members>();
        foreach (var item in items)
        {
            object?[] values = selectors.Length == 0 ? [item] : [.. selectors.Select(selector => selector.Value(item))];
            var group = groups.Find(other => other.Values.SequenceEqual(values, comparer));
            if (group is null) groups.Add(group = new Members(values));
            group.Items.Add(item);
        }
        var ordered = groups.OrderBy(_ => 0);
        for (var i = 0; i < Math.Max(1, selectors.Length); i++)
        {
            var column = i;
            ordered = ordered.ThenBy(group => group.Values[column], comparer);
        }
        return [.. ordered];
    }

    private Hashtable ToTable(List<Members> groups)
    {
        var table = new Hashtable(CaseSensitive ? StringComparer.CurrentCulture : StringComparer.CurrentCultureIgnoreCase);
        foreach (var group in groups)
        {
            var key = AsString || group.Values.Length > 1 ? (object)group.Name : group.Values[0] is PSObject wrapped ? wrapped.BaseObject : group.Values[0] ?? "";
            table[key] = new Collection<PSObject>(group.Items);
        }
        return table;
    }

    private sealed record Members(object?[] Values)
    {
        public List<PSObject> Items { get; } = [];

        public string Name => string.Join(", ", Values.Select(value => value is null ? "" : LanguagePrimitives.ConvertTo<string>(value)));

        public GroupInfo ToInfo(bool withItems) => withItems
            ? new GroupInfo(Name, new Collection<PSObject>(Items), new ArrayList(Values))
            : new GroupInfoNoElement(Name, Items.Count, new ArrayList(Values));
    }
}

/// <summary>One group; the engine's format data knows it by this name.</summary>
public class GroupInfo(string name, Collection<PSObject> group, ArrayList values)
{
    public ArrayList Values { get; } = values;
    public virtual int Count => Group.Count;
    public Collection<PSObject> Group { get; } = group;
    public string Name { get; } = name;
}

/// <summary>A group with its number of members only.</summary>
public sealed class GroupInfoNoElement(string name, int count, ArrayList values) : GroupInfo(name, [], values)
{
    public override int Count { get; } = count;
}
