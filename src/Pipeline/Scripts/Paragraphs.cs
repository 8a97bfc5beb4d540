namespace AlinFunctions.Pipeline.Scripts;

/// <summary>Finds the paragraphs of a script.</summary>
internal static class Paragraphs
{
    /// <summary>A line at least this wide (a Chinese character counts as two) that ends without a mark was wrapped by an editor, so the next line goes on with it.</summary>
    private const int WrappedWidth = 50;

    /// <summary>Gives the ranges of the paragraphs, without the blank lines between them.</summary>
    public static IEnumerable<Range> Of(string script)
    {
        int start = -1, end = 0, lineStart = 0;
        while (lineStart <= script.Length)
        {
            int lineEnd = script.IndexOf('\n', lineStart);
            lineEnd = lineEnd < 0 ? script.Length : lineEnd;
            ReadOnlySpan<char> line = script.AsSpan(lineStart, lineEnd - lineStart).Trim();
            bool joins = start >= 0 && !line.IsEmpty && GoesOn(script.AsSpan(start, end - start), line);
            if (start >= 0 && !joins)
            {
                yield return start..end;
                start = -1;
            }

            if (!script.AsSpan(lineStart, lineEnd - lineStart).IsWhiteSpace())
            {
                start = start < 0 ? lineStart : start;
                end = lineEnd;
            }

            lineStart = lineEnd + 1;
        }

        if (start >= 0)
        {
            yield return start..end;
        }
    }

    private static bool GoesOn(ReadOnlySpan<char> before, ReadOnlySpan<char> line)
    {
        ReadOnlySpan<char> last = before[(before.LastIndexOf('\n') + 1)..].Trim();
        bool ended = last.IsEmpty || Marks.Ends(last[^1]) || (last.Length > 1 && (Marks.IsClosing(last[^1]) || Marks.IsUprightQuote(last[^1])) && Marks.Ends(last[^2]));
        bool listItem = line[0] is '-' or '*' or '•' or '#' or '·' || char.IsAsciiDigit(line[0]);
        return !ended && !listItem && (char.IsAsciiLetterLower(line[0]) || Width(last) >= WrappedWidth);
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
