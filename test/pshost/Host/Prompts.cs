using System.Collections.ObjectModel;
using System.Management.Automation;
using System.Management.Automation.Host;
using System.Security;

namespace NodeSvc.EngineHost.Host;

/// <summary>Asks on stdout and reads the answer from stdin; with -NonInteractive every question is an error at once.</summary>
internal sealed class Prompts(bool nonInteractive)
{
    /// <exception cref="PSInvalidOperationException">-NonInteractive was given, or stdin has ended.</exception>
    public string ReadLine()
    {
        RefuseIfNonInteractive();
        return Console.In.ReadLine()
            ?? throw new PSInvalidOperationException("The answer to a prompt was expected on stdin, but stdin has ended.");
    }

    public SecureString ReadSecret()
    {
        var secret = new SecureString();
        foreach (var letter in ReadLine()) secret.AppendChar(letter);
        secret.MakeReadOnly();
        return secret;
    }

    public Dictionary<string, PSObject> ReadFields(string caption, string message, Collection<FieldDescription> fields)
    {
        WriteHead(caption, message);
        var answers = new Dictionary<string, PSObject>();
        foreach (var field in fields) answers[field.Name] = ReadField(field);
        return answers;
    }

    public int ReadChoice(string caption, string message, Collection<ChoiceDescription> choices, int defaultChoice)
    {
        WriteHead(caption, message);
        while (true)
        {
            Console.Out.Write(string.Join("  ", choices.Select(choice => $"[{Key(choice)}] {choice.Label.Replace("&", "")}")) + ": ");
            var answer = ReadLine().Trim();
            if (answer.Length == 0 && defaultChoice >= 0) return defaultChoice;
            for (var i = 0; i < choices.Count; i++)
            {
                if (Same(answer, Key(choices[i])) || Same(answer, choices[i].Label.Replace("&", ""))) return i;
            }
        }
    }

    public PSCredential ReadCredential(string caption, string message, string userName)
    {
        WriteHead(caption, message);
        if (string.IsNullOrEmpty(userName))
        {
            Console.Out.Write("User: ");
            userName = ReadLine();
        }
        Console.Out.Write($"Password for user {userName}: ");
        return new PSCredential(userName, ReadSecret());
    }

    private PSObject ReadField(FieldDescription field)
    {
        Console.Out.Write($"{field.Name}: ");
        if (field.ParameterTypeFullName == typeof(SecureString).FullName) return PSObject.AsPSObject(ReadSecret());
        if (field.ParameterTypeFullName == typeof(PSCredential).FullName) return PSObject.AsPSObject(ReadCredential("", "", ""));
        return PSObject.AsPSObject(ReadLine());
    }

    private void RefuseIfNonInteractive()
    {
        if (nonInteractive)
            throw new PSInvalidOperationException("PowerShell is in NonInteractive mode. Read and Prompt functionality is not available.");
    }

    private void WriteHead(string caption, string message)
    {
        RefuseIfNonInteractive(); // before anything is written
        if (!string.IsNullOrEmpty(caption)) Console.Out.WriteLine(caption);
        if (!string.IsNullOrEmpty(message)) Console.Out.WriteLine(message);
    }

    /// <summary>The letter behind the ampersand of "&amp;Yes", or the whole label.</summary>
    private static string Key(ChoiceDescription choice)
    {
        var mark = choice.Label.IndexOf('&');
        return mark >= 0 && mark + 1 < choice.Label.Length ? choice.Label.Substring(mark + 1, 1).ToUpperInvariant() : choice.Label;
    }

    private static bool Same(string left, string right) => string.Equals(left, right, StringComparison.CurrentCultureIgnoreCase);
}
