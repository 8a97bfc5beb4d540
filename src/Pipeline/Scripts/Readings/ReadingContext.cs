namespace AlinFunctions.Pipeline.Scripts.Readings;

/// <summary>Where an expression stands, for readings that depend on their neighbours.</summary>
/// <param name="Text">The paragraph, with full-width letters and digits made half-width.</param>
/// <param name="Start">Where the expression starts.</param>
/// <param name="End">Where it ends; half-open.</param>
/// <param name="Mandarin">Whether it is to be said in Mandarin; else in English.</param>
internal sealed record ReadingContext(string Text, int Start, int End, bool Mandarin)
{
    /// <summary>Gets the next character that is not a blank, or a zero character at the end.</summary>
    public char Next => After(0);

    /// <summary>Gets the previous character that is not a blank, or a zero character at the start.</summary>
    public char Previous
    {
        get
        {
            int index = Start - 1;
            while (index >= 0 && char.IsWhiteSpace(Text[index]))
            {
                index--;
            }

            return index < 0 ? '\0' : Text[index];
        }
    }

    /// <summary>Gets the word before the expression in lower case, or an empty string.</summary>
    public string PreviousWord
    {
        get
        {
            int end = Start;
            while (end > 0 && char.IsWhiteSpace(Text[end - 1]))
            {
                end--;
            }

            int start = end;
            while (start > 0 && ScriptLanguage.IsLatin(Text[start - 1]))
            {
                start--;
            }

            return Text[start..end].ToLowerInvariant();
        }
    }

    /// <summary>Gets the word after the expression as it is written, or an empty string.</summary>
    public string NextWord
    {
        get
        {
            int start = End;
            while (start < Text.Length && char.IsWhiteSpace(Text[start]))
            {
                start++;
            }

            int end = start;
            while (end < Text.Length && ScriptLanguage.IsLatin(Text[end]))
            {
                end++;
            }

            return Text[start..end];
        }
    }

    /// <summary>Gets whether "a 5 km run" is written: after an article and before a noun a unit stays in the singular.</summary>
    public bool IsAttributive => PreviousWord is "a" or "an" && NextWord is { Length: > 1 } noun && char.IsAsciiLetterLower(noun[0]) &&
        noun is not ("per" or "in" or "for" or "to" or "and" or "or" or "on" or "at" or "of" or "more" or "less" or "was" or "is" or "each" or "from" or "by");

    /// <summary>Gets whether the word before the expression is a name in capitals, such as RTX.</summary>
    public bool FollowsCapitals => PreviousWord is { Length: > 1 and < 6 } word && Text[..Start].TrimEnd().EndsWith(word.ToUpperInvariant(), StringComparison.Ordinal);

    /// <summary>Says whether one of the texts stands right before the expression, blanks aside.</summary>
    public bool Follows(params ReadOnlySpan<string> texts)
    {
        ReadOnlySpan<char> before = Text.AsSpan(0, Start).TrimEnd();
        foreach (string text in texts)
        {
            if (before.EndsWith(text, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Says whether one of the texts stands right after the expression, blanks aside.</summary>
    public bool Precedes(params ReadOnlySpan<string> texts)
    {
        ReadOnlySpan<char> after = Text.AsSpan(End).TrimStart();
        foreach (string text in texts)
        {
            if (after.StartsWith(text, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Gets the character that many places after the next one that is not a blank, or a zero character at the end.</summary>
    public char After(int places)
    {
        int index = End;
        while (index < Text.Length && char.IsWhiteSpace(Text[index]))
        {
            index++;
        }

        return index + places < Text.Length ? Text[index + places] : '\0';
    }
}
