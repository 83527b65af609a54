using System.Management.Automation;

namespace Microsoft.PowerShell.Commands;

[Cmdlet(VerbsDiagnostic.Measure, "Object", DefaultParameterSetName = "GenericMeasure")]
[OutputType(typeof(GenericMeasureInfo), typeof(TextMeasureInfo))]
public sealed class MeasureObjectCommand : PSCmdlet
{
    private readonly List<PSObject> items = [];

    [Parameter(ValueFromPipeline = true)]
    public PSObject? InputObject { get; set; }

    [Parameter(Position = 0)]
    public object[]? Property { get; set; }

    [Parameter(ParameterSetName = "GenericMeasure")]
    public SwitchParameter Sum { get; set; }

    [Parameter(ParameterSetName = "GenericMeasure")]
    public SwitchParameter Average { get; set; }

    [Parameter(ParameterSetName = "GenericMeasure")]
    public SwitchParameter Maximum { get; set; }

    [Parameter(ParameterSetName = "GenericMeasure")]
    public SwitchParameter Minimum { get; set; }

    [Parameter(ParameterSetName = "TextMeasure")]
    public SwitchParameter Line { get; set; }

    [Parameter(ParameterSetName = "TextMeasure")]
    public SwitchParameter Word { get; set; }

    [Parameter(ParameterSetName = "TextMeasure")]
    public SwitchParameter Character { get; set; }

    protected override void ProcessRecord()
    {
        if (InputObject is not null) items.Add(InputObject);
    }

    protected override void EndProcessing()
    {
        if (Property is null)
        {
            WriteMeasure(null, items.Select(item => (object?)item));
            return;
        }
        foreach (var selector in PropertySelector.From(Property))
        {
            var values = items.SelectMany(selector.Resolve).Select(pair => pair.Value).Where(value => value is not null).ToList();
            if (values.Count > 0 || items.Count == 0) WriteMeasure(selector.Text, values);
            else WriteError(new ErrorRecord(new PSArgumentException($"The property \"{selector.Text}\" cannot be found in the input for any objects."),
                "GenericMeasurePropertyNotFound", ErrorCategory.InvalidArgument, null));
        }
    }

    private void WriteMeasure(string? property, IEnumerable<object?> source)
    {
        var values = source.ToList();
        if (ParameterSetName == "TextMeasure") WriteObject(MeasureText(property, [.. values.Select(LanguagePrimitives.ConvertTo<string>)]));
        else WriteObject(MeasureNumbers(property, values));
    }

    private GenericMeasureInfo MeasureNumbers(string? property, List<object?> values)
    {
        var info = new GenericMeasureInfo { Property = property, Count = values.Count };
        var comparer = new ObjectComparer();
        if (Sum || Average)
        {
            var numbers = values.Select(ToNumber).OfType<double>().ToList();
            if (Sum) info.Sum = numbers.Sum();
            if (Average && numbers.Count > 0) info.Average = numbers.Average();
        }
        if (Maximum) info.Maximum = Plain(values.MaxBy(value => value, comparer));
        if (Minimum) info.Minimum = Plain(values.MinBy(value => value, comparer));
        return info;
    }

    private TextMeasureInfo MeasureText(string? property, List<string> texts) => new()
    {
        Property = property,
        Lines = Line ? texts.Sum(text => text.Length == 0 ? 0 : text.Count(letter => letter == '\n') + 1) : null,
        Words = Word ? texts.Sum(text => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length) : null,
        Characters = Character ? texts.Sum(text => text.Length) : null,
    };

    private double? ToNumber(object? value)
    {
        if (LanguagePrimitives.TryConvertTo<double>(value, out var number)) return number;
        WriteError(new ErrorRecord(new PSInvalidOperationException($"Input object \"{value}\" is not numeric."), "NonNumericInputObject", ErrorCategory.InvalidType, value));
        return null;
    }

    /// <summary>Numbers come as double, as in pwsh.</summary>
    private static object? Plain(object? value)
    {
        var plain = value is PSObject wrapped ? wrapped.BaseObject : value;
        return plain is string ? plain : LanguagePrimitives.TryConvertTo<double>(plain, out var number) && plain is not DateTime ? number : plain;
    }
}

public abstract class MeasureInfo
{
    public string? Property { get; set; }
}

public sealed class GenericMeasureInfo : MeasureInfo
{
    public int Count { get; set; }
    public double? Average { get; set; }
    public double? Sum { get; set; }
    public object? Maximum { get; set; }
    public object? Minimum { get; set; }
}

public sealed class TextMeasureInfo : MeasureInfo
{
    public int? Lines { get; set; }
    public int? Words { get; set; }
    public int? Characters { get; set; }
}
