using System.Management.Automation;

namespace Microsoft.PowerShell.Commands;

[Cmdlet(VerbsCommon.Get, "Member")]
[OutputType(typeof(MemberDefinition))]
public sealed class GetMemberCommand : PSCmdlet
{
    private readonly HashSet<string> seen = [];
    private bool hadInput;

    [Parameter(ValueFromPipeline = true)]
    public PSObject? InputObject { get; set; }

    [Parameter(Position = 0)]
    public string[] Name { get; set; } = ["*"];

    [Parameter]
    [Alias("Type")]
    public PSMemberTypes MemberType { get; set; } = PSMemberTypes.All;

    /// <summary>The members of the class instead of the object's.</summary>
    [Parameter]
    public SwitchParameter Static { get; set; }

    [Parameter]
    public SwitchParameter Force { get; set; }

    protected override void ProcessRecord()
    {
        if (InputObject is null) return;
        hadInput = true;
        var typeName = Static ? StaticType().FullName! : InputObject.TypeNames.FirstOrDefault() ?? InputObject.BaseObject.GetType().FullName!;
        if (!seen.Add(typeName)) return;
        var patterns = Name.Select(name => WildcardPattern.Get(name, WildcardOptions.IgnoreCase)).ToList();
        var members = Static ? StaticMembers() : InputObject.Members;
        WriteObject(members
            .Where(member => (member.MemberType & MemberType) != 0 && patterns.Any(pattern => pattern.IsMatch(member.Name)) && (Force || !IsAccessor(member)))
            .OrderBy(member => member.MemberType.ToString(), StringComparer.Ordinal).ThenBy(member => member.Name, StringComparer.OrdinalIgnoreCase)
            .Select(member => new MemberDefinition(typeName, member.Name, member.MemberType, member.ToString() ?? "")), enumerateCollection: true);
    }

    protected override void EndProcessing()
    {
        if (!hadInput) WriteError(new ErrorRecord(new InvalidOperationException("You must specify an object for the Get-Member cmdlet."),
            "NoObjectInGetMember", ErrorCategory.CloseError, null));
    }

    private Type StaticType() => InputObject!.BaseObject as Type ?? InputObject.BaseObject.GetType();

    private IEnumerable<PSMemberInfo> StaticMembers()
    {
        var type = StaticType();
        return type.GetMembers(System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.Public)
            .Select(member => member.Name).Distinct().Select(name => StaticMember(type, name)).OfType<PSMemberInfo>();
    }

    /// <summary>The engine wraps static members only when it evaluates `[type]::name`.</summary>
    private PSMemberInfo? StaticMember(Type type, string name)
    {
        var script = InvokeCommand.NewScriptBlock("param($type, $name) ,$type::$name");
        var value = script.Invoke(type, name).FirstOrDefault()?.BaseObject;
        return value as PSMethodInfo ?? (PSMemberInfo)new PSNoteProperty(name, value);
    }

    /// <summary>get_X, set_X and their like are shown with -Force only.</summary>
    private static bool IsAccessor(PSMemberInfo member) => member.MemberType == PSMemberTypes.Method
        && (member.Name.StartsWith("get_", StringComparison.Ordinal) || member.Name.StartsWith("set_", StringComparison.Ordinal)
            || member.Name.StartsWith("add_", StringComparison.Ordinal) || member.Name.StartsWith("remove_", StringComparison.Ordinal));
}

/// <summary>One line of Get-Member.</summary>
public sealed class MemberDefinition(string typeName, string name, PSMemberTypes memberType, string definition)
{
    public string TypeName { get; } = typeName;
    public string Name { get; } = name;
    public PSMemberTypes MemberType { get; } = memberType;
    public string Definition { get; } = definition;

    public override string ToString() => Definition;
}
