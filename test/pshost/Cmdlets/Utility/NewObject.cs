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
        try
        {
            // The engine's own `[type]::new(...)`: it converts arguments and picks the overload.
            return InvokeCommand.InvokeScript("param($type, $list) $type::new.Invoke($list)", false,
                System.Management.Automation.Runspaces.PipelineResultTypes.None, null, type, ArgumentList.Select(Unwrap).ToArray()) is [var made]
                ? made.BaseObject
                : throw new PSArgumentException($"A constructor was not found. Cannot find an appropriate constructor for type {TypeName}.");
        }
        catch (RuntimeException error)
        {
            ThrowTerminatingError(new ErrorRecord(error.InnerException ?? error, "ConstructorInvokedThrowException,Microsoft.PowerShell.Commands.NewObjectCommand", ErrorCategory.InvalidOperation, null));
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
