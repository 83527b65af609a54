using System.Management.Automation;
using System.Management.Automation.Language;

namespace Microsoft.PowerShell.Commands;

/// <summary>
/// Loads .ps1xml files into the session the way a module does: through a manifest of one line. The engine has no other public
/// door for type and format files once the session is open.
/// </summary>
internal static class DataModule
{
    /// <param name="key">TypesToProcess or FormatsToProcess.</param>
    public static void Load(PSCmdlet cmdlet, string key, IEnumerable<string> files)
    {
        var quoted = string.Join(", ", files.Select(file => $"'{CodeGeneration.EscapeSingleQuotedStringContent(file)}'"));
        var manifest = Path.Combine(Path.GetTempPath(), $"pshost-{Guid.NewGuid():N}.psd1");
        File.WriteAllText(manifest, $"@{{ ModuleVersion = '1.0'; {key} = @({quoted}) }}");
        try
        {
            cmdlet.InvokeCommand.InvokeScript("param($manifest) Import-Module $manifest -Global -ErrorAction Stop", manifest);
        }
        finally
        {
            File.Delete(manifest);
        }
    }
}
