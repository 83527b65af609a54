using System.Collections;
using System.Management.Automation;

namespace Microsoft.PowerShell.Commands;

/// <summary>
/// One element of a -Property parameter: a name (wildcards allowed), a script block, or a hashtable with Name (Label, N, L),
/// Expression (E), and for sorting Descending or Ascending.
/// </summary>
public sealed class PropertySelector
{
    private readonly PSPropertyExpression expression;

    public PropertySelector(object value)
    {
        value = value is PSObject wrapped ? wrapped.BaseObject : value;
        if (value is not IDictionary table)
        {
            expression = Expression(value);
            return;
        }
        object? source = null;
        foreach (DictionaryEntry entry in table)
        {
            var key = entry.Key.ToString() ?? "";
            if (IsKey(key, "name", 1) || IsKey(key, "label", 1)) Name = LanguagePrimitives.ConvertTo<string>(entry.Value);
            else if (IsKey(key, "expression", 1)) source = entry.Value;
            else if (IsKey(key, "descending", 1)) Descending = LanguagePrimitives.IsTrue(entry.Value);
            else if (IsKey(key, "ascending", 1)) Descending = !LanguagePrimitives.IsTrue(entry.Value);
            else throw new NotSupportedException($"The key '{key}' is not valid in a property table. Use Name, Expression, Descending or Ascending.");
        }
        expression = Expression(source ?? Name ?? throw new NotSupportedException("The property table has neither Name nor Expression."));
    }

    public string? Name { get; }

    /// <summary>Null when the table does not say.</summary>
    public bool? Descending { get; }

    /// <summary>What the caller wrote, for messages and as the name of a new property.</summary>
    public string Text => expression.ToString();

    public bool IsScript => expression.Script is not null;

    /// <summary>Every property of the object that the selector names, with its value; several for a wildcard.</summary>
    public IEnumerable<KeyValuePair<string, object?>> Resolve(PSObject item)
    {
        if (item.BaseObject is IDictionary table && !IsScript && !expression.HasWildCardCharacters && table.Contains(Text))
        {
            yield return new(Name ?? Text, table[Text]);
            yield break;
        }
        foreach (var result in expression.GetValues(item))
        {
            yield return new(Name ?? result.ResolvedExpression.ToString(), result.Exception is null ? result.Result : null);
        }
    }

    /// <summary>The first value, or null where the object has no such property.</summary>
    public object? Value(PSObject item) => Resolve(item).Select(pair => pair.Value).FirstOrDefault();

    public bool Exists(PSObject item) => Resolve(item).Any();

    public static PropertySelector[] From(object[]? values) => values is null ? [] : [.. values.Select(value => new PropertySelector(value))];

    private static PSPropertyExpression Expression(object value) => value switch
    {
        PSObject wrapped => Expression(wrapped.BaseObject),
        ScriptBlock script => new PSPropertyExpression(script),
        _ => new PSPropertyExpression(LanguagePrimitives.ConvertTo<string>(value)),
    };

    /// <summary>Keys may be shortened: `e`, `expr` and `expression` are the same.</summary>
    private static bool IsKey(string key, string full, int least) =>
        key.Length >= least && full.StartsWith(key, StringComparison.OrdinalIgnoreCase);
}
