using System.Management.Automation;
using System.Reflection;

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
        WriteObject((Static ? StaticMembers(typeName) : InstanceMembers(typeName))
            .Where(member => (member.MemberType & MemberType) != 0 && patterns.Any(pattern => pattern.IsMatch(member.Name)))
            .OrderBy(member => member.MemberType.ToString(), StringComparer.Ordinal).ThenBy(member => member.Name, StringComparer.OrdinalIgnoreCase), enumerateCollection: true);
    }

    protected override void EndProcessing()
    {
        if (!hadInput) WriteError(new ErrorRecord(new InvalidOperationException("You must specify an object for the Get-Member cmdlet."),
            "NoObjectInGetMember", ErrorCategory.CloseError, null));
    }

    private Type StaticType() => InputObject!.BaseObject as Type ?? InputObject.BaseObject.GetType();

    private IEnumerable<MemberDefinition> StaticMembers(string typeName)
    {
        const BindingFlags Which = BindingFlags.Static | BindingFlags.Public | BindingFlags.FlattenHierarchy;
        var type = StaticType();
        foreach (var name in type.GetMethods(Which).Where(method => !method.IsSpecialName).Select(method => method.Name).Distinct())
            yield return new MemberDefinition(typeName, name, PSMemberTypes.Method, StaticMethod(type, name));
        foreach (var property in type.GetProperties(Which))
        {
            var access = (property.CanRead ? "get;" : "") + (property.CanWrite ? "set;" : "");
            yield return new MemberDefinition(typeName, property.Name, PSMemberTypes.Property, $"static {TypeName(property.PropertyType)} {property.Name} {{{access}}}");
        }
        foreach (var field in type.GetFields(Which))
            yield return new MemberDefinition(typeName, field.Name, PSMemberTypes.Property, $"static {TypeName(field.FieldType)} {field.Name} {{get;}}");
    }

    /// <summary>The overloads as the engine writes them when it evaluates `[type]::name`.</summary>
    private string StaticMethod(Type type, string name) =>
        InvokeCommand.NewScriptBlock("param($type, $name) ,$type::$name").Invoke(type, name).FirstOrDefault()?.BaseObject.ToString() ?? "";

    private static string TypeName(Type type) => Microsoft.PowerShell.ToStringCodeMethods.Type(PSObject.AsPSObject(type));

    private IEnumerable<MemberDefinition> InstanceMembers(string typeName) => InputObject!.Members.Where(member => Force || !IsAccessor(member))
        .Select(member => new MemberDefinition(typeName, member.Name, member.MemberType, member.ToString() ?? ""));

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
