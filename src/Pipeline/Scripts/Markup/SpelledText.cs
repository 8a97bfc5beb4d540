using System.Text;

namespace AlinFunctions.Pipeline.Scripts.Markup;

/// <summary>Says a text letter by letter, with a short rest between.</summary>
internal static class SpelledText
{
    private static readonly Dictionary<char, (string English, string Mandarin)> Signs = new()
    {
        ['.'] = ("dot", "点"),
        ['-'] = ("dash", "杠"),
        ['_'] = ("underscore", "下划线"),
        ['/'] = ("slash", "斜杠"),
        ['@'] = ("at", "艾特"),
        ['#'] = ("hash", "井号"),
        ['&'] = ("and", "和"),
        ['+'] = ("plus", "加"),
        ['='] = ("equals", "等于"),
        ['*'] = ("star", "星号"),
        [':'] = ("colon", "冒号"),
        ['%'] = ("percent", "百分号"),
        ['$'] = ("dollar", "美元"),
        ['!'] = ("exclamation mark", "感叹号"),
        ['?'] = ("question mark", "问号"),
        [','] = ("comma", "逗号"),
    };

    /// <summary>Gives the names of the characters; null where one has no name.</summary>
    public static string? Say(string text, bool mandarin)
    {
        List<string> names = [];
        foreach (Rune rune in text.Normalize(NormalizationForm.FormC).EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
            {
                continue;
            }

            if (rune.Value is >= '0' and <= '9')
            {
                names.Add(mandarin ? MandarinNumbers.Digits(rune.ToString()) : EnglishNumbers.Digits(rune.ToString()));
            }
            else if (ScriptLanguage.IsHan(rune) || (rune.IsBmp && ScriptLanguage.IsLatin((char)rune.Value)))
            {
                names.Add(Rune.ToUpperInvariant(rune).ToString());
            }
            else if (rune.IsBmp && Signs.TryGetValue((char)rune.Value, out (string English, string Mandarin) sign))
            {
                names.Add(mandarin ? sign.Mandarin : sign.English);
            }
            else
            {
                return null;
            }
        }

        return string.Join(", ", names);
    }
}
