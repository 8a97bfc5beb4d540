using System.Text.RegularExpressions;
using AlinFunctions.Pipeline.Scripts.Markup;

namespace AlinFunctions.Pipeline.Scripts;

/// <summary>Names a job by how its script begins, for lists that people look through.</summary>
public static partial class ScriptTitle
{
    /// <summary>The longest title, in characters: two lines of a card.</summary>
    public const int MostCharacters = 80;

    /// <summary>The first line that says something, without tags; a long one ends at a word with an ellipsis.</summary>
    public static string Of(ScriptText script)
    {
        ArgumentNullException.ThrowIfNull(script);
        string line = MarkedText.Of(script.Value).Text.Split('\n').Select(one => Blank().Replace(one, " ").Trim()).FirstOrDefault(one => one.Length > 0) ?? "";
        return line.Length <= MostCharacters ? line : $"{line[..End(line)].TrimEnd()}…";
    }

    // Chinese has no blanks: it ends at any character, but never inside one.
    private static int End(string line)
    {
        int blank = line.LastIndexOf(' ', MostCharacters - 1);
        int end = blank >= MostCharacters / 2 ? blank : MostCharacters - 1;
        return char.IsLowSurrogate(line[end]) ? end - 1 : end;
    }

    [GeneratedRegex(@"\s+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Blank();
}
