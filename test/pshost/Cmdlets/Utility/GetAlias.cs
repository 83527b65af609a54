using System.Management.Automation;

namespace Microsoft.PowerShell.Commands;

[Cmdlet(VerbsCommon.Get, "Alias", DefaultParameterSetName = "Default")]
[OutputType(typeof(AliasInfo))]
public sealed class GetAliasCommand : PSCmdlet
{
    [Parameter(Position = 0, ParameterSetName = "Default", ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    public string[] Name { get; set; } = ["*"];

    /// <summary>Aliases of these commands.</summary>
    [Parameter(ParameterSetName = "Definition")]
    public string[] Definition { get; set; } = [];

    [Parameter]
    public string? Scope { get; set; }

    protected override void ProcessRecord()
    {
        var aliases = new ScopedState(this).Aliases(Scope).Values.OrderBy(alias => alias.Name, StringComparer.OrdinalIgnoreCase).ToList();
        var byName = ParameterSetName == "Default";
        foreach (var text in byName ? Name : Definition)
        {
            var pattern = WildcardPattern.Get(text, WildcardOptions.IgnoreCase);
            var found = aliases.Where(alias => pattern.IsMatch(byName ? alias.Name : alias.Definition)).ToList();
            WriteObject(found, enumerateCollection: true);
            if (found.Count == 0 && !WildcardPattern.ContainsWildcardCharacters(text)) WriteError(new ErrorRecord(
                new ItemNotFoundException($"This command cannot find a matching alias because an alias with the {(byName ? "name" : "definition")} '{text}' does not exist."),
                "ItemNotFoundException", ErrorCategory.ObjectNotFound, text));
        }
    }
}
