using System.Management.Automation;

namespace Microsoft.PowerShell.Commands;

[Cmdlet("Tee", "Object", DefaultParameterSetName = "File")]
public sealed class TeeObjectCommand : PSCmdlet, IDisposable
{
    private readonly List<object?> items = [];
    private SteppablePipeline? file;

    [Parameter(ValueFromPipeline = true)]
    public PSObject? InputObject { get; set; }

    [Parameter(Mandatory = true, Position = 0, ParameterSetName = "File")]
    [Alias("Path")]
    public string FilePath { get; set; } = "";

    [Parameter(Mandatory = true, ParameterSetName = "LiteralFile")]
    [Alias("PSPath", "LP")]
    public string LiteralPath { get; set; } = "";

    [Parameter(Mandatory = true, ParameterSetName = "Variable")]
    public string Variable { get; set; } = "";

    [Parameter]
    public SwitchParameter Append { get; set; }

    protected override void BeginProcessing()
    {
        if (ParameterSetName == "Variable") return;
        var path = ParameterSetName == "File" ? FilePath : LiteralPath;
        file = ScriptBlock.Create("param($path, $append) Out-File -FilePath $path -Append:$append").GetSteppablePipeline(MyInvocation.CommandOrigin, [path, Append]);
        file.Begin(this);
    }

    protected override void ProcessRecord()
    {
        if (file is null) items.Add(InputObject);
        else file.Process(InputObject);
        WriteObject(InputObject);
    }

    protected override void EndProcessing()
    {
        file?.End();
        if (ParameterSetName != "Variable") return;
        var before = Append ? LanguagePrimitives.ConvertTo<object[]>(GetVariableValue(Variable) ?? Array.Empty<object>()) : [];
        object?[] all = [.. before, .. items];
        SessionState.PSVariable.Set(Variable, all.Length == 1 ? all[0] : all);
    }

    public void Dispose() => file?.Dispose();
}
