using System.Diagnostics;
using System.Management.Automation;

namespace Microsoft.PowerShell.Commands;

/// <summary>Processes by name, id or as they are, with the errors of the *-Process cmdlets.</summary>
public abstract class ProcessCommandBase : PSCmdlet
{
    protected IEnumerable<Process> Find(string[]? names, int[]? ids, Process[]? processes)
    {
        foreach (var process in processes ?? []) yield return process;
        foreach (var id in ids ?? [])
        {
            if (ById(id) is { } process) yield return process;
            else WriteNotFound($"Cannot find a process with the process identifier {id}.", "NoProcessFoundForGivenId", id);
        }
        foreach (var name in names ?? [])
        {
            var found = ByName(name);
            if (found.Count == 0 && !WildcardPattern.ContainsWildcardCharacters(name))
                WriteNotFound($"Cannot find a process with the name \"{name}\". Verify the process name and call the cmdlet again.", "NoProcessFoundForGivenName", name);
            foreach (var process in found) yield return process;
        }
    }

    private static Process? ById(int id)
    {
        try
        {
            return Process.GetProcessById(id);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static List<Process> ByName(string name)
    {
        var pattern = WildcardPattern.Get(name, WildcardOptions.IgnoreCase);
        return [.. Process.GetProcesses().Where(process => pattern.IsMatch(NameOf(process)))
            .OrderBy(NameOf, StringComparer.OrdinalIgnoreCase).ThenBy(process => process.Id)];
    }

    /// <summary>Empty for a process that has ended meanwhile.</summary>
    private static string NameOf(Process process)
    {
        try
        {
            return process.ProcessName;
        }
        catch (InvalidOperationException)
        {
            return "";
        }
    }

    private void WriteNotFound(string message, string id, object target) =>
        WriteError(new ErrorRecord(new ProcessCommandException(message), id, ErrorCategory.ObjectNotFound, target));
}

/// <summary>A process that was asked for could not be found or handled.</summary>
public sealed class ProcessCommandException(string message, Exception? inner = null) : SystemException(message, inner);
