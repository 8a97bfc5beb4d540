using System.Text;

namespace AlinFunctions.Pipeline.Tables;

/// <summary>Cuts text into records as RFC 4180 writes them: a field in quotation marks may hold commas, line ends, and two marks for one.</summary>
internal static class CsvReader
{
    /// <summary>What programs write between fields where the comma is taken: the first of these that the first line holds outside of quotation marks.</summary>
    private const string Separators = ",;\t";

    /// <summary>Reads every record; a broken one takes its first line with it and nothing more.</summary>
    public static IReadOnlyList<CsvRow> Read(string text)
    {
        List<CsvRow> rows = [];
        char separator = SeparatorOf(text);
        int line = 1;
        for (int at = 0; at < text.Length;)
        {
            int end = at;
            List<string>? fields = Record(text, separator, ref end);
            if (fields is null)
            {
                end = text.IndexOf('\n', at) is >= 0 and var next ? next + 1 : text.Length;
            }

            rows.Add(new CsvRow(fields ?? [], line, fields is null));
            line += text.AsSpan(at, end - at).Count('\n');
            at = end;
        }

        return rows;
    }

    private static char SeparatorOf(string text)
    {
        int end = text.IndexOf('\n', StringComparison.Ordinal);
        string first = end < 0 ? text : text[..end];
        bool quoted = false;
        foreach (char c in first)
        {
            quoted ^= c == '"';
            if (!quoted && Separators.Contains(c, StringComparison.Ordinal))
            {
                return c;
            }
        }

        return ',';
    }

    // Null when the record is broken.
    private static List<string>? Record(string text, char separator, ref int at)
    {
        List<string> fields = [];
        while (true)
        {
            string? field = Field(text, separator, ref at);
            if (field is null)
            {
                return null;
            }

            fields.Add(field);
            if (at < text.Length && text[at] == separator)
            {
                at++;
                continue;
            }

            at += at < text.Length && text[at] == '\r' ? 1 : 0;
            at += at < text.Length && text[at] == '\n' ? 1 : 0;
            return fields;
        }
    }

    private static string? Field(string text, char separator, ref int at)
    {
        int start = at;
        while (start < text.Length && text[start] is ' ')
        {
            start++;
        }

        if (start < text.Length && text[start] == '"')
        {
            at = start;
            return Quoted(text, separator, ref at);
        }

        while (at < text.Length && text[at] != separator && !IsLineEnd(text, at))
        {
            at++;
        }

        return text[start..Math.Max(start, at)].Trim();
    }

    private static string? Quoted(string text, char separator, ref int at)
    {
        StringBuilder field = new();
        for (at++; at < text.Length; at++)
        {
            if (text[at] != '"')
            {
                field.Append(text[at]);
            }
            else if (at + 1 < text.Length && text[at + 1] == '"')
            {
                field.Append('"');
                at++;
            }
            else
            {
                for (at++; at < text.Length && text[at] is ' '; at++)
                {
                }

                return at == text.Length || text[at] == separator || IsLineEnd(text, at) ? field.ToString() : null;
            }
        }

        return null;
    }

    private static bool IsLineEnd(string text, int at) => text[at] == '\n' || (text[at] == '\r' && (at + 1 == text.Length || text[at + 1] == '\n'));
}
