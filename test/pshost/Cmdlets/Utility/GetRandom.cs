using System.Management.Automation;

namespace Microsoft.PowerShell.Commands;

[Cmdlet(VerbsCommon.Get, "Random", DefaultParameterSetName = "RandomNumber")]
[OutputType(typeof(int), typeof(double))]
public sealed class GetRandomCommand : PSCmdlet
{
    private readonly List<object> list = [];

    /// <summary>Exclusive; default int.MaxValue. A fraction gives a fraction.</summary>
    [Parameter(ParameterSetName = "RandomNumber", Position = 0)]
    public object? Maximum { get; set; }

    /// <summary>Inclusive; default 0.</summary>
    [Parameter(ParameterSetName = "RandomNumber")]
    public object? Minimum { get; set; }

    [Parameter(ParameterSetName = "RandomList", Mandatory = true, ValueFromPipeline = true, Position = 0)]
    public object[] InputObject { get; set; } = [];

    [Parameter]
    [ValidateRange(1, int.MaxValue)]
    public int Count { get; set; } = 1;

    [Parameter]
    public int? SetSeed { get; set; }

    protected override void ProcessRecord()
    {
        if (ParameterSetName == "RandomList") list.AddRange(InputObject);
    }

    protected override void EndProcessing()
    {
        var random = SetSeed is { } seed ? new Random(seed) : Random.Shared;
        if (ParameterSetName == "RandomList")
        {
            var shuffled = list.ToArray();
            random.Shuffle(shuffled);
            WriteObject(shuffled.Take(Count), enumerateCollection: true);
            return;
        }
        for (var i = 0; i < Count; i++) WriteObject(Number(random));
    }

    private object Number(Random random)
    {
        var low = LanguagePrimitives.ConvertTo<double>(Minimum ?? 0);
        var high = LanguagePrimitives.ConvertTo<double>(Maximum ?? int.MaxValue);
        if (low >= high) ThrowTerminatingError(new ErrorRecord(
            new ArgumentException($"The Minimum value ({low}) cannot be greater than or equal to the Maximum value ({high})."),
            "MinGreaterThanOrEqualMax", ErrorCategory.InvalidArgument, null));
        if (IsFraction(Minimum) || IsFraction(Maximum)) return low + random.NextDouble() * (high - low);
        var number = random.NextInt64((long)low, (long)high);
        return number is >= int.MinValue and <= int.MaxValue ? (int)number : number;
    }

    private static bool IsFraction(object? value) => (value is PSObject wrapped ? wrapped.BaseObject : value) is double or float or decimal;
}
