using System.Management.Automation;

namespace Microsoft.PowerShell.Commands;

[Cmdlet(VerbsData.Import, "LocalizedData")]
public sealed class ImportLocalizedDataCommand : PSCmdlet
{
    /// <summary>Without it the table is written to the pipeline.</summary>
    [Parameter(Position = 0)]
    [Alias("Variable")]
    public string? BindingVariable { get; set; }

    /// <summary>Such as de-DE; default the session's. Its parent cultures, en-US and the base folder are tried next.</summary>
    [Parameter(Position = 1)]
    public string? UICulture { get; set; }

    [Parameter]
    public string? BaseDirectory { get; set; }

    /// <summary>Default: the calling script's name with .psd1.</summary>
    [Parameter]
    public string? FileName { get; set; }

    protected override void ProcessRecord()
    {
        var folder = BaseDirectory is null ? Path.GetDirectoryName(CallerScript("BaseDirectory")) ?? "" : GetUnresolvedProviderPathFromPSPath(BaseDirectory);
        var name = Path.ChangeExtension(FileName ?? Path.GetFileName(CallerScript("FileName")), ".psd1");
        var culture = UICulture ?? Host.CurrentUICulture.Name;
        var found = Folders(culture).Select(each => Path.Combine(folder, each, name)).FirstOrDefault(File.Exists);
        if (found is null)
        {
            WriteError(new ErrorRecord(new PSInvalidOperationException(
                $"Cannot find the Windows PowerShell data file '{name}' in directory '{Path.Combine(folder, culture)}', or in any parent culture directories."),
                "ImportLocalizedData", ErrorCategory.ObjectNotFound, Path.Combine(folder, name)));
            return;
        }
        var value = DataFile.Read(found);
        var table = value is string text ? StringData.Parse(text) : value;
        if (BindingVariable is null) WriteObject(table);
        else SessionState.PSVariable.Set(BindingVariable, table);
    }

    /// <summary>By name: without ICU a culture does not know its parent.</summary>
    private static IEnumerable<string> Folders(string culture)
    {
        for (; culture.Length > 0; culture = culture[..Math.Max(0, culture.LastIndexOf('-'))]) yield return culture;
        yield return "en-US";
        yield return "en";
        yield return "";
    }

    private string CallerScript(string parameter)
    {
        if (!string.IsNullOrEmpty(MyInvocation.ScriptName)) return MyInvocation.ScriptName;
        ThrowTerminatingError(new ErrorRecord(new PSInvalidOperationException($"Outside a script, -{parameter} must be given."),
            "NotCalledFromAScriptFile", ErrorCategory.InvalidOperation, null));
        return "";
    }
}
