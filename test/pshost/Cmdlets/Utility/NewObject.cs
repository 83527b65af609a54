using System.Collections;
using System.Management.Automation;

namespace Microsoft.PowerShell.Commands;

[Cmdlet(VerbsCommon.New, "Object", DefaultParameterSetName = "Net")]
public sealed class NewObjectCommand : PSCmdlet
{
    [Parameter(Mandatory = true, Position = 0)]
    public string TypeName { get; set; } = "";

    [Parameter(Position = 1)]
    [Alias("Args")]
    public object[] ArgumentList { get; set; } = [];

    [Parameter]
    public IDictionary? Property { get; set; }

    protected override void EndProcessing()
    {
        var type = FindType();
        var result = PSObject.AsPSObject(Create(type));
        if (Property is not null)
        {
            foreach (DictionaryEntry entry in Property) SetProperty(result, entry.Key.ToString() ?? "", entry.Value);
        }
        WriteObject(result);
    }

    private Type FindType()
    {
        if (LanguagePrimitives.TryConvertTo<Type>(TypeName, out var type)) return type;
        ThrowTerminatingError(new ErrorRecord(
            new PSArgumentException($"Cannot find type [{TypeName}]: verify that the assembly containing this type is loaded."),
            "TypeNotFound", ErrorCategory.InvalidType, null));
        throw new InvalidOperationException("unreachable");
    }

    private object Create(Type type)
    {
        if (type == typeof(PSObject) || type == typeof(PSCustomObject)) return new PSObject();
        if (type.IsValueType && ArgumentList.Length == 0) return Activator.CreateInstance(type)!;
        try
        {
            // `[type]::new`: the engine converts the arguments and picks the overload.
            var constructor = InvokeCommand.NewScriptBlock("param($type) ,$type::new").Invoke(type)[0].BaseObject as PSMethodInfo
                ?? throw new PSArgumentException($"A constructor was not found. Cannot find an appropriate constructor for type {TypeName}.");
            return constructor.Invoke([.. ArgumentList.Select(Unwrap)]);
        }
        catch (Exception error) when (error is MethodException or PSArgumentException)
        {
            ThrowTerminatingError(new ErrorRecord(error, error is MethodInvocationException ? "ConstructorInvokedThrowException" : "CannotFindAppropriateCtor", ErrorCategory.ObjectNotFound, null));
            throw;
        }
    }

    private void SetProperty(PSObject target, string name, object? value)
    {
        if (target.Properties[name] is { } property) property.Value = value;
        else if (target.BaseObject is PSCustomObject) target.Properties.Add(new PSNoteProperty(name, value));
        else
        {
            ThrowTerminatingError(new ErrorRecord(
                new PSArgumentException($"The member \"{name}\" was not found for the specified .NET object."),
                "InvalidOperationException", ErrorCategory.InvalidOperation, target));
        }
    }

    private static object? Unwrap(object? value) => value is PSObject wrapped && wrapped.BaseObject is not PSCustomObject ? wrapped.BaseObject : value;
}
