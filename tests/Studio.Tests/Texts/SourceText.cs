using System.Text.RegularExpressions;

namespace AlinFunctions.Studio.Tests.Texts;

/// <summary>One text of a source file, and the texts that stand beside it in the same call.</summary>
internal sealed partial class SourceText
{
    private SourceText(string place, string value, bool opensSentence)
    {
        Place = place;
        Value = value;
        OpensSentence = opensSentence;
        Facts = [.. Hole().Matches(value.Replace("{{", "", StringComparison.Ordinal).Replace("}}", "", StringComparison.Ordinal)).Select(hole => Own().Replace(hole.Groups["fact"].Value, ""))];
    }

    /// <summary>The file and the line.</summary>
    public string Place { get; }

    public string Value { get; }

    /// <summary>Whether it is the first text of a sentence in two languages.</summary>
    public bool OpensSentence { get; }

    /// <summary>What is filled in.</summary>
    public HashSet<string> Facts { get; }

    /// <summary>Whether it chooses its words where they are filled in, so that what is filled in differs between languages.</summary>
    public bool Chooses => Value.Contains(" ? \"", StringComparison.Ordinal);

    public SourceText? Previous { get; private set; }

    public SourceText? Next { get; private set; }

    /// <summary>Finds the texts of a file, in order.</summary>
    public static IReadOnlyList<SourceText> In(string file, string source)
    {
        var texts = new List<SourceText>();
        Match? before = null;
        foreach (Match literal in Literal().Matches(source))
        {
            int line = source.AsSpan(0, literal.Index).Count('\n') + 1;
            string lead = source[Math.Max(0, literal.Index - 80)..literal.Index];
            var text = new SourceText($"{file}:{line}", literal.Groups["text"].Value, Opening().IsMatch(lead));
            if (before is not null && Comma().IsMatch(source[(before.Index + before.Length)..literal.Index]))
            {
                text.Previous = texts[^1];
                texts[^1].Next = text;
            }

            texts.Add(text);
            before = literal;
        }

        return texts;
    }

    /// <inheritdoc />
    public override string ToString() => $"{Place}: {Value}";

    // A text in quotation marks, with or without places to fill in; comments and characters are passed over first.
    [GeneratedRegex("""//[^\n]*|'(\\.|[^'\\])'|[$@]*"(?<text>(\\.|\{[^{}"]*("[^"]*"[^{}"]*)*\}|[^"\\])*)" """, RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace, matchTimeoutMilliseconds: 20000)]
    private static partial Regex Literal();

    [GeneratedRegex(@"(new Sentence|Words\.Say|\bSay|\bRefuse)\(\s*(string\.Create\((System\.Globalization\.)?CultureInfo\.InvariantCulture,\s*)?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Opening();

    [GeneratedRegex(@"^\)?\s*,\s*(string\.Create\((System\.Globalization\.)?CultureInfo\.InvariantCulture,\s*)?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Comma();

    // What is there in each language has two names.
    [GeneratedRegex("english|chinese|English|Chinese", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Own();

    [GeneratedRegex(@"\{(?<fact>[^{}:,]+)[^{}]*\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Hole();
}
