using System.Management.Automation;
using System.Management.Automation.Runspaces;

namespace NodeSvc.EngineHost.Host;

internal static class EngineState
{
    /// <summary>
    /// What pwsh starts with: the engine's own Core commands, aliases and providers. Utility and Management come, as in pwsh,
    /// from Modules beside the engine ($PSHOME), loaded when the first of their commands is called.
    /// </summary>
    public static InitialSessionState Create()
    {
        var state = InitialSessionState.CreateDefault2();
        if (OperatingSystem.IsWindows()) state.ExecutionPolicy = Microsoft.PowerShell.ExecutionPolicy.Bypass; // elsewhere it throws
        state.ThreadOptions = PSThreadOptions.UseCurrentThread;
        return state;
    }
}
