namespace AlinFunctions.Pipeline.Scripts;

/// <summary>Tells headings and items of lists from other paragraphs, by how they are written.</summary>
internal static class ParagraphKinds
{
    /// <summary>A longer line is not a heading; a Chinese character counts as two.</summary>
    private const int WidestHeading = 60;

    /// <summary>Says what a paragraph is.</summary>
    /// <param name="script">The script.</param>
    /// <param name="paragraphs">Where its paragraphs are.</param>
    /// <param name="index">Which one is meant.</param>
    public static ParagraphKind Of(string script, IReadOnlyList<Range> paragraphs, int index)
    {
        ReadOnlySpan<char> text = script.AsSpan(paragraphs[index]).Trim();
        if (index + 1 == paragraphs.Count || text.IsEmpty || IsClosed(text))
        {
            return ParagraphKind.Text;
        }

        int bullet = Bullet(text);
        if (bullet > 0)
        {
            return Bullet(script.AsSpan(paragraphs[index + 1]).Trim()) == bullet ? ParagraphKind.ListItem : ParagraphKind.Text;
        }

        bool apart = script.AsSpan(paragraphs[index].End.Value, paragraphs[index + 1].Start.Value - paragraphs[index].End.Value).Count('\n') > 1;
        bool first = index == 0 || script.AsSpan(paragraphs[index - 1].End.Value, paragraphs[index].Start.Value - paragraphs[index - 1].End.Value).Count('\n') > 1;
        ReadOnlySpan<char> titled = text.TrimStart('#');
        return (titled.Length < text.Length && titled.StartsWith(' ')) || (apart && first && !text.Contains('\n') && Width(text) <= WidestHeading) ? ParagraphKind.Heading : ParagraphKind.Text;
    }

    private static bool IsClosed(ReadOnlySpan<char> text)
    {
        ReadOnlySpan<char> inner = text;
        while (inner.Length > 1 && (Marks.IsClosing(inner[^1]) || Marks.IsUprightQuote(inner[^1])))
        {
            inner = inner[..^1];
        }

        return Marks.Token(inner[^1]) != '\0';
    }

    // 1 for a bullet, 2 for a number, 0 for neither.
    private static int Bullet(ReadOnlySpan<char> text)
    {
        int digits = text.IndexOfAnyExceptInRange('0', '9');
        return text.Length > 1 && text[0] is '-' or '*' or '•' or '·' && char.IsWhiteSpace(text[1]) ? 1
            : digits is > 0 and < 4 && digits + 1 < text.Length && (text[digits] == '、' || (text[digits] is '.' or ')' && char.IsWhiteSpace(text[digits + 1]))) ? 2
            : 0;
    }

    private static int Width(ReadOnlySpan<char> line)
    {
        int width = 0;
        foreach (char c in line)
        {
            width += c >= 0x2E80 ? 2 : 1;
        }

        return width;
    }
}
