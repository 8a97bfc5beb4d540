using System.Text;

namespace AlinFunctions.Pipeline.Speech;

/// <summary>Says Chinese names written in pinyin inside English text, the way English speakers who know the name do: Xiaoming, Qingdao, Zhejiang.</summary>
internal static class PinyinNames
{
    private static readonly string[] Telling = ["x", "q", "zh", "iao", "iang", "uang", "iong", "ong", "uo", "yuan", "eng", "ei", "ui", "ian", "uan"];

    private static readonly Dictionary<string, string> Initials = new(StringComparer.Ordinal)
    {
        ["g"] = "ɡ",
        ["j"] = "ʤ",
        ["q"] = "ʧ",
        ["x"] = "ʃ",
        ["zh"] = "ʤ",
        ["ch"] = "ʧ",
        ["sh"] = "ʃ",
        ["r"] = "ɹ",
        ["c"] = "ts",
        ["y"] = "j",
    };

    // 0 stands where the stress goes: right before the vowel.
    private static readonly Dictionary<string, string> Finals = new(StringComparer.Ordinal)
    {
        ["a"] = "0ɑ",
        ["ai"] = "0I",
        ["an"] = "0ɑn",
        ["ang"] = "0ɑŋ",
        ["ao"] = "0W",
        ["e"] = "0ʌ",
        ["ei"] = "0A",
        ["en"] = "0ɛn",
        ["eng"] = "0ʌŋ",
        ["er"] = "0ɜɹ",
        ["i"] = "0i",
        ["ia"] = "j0ɑ",
        ["ian"] = "j0ɛn",
        ["iang"] = "j0ɑŋ",
        ["iao"] = "j0W",
        ["ie"] = "j0ɛ",
        ["in"] = "0ɪn",
        ["ing"] = "0ɪŋ",
        ["iong"] = "j0ʊŋ",
        ["iu"] = "j0O",
        ["o"] = "w0O",
        ["ong"] = "0ʊŋ",
        ["ou"] = "0O",
        ["u"] = "0u",
        ["ua"] = "w0ɑ",
        ["uai"] = "w0I",
        ["uan"] = "w0ɑn",
        ["uang"] = "w0ɑŋ",
        ["ue"] = "w0ɛ",
        ["ui"] = "w0A",
        ["un"] = "0ʊn",
        ["uo"] = "w0O",
    };

    /// <summary>Says whether a name can be nothing but pinyin (Zhang, Xu, Qingdao): the dictionary has such names as those who guess say them.</summary>
    public static bool IsCertain(string word) =>
        word.Contains("zh", StringComparison.OrdinalIgnoreCase) || word.Contains("qi", StringComparison.OrdinalIgnoreCase) || word[0] is 'X' or 'Q';

    /// <summary>Says a name with a capital that is pinyin and nothing else; null for any other word.</summary>
    public static string? Say(string word)
    {
        if (word.EndsWith("'s", StringComparison.Ordinal) && word.Length > 3)
        {
            return Say(word[..^2]) is { } owner ? owner + EnglishInflection.Sibilant(owner) : null;
        }

        // Xi'an is two syllables, not one.
        string[] parts = word.Split('\'');
        string lower = word.ToLowerInvariant();
        if (!char.IsAsciiLetterUpper(word[0]) || word.Skip(1).Any(letter => !char.IsAsciiLetterLower(letter) && letter != '\'') || !Telling.Any(part => lower.Contains(part, StringComparison.Ordinal)))
        {
            return null;
        }

        List<string> syllables = [];
        if (!parts.All(part => Cut(part.ToLowerInvariant(), 0, syllables)))
        {
            return null;
        }

        StringBuilder said = new();
        for (int i = 0; i < syllables.Count; i++)
        {
            said.Append(Syllable(syllables[i]).Replace("0", i + 1 == syllables.Count ? "ˈ" : i + 2 == syllables.Count ? "ˌ" : "", StringComparison.Ordinal));
        }

        return said.ToString();
    }

    private static bool Cut(string word, int start, List<string> syllables)
    {
        if (start == word.Length)
        {
            return start > 0;
        }

        for (int length = Math.Min(6, word.Length - start); length > 0; length--)
        {
            string syllable = word.Substring(start, length);
            // Pinyin sets an apostrophe before a second syllable that begins with a, e or o, so Queen is none.
            if (PinyinSyllables.Exists(syllable) && (start == 0 || syllable[0] is not ('a' or 'e' or 'o')))
            {
                syllables.Add(syllable);
                if (Cut(word, start + length, syllables))
                {
                    return true;
                }

                syllables.RemoveAt(syllables.Count - 1);
            }
        }

        return false;
    }

    private static string Syllable(string pinyin)
    {
        int cut = pinyin.AsSpan().IndexOfAny("aeiou");
        string initial = pinyin[..cut], final = pinyin[cut..];
        return (initial, final) switch
        {
            ("zh" or "ch" or "sh" or "r", "i") => Initials[initial] + "0ɜɹ",
            ("z" or "c" or "s", "i") => Initials.GetValueOrDefault(initial, initial) + "0ɪ",
            ("y", "i" or "in" or "ing") => Finals[final],
            ("y", "an") => "j0ɛn",
            ("y", "e") => "j0ɛ",
            ("y", "o" or "ong" or "ou" or "u" or "un") => "j" + (final == "o" ? "0O" : Finals[final]),
            ("y", "uan") => "ju0ɑn",
            ("y", "ue") => "ju0A",
            ("w", "o") => "w0O",
            _ => Initials.GetValueOrDefault(initial, initial) + Finals[final],
        };
    }
}
