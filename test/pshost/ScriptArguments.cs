using System.Management.Automation.Runspaces;

namespace NodeSvc.EngineHost;

/// <summary>Turns the words after `-File SCRIPT` into parameters, as pwsh does.</summary>
internal static class ScriptArguments
{
    public static IReadOnlyList<CommandParameter> Parse(string[] words)
    {
        var parameters = new List<CommandParameter>();
        for (var i = 0; i < words.Length; i++)
        {
            var word = words[i];
            if (!IsParameterName(word))
            {
                parameters.Add(new CommandParameter(null, word));
                continue;
            }
            var colon = word.IndexOf(':');
            if (colon < 0) parameters.Add(new CommandParameter(word)); // the engine pairs it with the next word, or takes it as a switch
            else if (colon < word.Length - 1) parameters.Add(new CommandParameter(word[..(colon + 1)], Literal(word[(colon + 1)..])));
            else if (i + 1 < words.Length) parameters.Add(new CommandParameter(word, Literal(words[++i])));
            else throw new CommandLineException($"The script argument '{word}' needs a value.");
        }
        return parameters;
    }

    /// <summary>A dash and a letter: `-5` and `-` are values.</summary>
    private static bool IsParameterName(string word) => word.Length > 1 && word[0] == '-' && (char.IsLetter(word[1]) || word[1] is '_' or '?');

    /// <summary>`-Switch:$false` is the one case where pwsh looks into a value.</summary>
    private static object Literal(string value) => value.ToLowerInvariant() switch
    {
        "$true" => true,
        "$false" => false,
        _ => value,
    };
}
