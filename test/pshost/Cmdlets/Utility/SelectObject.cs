using System.Management.Automation;

namespace Microsoft.PowerShell.Commands;

[Cmdlet(VerbsCommon.Select, "Object", DefaultParameterSetName = "Default")]
public sealed class SelectObjectCommand : PSCmdlet
{
    private readonly Queue<PSObject> tail = new();
    private readonly List<PSObject> seen = [];
    private readonly ObjectComparer comparer = new(caseSensitive: true);
    private ObjectProjection? projection;
    private int position;
    private int written;

    [Parameter(ValueFromPipeline = true)]
    public PSObject? InputObject { get; set; }

    [Parameter(Position = 0)]
    public object[]? Property { get; set; }

    [Parameter]
    public string[]? ExcludeProperty { get; set; }

    [Parameter]
    public string? ExpandProperty { get; set; }

    [Parameter]
    public SwitchParameter Unique { get; set; }

    [Parameter(ParameterSetName = "Default")]
    [ValidateRange(0, int.MaxValue)]
    public int Last { get; set; }

    [Parameter(ParameterSetName = "Default")]
    [ValidateRange(0, int.MaxValue)]
    public int First { get; set; }

    [Parameter(ParameterSetName = "Default")]
    [ValidateRange(0, int.MaxValue)]
    public int Skip { get; set; }

    [Parameter(ParameterSetName = "SkipLast", Mandatory = true)]
    [ValidateRange(0, int.MaxValue)]
    public int SkipLast { get; set; }

    [Parameter(ParameterSetName = "Index", Mandatory = true)]
    [ValidateRange(0, int.MaxValue)]
    public int[]? Index { get; set; }

    private bool HasFirst => MyInvocation.BoundParameters.ContainsKey(nameof(First));
    private bool HasLast => MyInvocation.BoundParameters.ContainsKey(nameof(Last));

    protected override void BeginProcessing() => projection = new ObjectProjection(Property, ExcludeProperty, ExpandProperty, WriteError);

    protected override void ProcessRecord()
    {
        if (InputObject is null) return;
        var at = position++;
        if (Index is not null)
        {
            if (Index.Contains(at)) Emit(InputObject);
            if (at >= Index.Max()) Stop();
        }
        else if (ParameterSetName == "SkipLast")
        {
            tail.Enqueue(InputObject);
            if (tail.Count > SkipLast) Emit(tail.Dequeue());
        }
        else if (HasLast) KeepForLast(InputObject, at);
        else if (at >= Skip) EmitFirst(InputObject);
    }

    protected override void EndProcessing()
    {
        if (!HasLast) return;
        for (var drop = Skip; drop > 0 && tail.Count > 0 && !HasFirst; drop--) RemoveNewest();
        while (tail.Count > Last) tail.Dequeue();
        foreach (var item in tail) Emit(item);
    }

    /// <summary>-Skip counts from the end when only -Last is given, from the start when -First is there too.</summary>
    private void KeepForLast(PSObject item, int at)
    {
        if (HasFirst)
        {
            if (at < Skip) return;
            if (written < First)
            {
                written++;
                Emit(item);
                return;
            }
        }
        tail.Enqueue(item);
        if (tail.Count > Last + (HasFirst ? 0 : Skip)) tail.Dequeue();
    }

    private void EmitFirst(PSObject item)
    {
        if (HasFirst && First == 0) Stop();
        Emit(item);
        if (HasFirst && ++written >= First) Stop();
    }

    private void RemoveNewest()
    {
        var kept = tail.Take(tail.Count - 1).ToList();
        tail.Clear();
        foreach (var item in kept) tail.Enqueue(item);
    }

    /// <summary>Ends the commands before this one too. Nothing is left to do once the last wanted item is out.</summary>
    private void Stop() => UpstreamStopper.Stop(this);

    private void Emit(PSObject item)
    {
        foreach (var result in projection!.Apply(item)) WriteOnce(result);
    }

    private void WriteOnce(PSObject item)
    {
        if (Unique)
        {
            if (seen.Any(other => Same(other, item))) return;
            seen.Add(item);
        }
        WriteObject(item);
    }

    private bool Same(PSObject left, PSObject right)
    {
        if (left.BaseObject is not PSCustomObject || right.BaseObject is not PSCustomObject) return comparer.Equals(left, right);
        var names = left.Properties.Select(property => property.Name).ToList();
        return names.SequenceEqual(right.Properties.Select(property => property.Name), StringComparer.OrdinalIgnoreCase)
            && names.All(name => comparer.Equals(left.Properties[name].Value, right.Properties[name].Value));
    }
}
