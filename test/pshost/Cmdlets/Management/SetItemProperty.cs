using System.Management.Automation;

namespace Microsoft.PowerShell.Commands;

[Cmdlet(VerbsCommon.Set, "ItemProperty", DefaultParameterSetName = "propertyValuePathSet", SupportsShouldProcess = true)]
public sealed class SetItemPropertyCommand : PathCommandBase
{
    [Parameter(Position = 0, Mandatory = true, ParameterSetName = "propertyValuePathSet", ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    public string[] Path { get; set; } = [];

    [Parameter(Mandatory = true, ParameterSetName = "LiteralPathSet", ValueFromPipelineByPropertyName = true)]
    [Alias("PSPath", "LP")]
    public string[] LiteralPath { get; set; } = [];

    [Parameter(Position = 1, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [Alias("PSProperty")]
    public string Name { get; set; } = "";

    [Parameter(Position = 2, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [AllowNull]
    public object? Value { get; set; }

    /// <summary>Registry only: String, ExpandString, Binary, DWord, MultiString, QWord.</summary>
    [Parameter]
    public string? Type { get; set; }

    [Parameter]
    public SwitchParameter Force { get; set; }

    [Parameter]
    public SwitchParameter PassThru { get; set; }

    protected override string[] Paths => IsLiteral ? LiteralPath : Path;

    protected override void ProcessRecord() => ForEachPath(path =>
    {
        if (!ShouldProcess($"Item: {path} Property: {Name}", "Set Property")) return;
        var property = new PSObject();
        property.Properties.Add(new PSNoteProperty(Name, Value));
        var results = Type is null
            ? InvokeProvider.Property.Set([path], property, Force, IsLiteral)
            : InvokeProvider.Property.New([path], Name, Type, Value, force: true, IsLiteral); // the typed way to write a registry value
        if (PassThru) WriteObject(results, enumerateCollection: true);
    });
}
