using System.Management.Automation.Language;
using System.Text;

namespace NodeSvc.EngineHost.Host;

/// <summary>
/// Cuts stdin into statements as pwsh's input loop does for `-Command -`: a line that parses is run at once; a line that is the
/// beginning of something opens a block, which the next blank line ends.
/// </summary>
internal sealed class StdinReader(TextReader input)
{
    /// <param name="run">Runs one statement; false ends the loop.</param>
    public void Run(Func<string, bool> run)
    {
        var block = new StringBuilder();
        while (input.ReadLine() is { } line)
        {
            var blank = string.IsNullOrWhiteSpace(line);
            if (block.Length > 0 && !blank)
            {
                block.Append('\n').Append(line);
                continue;
            }
            if (block.Length == 0 && blank) continue;
            var statement = block.Length > 0 ? block.ToString() : line;
            if (block.Length == 0 && IsIncomplete(line))
            {
                block.Append(line);
                continue;
            }
            block.Clear();
            if (!run(statement)) return;
        }
        // pwsh drops it without a word; here a driver that forgot the blank line is told.
        if (block.Length > 0) Console.Error.WriteLine("stdin ended inside a block; end a block of several lines with a blank line:\n" + block);
    }

    private static bool IsIncomplete(string text)
    {
        Parser.ParseInput(text, out _, out var errors);
        return errors.Length > 0 && errors.Any(error => error.IncompleteInput);
    }
}
