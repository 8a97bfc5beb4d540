using System.Text;

namespace AlinFunctions.Pipeline.Composition;

/// <summary>Prepares text that is drawn into frames with one font of one colour.</summary>
public static class BurnedText
{
    /// <summary>Prepares a caption's lines: what a line cannot hold, such as a long address, goes on in the next.</summary>
    /// <param name="lines">The lines as cut.</param>
    /// <param name="letters">What fits a line, in letters.</param>
    public static IReadOnlyList<string> Lines(IEnumerable<string> lines, double letters)
    {
        ArgumentNullException.ThrowIfNull(lines);
        return [.. lines.Select(Drawable).SelectMany(line => Fitted(line, letters)).Where(line => line.Length > 0)];
    }

    /// <summary>Sets a title on as few lines as it takes, of nearly equal width, broken at blanks and between Chinese characters.</summary>
    /// <param name="title">The title.</param>
    /// <param name="letters">What fits a line, in letters.</param>
    public static IReadOnlyList<string> Title(string title, double letters)
    {
        ArgumentNullException.ThrowIfNull(title);
        string whole = Drawable(title);
        double width = CaptionWidth.OnLine(whole);
        int rows = Math.Max(1, (int)Math.Ceiling(width / letters));
        IReadOnlyList<string> wrapped = Wrapped(whole, Math.Max(width / rows, 1));

        // Words do not always come out even: then lines may be as long as they can be.
        return Lines(wrapped.Count > rows ? Wrapped(whole, letters) : wrapped, letters);
    }

    /// <summary>Leaves out what a font of one colour lacks, and straightens quotation marks that a Chinese font would set wide between letters.</summary>
    private static string Drawable(string line)
    {
        StringBuilder text = new();
        foreach (Rune rune in line.EnumerateRunes().Where(rune => !IsPictograph(rune)))
        {
            text.Append(rune.ToString());
        }

        string kept = text.ToString().Trim();
        return kept.EnumerateRunes().Any(CaptionWidth.IsWide)
            ? kept
            : kept.Replace('\u201C', '"').Replace('\u201D', '"').Replace('\u2018', '\'').Replace('\u2019', '\'');
    }

    // Emoji, their joiners and their variations.
    private static bool IsPictograph(Rune rune) => rune.Value is (>= 0x1F000 and < 0x20000) or 0x200D or (>= 0xFE00 and <= 0xFE0F);

    private static IEnumerable<string> Fitted(string line, double letters)
    {
        StringBuilder row = new();
        double width = 0;
        foreach (Rune rune in line.EnumerateRunes())
        {
            if (width + CaptionWidth.OnLine(rune) > letters + 1e-9 && row.Length > 0)
            {
                yield return row.ToString();
                row.Clear();
                width = 0;
            }

            row.Append(rune.ToString());
            width += CaptionWidth.OnLine(rune);
        }

        yield return row.ToString();
    }

    /// <summary>Fills lines one after the other; one ends with the piece that passes the wanted width by less than half of that piece.</summary>
    private static List<string> Wrapped(string text, double wanted)
    {
        List<string> lines = [];
        StringBuilder line = new();
        double width = 0;
        foreach (string piece in Pieces(text))
        {
            double own = CaptionWidth.OnLine(piece.TrimEnd());
            if (line.Length > 0 && width + (own / 2) > wanted)
            {
                lines.Add(line.ToString().TrimEnd());
                line.Clear();
                width = 0;
            }

            line.Append(piece);
            width += CaptionWidth.OnLine(piece);
        }

        lines.Add(line.ToString().TrimEnd());
        return lines;
    }

    /// <summary>Cuts text where a line may end: after blanks, and beside Chinese characters, but never before a closing mark.</summary>
    private static IEnumerable<string> Pieces(string text)
    {
        StringBuilder piece = new();
        Rune before = default;
        foreach (Rune rune in text.EnumerateRunes())
        {
            bool mayEnd = before.Value == ' ' || ((CaptionWidth.IsWide(before) || CaptionWidth.IsWide(rune)) && !Rune.IsPunctuation(rune) && rune.Value != ' ');
            if (piece.Length > 0 && mayEnd)
            {
                yield return piece.ToString();
                piece.Clear();
            }

            piece.Append(rune.ToString());
            before = rune;
        }

        yield return piece.ToString();
    }
}
