using System.Globalization;
using System.Management.Automation;

namespace Microsoft.PowerShell.Commands;

/// <summary>PowerShell's order of any two values: numbers by value, text by culture; what cannot be compared goes by its text.</summary>
public sealed class ObjectComparer(bool caseSensitive = false, CultureInfo? culture = null) : IComparer<object?>, IEqualityComparer<object?>
{
    private readonly CultureInfo culture = culture ?? CultureInfo.CurrentCulture;

    public int Compare(object? left, object? right)
    {
        left = Unwrap(left);
        right = Unwrap(right);
        if (left is not null && right is not null && LanguagePrimitives.TryCompare(left, right, !caseSensitive, culture, out var order)) return order;
        if (left is null || right is null) return (left is null ? 0 : 1) - (right is null ? 0 : 1);
        return string.Compare(left.ToString(), right.ToString(), culture, caseSensitive ? CompareOptions.None : CompareOptions.IgnoreCase);
    }

    public new bool Equals(object? left, object? right) => Compare(left, right) == 0;

    public int GetHashCode(object? value)
    {
        var text = Unwrap(value)?.ToString() ?? "";
        return caseSensitive ? text.GetHashCode() : StringComparer.CurrentCultureIgnoreCase.GetHashCode(text);
    }

    private static object? Unwrap(object? value) =>
        value is PSObject wrapped && wrapped.BaseObject is not PSCustomObject ? wrapped.BaseObject : value;
}
