using System.Management.Automation;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.PowerShell.Commands;

[Cmdlet(VerbsData.ConvertFrom, "Json")]
public sealed class ConvertFromJsonCommand : PSCmdlet
{
    private readonly List<string> lines = [];

    [Parameter(Position = 0, Mandatory = true, ValueFromPipeline = true)]
    [AllowEmptyString]
    public string InputObject { get; set; } = "";

    [Parameter]
    public SwitchParameter AsHashtable { get; set; }

    [Parameter]
    [ValidateRange(1, int.MaxValue)]
    public int Depth { get; set; } = 1024;

    [Parameter]
    public SwitchParameter NoEnumerate { get; set; }

    protected override void ProcessRecord() => lines.Add(InputObject);

    /// <summary>Several strings are one document when the first is no document by itself, else one document each.</summary>
    protected override void EndProcessing()
    {
        if (lines.Count == 0) return;
        if (lines.Count > 1 && IsDocument(lines[0])) lines.ForEach(Convert);
        else Convert(string.Join(Environment.NewLine, lines));
    }

    private static bool IsDocument(string json)
    {
        try
        {
            return !string.IsNullOrWhiteSpace(json) && Parse(json, 1024) is not null;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private void Convert(string json)
    {
        if (string.IsNullOrWhiteSpace(json)) return;
        try
        {
            var value = ToValue(Parse(json, Depth));
            if (value is object[] list && !NoEnumerate) WriteObject(list, enumerateCollection: true);
            else WriteObject(value);
        }
        catch (JsonException error)
        {
            ThrowTerminatingError(new ErrorRecord(
                new ArgumentException("Conversion from JSON failed with error: " + error.Message, error), "System.ArgumentException", ErrorCategory.NotSpecified, null));
        }
    }

    /// <summary>pwsh's settings: ISO dates become DateTime, big integers stay exact, the depth is bounded.</summary>
    private static JToken? Parse(string json, int depth)
    {
        using var reader = new JsonTextReader(new StringReader(json)) { MaxDepth = depth, DateParseHandling = DateParseHandling.DateTime };
        if (!reader.Read()) return null;
        while (reader.TokenType == JsonToken.Comment && reader.Read()) { }
        var token = JToken.ReadFrom(reader);
        while (reader.Read())
        {
            if (reader.TokenType != JsonToken.Comment)
                throw new JsonReaderException($"Additional text encountered after finished reading JSON content: {reader.Value}. Path '{reader.Path}', line {reader.LineNumber}, position {reader.LinePosition}.");
        }
        return token;
    }

    private object? ToValue(JToken? token) => token switch
    {
        JObject table when AsHashtable => ToHashtable(table),
        JObject table => ToObject(table),
        JArray list => list.Select(ToValue).ToArray(),
        JValue value => value.Value,
        _ => null,
    };

    private OrderedHashtable ToHashtable(JObject table)
    {
        var result = new OrderedHashtable(); // pwsh 7.3 and later: order kept, keys case-sensitive
        foreach (var (name, value) in table) result.Add(name, ToValue(value));
        return result;
    }

    private PSObject ToObject(JObject table)
    {
        var result = new PSObject(table.Count);
        foreach (var (name, value) in table)
        {
            if (name.Length == 0) throw new JsonReaderException("The provided JSON includes a property whose name is an empty string; this is only supported using the -AsHashTable switch.");
            if (result.Properties[name] is { } present) throw new JsonReaderException(present.Name == name
                ? $"Cannot convert the JSON string because a dictionary that was converted from the string contains the duplicated key '{name}'."
                : $"Cannot convert the JSON string because it contains keys with different casing. Please use the -AsHashTable switch instead. The key that was attempted to be added to the existing key '{present.Name}' was '{name}'.");
            result.Properties.Add(new PSNoteProperty(name, ToValue(value)));
        }
        return result;
    }
}
