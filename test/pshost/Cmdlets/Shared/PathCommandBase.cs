using System.Management.Automation;

namespace Microsoft.PowerShell.Commands;

/// <summary>
/// -Path and -LiteralPath, for any provider. The public provider calls throw their first error; here it becomes the error
/// record that the real cmdlet writes, and the next path has its turn.
/// </summary>
public abstract class PathCommandBase : PSCmdlet
{
    protected abstract string[] Paths { get; }

    protected virtual bool IsLiteral => ParameterSetName.StartsWith("Literal", StringComparison.Ordinal);

    protected void ForEachPath(Action<string> action)
    {
        foreach (var path in Paths) Try(() => action(path));
    }

    /// <summary>Runs one provider call; the error that it throws is written instead, with its own id and category.</summary>
    protected bool Try(Action action)
    {
        try
        {
            action();
            return true;
        }
        catch (Exception error) when (error is PipelineStoppedException or ParameterBindingException)
        {
            throw;
        }
        catch (Exception error) when (error is IContainsErrorRecord)
        {
            WriteError(new ErrorRecord(((IContainsErrorRecord)error).ErrorRecord, error is ProviderInvocationException { InnerException: { } cause } ? cause : error));
            return false;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException or System.Security.SecurityException)
        {
            WriteError(new ErrorRecord(error, error.GetType().Name, error is UnauthorizedAccessException ? ErrorCategory.PermissionDenied : ErrorCategory.WriteError, null));
            return false;
        }
    }

    /// <summary>The provider's own paths behind a path with wildcards; a literal that does not exist is an error, too.</summary>
    protected IReadOnlyList<string> ResolveProviderPaths(string path, out ProviderInfo provider)
    {
        if (!IsLiteral) return GetResolvedProviderPathFromPSPath(path, out provider);
        var resolved = SessionState.Path.GetUnresolvedProviderPathFromPSPath(path, out provider, out _);
        if (!InvokeProvider.Item.Exists(path, force: true, literalPath: true)) ThrowNotFound(path);
        return [resolved];
    }

    /// <summary>PowerShell paths (with drive) behind a path with wildcards.</summary>
    protected IReadOnlyList<string> ResolvePaths(string path)
    {
        if (!IsLiteral) return [.. SessionState.Path.GetResolvedPSPathFromPSPath(path).Select(info => info.Path)];
        if (!InvokeProvider.Item.Exists(path, force: true, literalPath: true)) ThrowNotFound(path);
        return [path];
    }

    protected static bool IsFileSystem(ProviderInfo provider) => provider.Name == FileSystemProvider.ProviderName;

    /// <summary>File, Directory, Key or Item: what ShouldProcess calls it, as in `Remove File`.</summary>
    protected string KindOf(string item)
    {
        SessionState.Path.GetUnresolvedProviderPathFromPSPath(item, out var provider, out _);
        if (provider.Name == "Registry") return "Key";
        if (!IsFileSystem(provider)) return "Item";
        return InvokeProvider.Item.IsContainer(item) ? "Directory" : "File";
    }

    private static void ThrowNotFound(string path) =>
        throw new NotFound($"Cannot find path '{path}' because it does not exist.", path);

    /// <summary>The engine's ItemNotFoundException takes no target from outside, so the record is made here.</summary>
    private sealed class NotFound(string message, string path) : ItemNotFoundException(message)
    {
        public override ErrorRecord ErrorRecord { get; } =
            new(new ItemNotFoundException(message), "PathNotFound", ErrorCategory.ObjectNotFound, path);
    }
}
