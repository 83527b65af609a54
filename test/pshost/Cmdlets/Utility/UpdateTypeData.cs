using System.Management.Automation;
using System.Management.Automation.Runspaces;

namespace Microsoft.PowerShell.Commands;

[Cmdlet(VerbsData.Update, "TypeData", DefaultParameterSetName = "FileSet", SupportsShouldProcess = true)]
public sealed class UpdateTypeDataCommand : PSCmdlet
{
    private readonly List<string> files = [];

    [Parameter(Position = 0, ParameterSetName = "FileSet", Mandatory = true, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("PSPath", "Path")]
    public string[] AppendPath { get; set; } = [];

    [Parameter(ParameterSetName = "DynamicTypeSet", Mandatory = true)]
    public string TypeName { get; set; } = "";

    [Parameter(ParameterSetName = "DynamicTypeSet")]
    [ValidateSet("NoteProperty", "ScriptProperty", "ScriptMethod", "AliasProperty")]
    public PSMemberTypes MemberType { get; set; }

    [Parameter(ParameterSetName = "DynamicTypeSet")]
    public string? MemberName { get; set; }

    [Parameter(ParameterSetName = "DynamicTypeSet")]
    public object? Value { get; set; }

    [Parameter(ParameterSetName = "DynamicTypeSet")]
    public object? SecondValue { get; set; }

    [Parameter(ParameterSetName = "DynamicTypeSet")]
    public string? DefaultDisplayProperty { get; set; }

    [Parameter(ParameterSetName = "DynamicTypeSet")]
    public string[]? DefaultDisplayPropertySet { get; set; }

    /// <summary>Replaces a member that is there already.</summary>
    [Parameter(ParameterSetName = "DynamicTypeSet")]
    public SwitchParameter Force { get; set; }

    protected override void ProcessRecord()
    {
        foreach (var path in AppendPath)
        {
            try
            {
                files.AddRange(GetResolvedProviderPathFromPSPath(path, out _));
            }
            catch (ItemNotFoundException error)
            {
                WriteError(new ErrorRecord(error.ErrorRecord, error));
            }
        }
    }

    protected override void EndProcessing()
    {
        if (ParameterSetName == "FileSet")
        {
            if (files.Count > 0 && ShouldProcess(string.Join(", ", files), "Update TypeData")) DataModule.Load(this, "TypesToProcess", files);
        }
        else if (ShouldProcess(TypeName, "Update TypeData")) Add();
    }

    private void Add()
    {
        var data = new TypeData(TypeName) { DefaultDisplayProperty = DefaultDisplayProperty, IsOverride = Force };
        if (DefaultDisplayPropertySet is not null) data.DefaultDisplayPropertySet = new PropertySetData(DefaultDisplayPropertySet);
        if (MemberName is not null) data.Members.Add(MemberName, NewMember(MemberName));
        try
        {
            EngineContext.TypeTable(this).AddType(data);
        }
        catch (RuntimeException error)
        {
            WriteError(new ErrorRecord(error, "TypesXmlUpdateException", ErrorCategory.InvalidOperation, TypeName));
        }
    }

    private TypeMemberData NewMember(string name) => MemberType switch
    {
        PSMemberTypes.ScriptProperty => new ScriptPropertyData(name, Script(Value), Script(SecondValue)),
        PSMemberTypes.ScriptMethod => new ScriptMethodData(name, Script(Value)),
        PSMemberTypes.AliasProperty => new AliasPropertyData(name, LanguagePrimitives.ConvertTo<string>(Value)),
        _ => new NotePropertyData(name, Value),
    };

    private static ScriptBlock? Script(object? value) => LanguagePrimitives.ConvertTo<ScriptBlock>(value);
}
