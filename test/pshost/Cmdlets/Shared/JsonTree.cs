using System.Collections;
using System.Collections.Specialized;
using System.Management.Automation;
using System.Numerics;

namespace Microsoft.PowerShell.Commands;

/// <summary>Turns any object into dictionaries, lists and plain values, as deep as asked.</summary>
internal sealed class JsonTree(int maxDepth, bool enumsAsStrings)
{
    /// <summary>Something lay deeper than the limit and was replaced by its text.</summary>
    public bool Truncated { get; private set; }

    public object? Build(object? value) => Build(value, 0);

    private object? Build(object? value, int depth)
    {
        var wrapped = value as PSObject;
        var plain = wrapped is null ? value : wrapped.BaseObject;
        switch (plain)
        {
            case null or DBNull:
            case PSObject when plain == System.Management.Automation.Internal.AutomationNull.Value:
                return null;
            case string or char or bool or DateTime or DateTimeOffset or Guid or Uri or byte or sbyte or short or ushort
                or int or uint or long or ulong or float or double or decimal or BigInteger:
                return plain;
            case Enum number:
                return enumsAsStrings ? number.ToString() : Convert.ChangeType(number, Enum.GetUnderlyingType(number.GetType()));
        }
        if (depth > maxDepth)
        {
            Truncated = true;
            return plain is PSCustomObject ? wrapped!.ToString() : LanguagePrimitives.ConvertTo<string>(value);
        }
        return plain switch
        {
            IDictionary table => WithExtras(FromDictionary(table, depth), wrapped, depth),
            IEnumerable list => FromList(list, depth),
            _ => FromProperties(wrapped ?? PSObject.AsPSObject(plain), depth),
        };
    }

    private OrderedDictionary FromDictionary(IDictionary table, int depth)
    {
        var result = new OrderedDictionary();
        foreach (DictionaryEntry entry in table) result[entry.Key.ToString()!] = Build(entry.Value, depth + 1);
        return result;
    }

    private List<object?> FromList(IEnumerable list, int depth)
    {
        var result = new List<object?>();
        foreach (var item in list) result.Add(Build(item, depth + 1));
        return result;
    }

    private OrderedDictionary FromProperties(PSObject item, int depth)
    {
        var result = new OrderedDictionary();
        foreach (var property in item.Properties)
        {
            if (item.BaseObject is not PSCustomObject && property is not (PSProperty or PSNoteProperty or PSScriptProperty or PSAliasProperty or PSCodeProperty)) continue;
            result[property.Name] = Build(ReadOrNull(property), depth + 1);
        }
        return result;
    }

    /// <summary>Note properties that were added to a hashtable are written beside its keys.</summary>
    private OrderedDictionary WithExtras(OrderedDictionary result, PSObject? wrapped, int depth)
    {
        if (wrapped is null) return result;
        foreach (var property in wrapped.Properties.Match("*", PSMemberTypes.NoteProperty))
        {
            if (!result.Contains(property.Name)) result[property.Name] = Build(property.Value, depth + 1);
        }
        return result;
    }

    private static object? ReadOrNull(PSPropertyInfo property)
    {
        try
        {
            return property.Value;
        }
        catch (GetValueException)
        {
            return null; // a getter that throws
        }
    }
}
