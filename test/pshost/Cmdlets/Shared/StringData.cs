using System.Collections;
using System.Management.Automation;
using System.Text.RegularExpressions;

namespace Microsoft.PowerShell.Commands;

/// <summary>`name = value` lines, as ConvertFrom-StringData reads them: # comments, backslash escapes as in a regular expression.</summary>
internal static class StringData
{
    public static Hashtable Parse(string text)
    {
        var table = new Hashtable(StringComparer.OrdinalIgnoreCase);
        foreach (var line in text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#'))
        {
            var equals = line.IndexOf('=');
            if (equals < 0) throw new PSInvalidOperationException($"Data line '{line}' is not in 'name=value' format.");
            var name = line[..equals].Trim();
            if (table.ContainsKey(name)) throw new PSInvalidOperationException($"Data item '{name}' in line '{line}' is already defined.");
            table.Add(name, Regex.Unescape(line[(equals + 1)..].Trim()));
        }
        return table;
    }
}
