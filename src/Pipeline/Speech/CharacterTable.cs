using System.Text;
using System.Text.RegularExpressions;

namespace AlinFunctions.Pipeline.Speech;

/// <summary>Reads a module that lists characters by their pinyin: a line names the sounds, and quoted characters follow until the next.</summary>
internal static partial class CharacterTable
{
    /// <summary>Gives every character with its first sound.</summary>
    public static IEnumerable<(string Character, string Pinyin)> Read(Stream module)
    {
        using StreamReader reader = new(module, Encoding.UTF8, leaveOpen: true);
        string pinyin = "";
        while (reader.ReadLine() is { } line)
        {
            int list = line.IndexOf(": [", StringComparison.Ordinal);
            if (list >= 0)
            {
                pinyin = line[..list].Trim(' ', '\'', '"').Split(' ')[0];
            }

            foreach (Match quoted in Quoted().Matches(line, Math.Max(list, 0)).Where(_ => pinyin.Length > 0))
            {
                yield return (quoted.Groups["c"].Value, pinyin);
            }

            if (line.TrimStart().StartsWith('}'))
            {
                yield break;
            }
        }
    }

    [GeneratedRegex(@"'(?<c>[^' -~]{1,2})'", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Quoted();
}
