using System.Management.Automation;

namespace Microsoft.PowerShell.Commands;

/// <summary>-Include and -Exclude: patterns on the last part of a path.</summary>
internal static class NameFilter
{
    public static Func<string, bool> Of(string[]? include, string[]? exclude)
    {
        var wanted = Patterns(include);
        var unwanted = Patterns(exclude);
        return path =>
        {
            var name = path.TrimEnd('/', '\\') is var trimmed ? trimmed[(trimmed.LastIndexOfAny(['/', '\\']) + 1)..] : path;
            return (wanted.Length == 0 || wanted.Any(pattern => pattern.IsMatch(name))) && !unwanted.Any(pattern => pattern.IsMatch(name));
        };
    }

    private static WildcardPattern[] Patterns(string[]? texts) =>
        texts is null ? [] : [.. texts.Select(text => WildcardPattern.Get(text, WildcardOptions.IgnoreCase))];
}
