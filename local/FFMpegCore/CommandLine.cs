using System.Text;

namespace FFMpegCore;

/// <summary>Splits text into arguments, so that a program is always started with a list and never through a shell.</summary>
internal static class CommandLine
{
    /// <summary>Splits at blanks outside double quotes; a backslash before a quote makes it a plain one.</summary>
    public static IEnumerable<string> Split(string text)
    {
        StringBuilder argument = new();
        bool quoted = false;
        bool begun = false;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (c == '\\' && i + 1 < text.Length && text[i + 1] == '"')
            {
                argument.Append('"');
                begun = true;
                i++;
            }
            else if (c == '"')
            {
                quoted = !quoted;
                begun = true;
            }
            else if (c == ' ' && !quoted)
            {
                if (begun)
                {
                    yield return argument.ToString();
                }

                argument.Clear();
                begun = false;
            }
            else
            {
                argument.Append(c);
                begun = true;
            }
        }

        if (begun)
        {
            yield return argument.ToString();
        }
    }
}
