using System.Text;

namespace AlinFunctions.Pipeline.Speech;

/// <summary>Cuts a line of comma-separated values; a field in quotation marks may hold commas, and two marks for one.</summary>
internal static class LexiconFields
{
    /// <summary>Gives the fields without the blanks around them.</summary>
    public static string[] Cut(string line, int number)
    {
        List<string> fields = [];
        StringBuilder field = new();
        bool quoted = false, closed = false;
        for (int i = 0; i < line.Length; i++)
        {
            char c = line[i];
            if (quoted && c == '"' && i + 1 < line.Length && line[i + 1] == '"')
            {
                field.Append('"');
                i++;
            }
            else if (c == '"' && (quoted || (!closed && field.ToString().Trim().Length == 0)))
            {
                (quoted, closed) = (!quoted, quoted);
                field.Length = closed ? field.Length : 0;
            }
            else if (c == ',' && !quoted)
            {
                fields.Add(field.ToString().Trim());
                field.Clear();
                closed = false;
            }
            else if (!closed || !char.IsWhiteSpace(c))
            {
                if (closed)
                {
                    throw LexiconReader.Refuse(number, "something follows a closing quotation mark", "右双引号之后还有内容");
                }

                field.Append(c);
            }
        }

        if (quoted)
        {
            throw LexiconReader.Refuse(number, "a quotation mark is not closed", "双引号没有闭合");
        }

        return [.. fields, field.ToString().Trim()];
    }
}
