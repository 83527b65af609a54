using System.Management.Automation;

namespace Microsoft.PowerShell.Commands;

/// <summary>What Select-Object makes of one object: itself, a new one with some properties, or the values of one property.</summary>
internal sealed class ObjectProjection
{
    private readonly PropertySelector[] properties;
    private readonly WildcardPattern[] excluded;
    private readonly PropertySelector? expand;
    private readonly Action<ErrorRecord> writeError;

    public ObjectProjection(object[]? property, string[]? exclude, string? expand, Action<ErrorRecord> writeError)
    {
        properties = PropertySelector.From(property ?? (exclude is null ? null : ["*"]));
        excluded = [.. (exclude ?? []).Select(text => WildcardPattern.Get(text, WildcardOptions.IgnoreCase))];
        this.expand = expand is null ? null : new PropertySelector(expand);
        this.writeError = writeError;
    }

    public IEnumerable<PSObject> Apply(PSObject item)
    {
        if (expand is not null) return Expand(item, expand);
        return [properties.Length == 0 ? item : Project(item)];
    }

    private PSObject Project(PSObject item)
    {
        var result = new PSObject();
        result.TypeNames.Insert(0, "Selected." + item.BaseObject.GetType());
        AddProperties(result, item);
        return result;
    }

    private IEnumerable<PSObject> Expand(PSObject item, PropertySelector selector)
    {
        var found = selector.Resolve(item).ToList();
        if (found.Count == 0)
        {
            writeError(new ErrorRecord(new PSArgumentException($"Property \"{selector.Text}\" cannot be found."),
                "ExpandPropertyNotFound", ErrorCategory.InvalidArgument, item));
            yield break;
        }
        foreach (var value in LanguagePrimitives.GetEnumerable(found[0].Value) ?? new[] { found[0].Value })
        {
            if (value is null) continue;
            var result = properties.Length == 0 ? PSObject.AsPSObject(value) : PSObject.AsPSObject(value).Copy();
            AddProperties(result, item);
            yield return result;
        }
    }

    private void AddProperties(PSObject result, PSObject item)
    {
        foreach (var selector in properties)
        {
            var wildcard = WildcardPattern.ContainsWildcardCharacters(selector.Text);
            var found = selector.Resolve(item).ToList();
            if (found.Count == 0 && !wildcard) found.Add(new(selector.Name ?? selector.Text, null));
            foreach (var (name, value) in found)
            {
                if (excluded.Any(pattern => pattern.IsMatch(name))) continue;
                if (result.Properties[name] is null) result.Properties.Add(new PSNoteProperty(name, value));
                else if (!wildcard) writeError(new ErrorRecord(
                    new PSArgumentException($"The property cannot be processed because the property \"{name}\" already exists."),
                    "AlreadyExistingUserSpecifiedPropertyNoExpand", ErrorCategory.InvalidOperation, item));
            }
        }
    }
}
