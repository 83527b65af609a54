using System.Management.Automation.Language;

namespace NodeSvc.EngineHost.Host;

/// <summary>
/// `$?` as it is after the last statement of a text. The engine sets it back to true when a pipeline ends, so the text itself
/// has to tell, in one more line at its end. Public, because only public classes can be named in a script.
/// </summary>
public static class LastStatement
{
    /// <summary>True also for a text that never got to its end, by `return` for example.</summary>
    public static bool Succeeded { get; private set; } = true;

    public static void Record(bool succeeded) => Succeeded = succeeded;

    /// <summary>A text with begin, process or end blocks has no place for a line of its own; it stays as it is.</summary>
    internal static string Watch(string text)
    {
        var ast = Parser.ParseInput(text, out _, out var errors);
        var watchable = errors.Length == 0 && ast is { BeginBlock: null, ProcessBlock: null, CleanBlock: null, DynamicParamBlock: null, EndBlock.Unnamed: true };
        return watchable ? $"{text}\n[{typeof(LastStatement).FullName}]::Record($?)" : text;
    }
}
