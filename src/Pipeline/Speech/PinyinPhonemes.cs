namespace AlinFunctions.Pipeline.Speech;

/// <summary>Writes pinyin in Kokoro's alphabet: an initial, a final, and the tone mark right after the nucleus.</summary>
internal static class PinyinPhonemes
{
    private static readonly string[] ToneMarks = ["", "→", "↗", "↓", "↘"];

    // Two-letter initials stand before the one-letter ones that they begin with.
    private static readonly (string Pinyin, string Phonemes)[] Initials =
    [
        ("zh", "ꭧ"), ("ch", "ꭧʰ"), ("sh", "ʂ"), ("b", "p"), ("p", "pʰ"), ("m", "m"), ("f", "f"), ("d", "t"), ("t", "tʰ"), ("n", "n"), ("l", "l"), ("g", "k"), ("k", "kʰ"),
        ("h", "x"), ("j", "ʨ"), ("q", "ʨʰ"), ("x", "ɕ"), ("r", "ɻ"), ("z", "ʦ"), ("c", "ʦʰ"), ("s", "s"),
    ];

    // 0 stands where the tone mark goes.
    private static readonly Dictionary<string, string> Finals = new(StringComparer.Ordinal)
    {
        ["a"] = "a0",
        ["ai"] = "ai0",
        ["an"] = "a0n",
        ["ang"] = "a0ŋ",
        ["ao"] = "au0",
        ["e"] = "ɤ0",
        ["ei"] = "ei0",
        ["en"] = "ə0n",
        ["eng"] = "ə0ŋ",
        ["er"] = "ɚ0",
        ["i"] = "i0",
        ["ia"] = "ja0",
        ["ian"] = "jɛ0n",
        ["iang"] = "ja0ŋ",
        ["iao"] = "jau0",
        ["ie"] = "je0",
        ["in"] = "i0n",
        ["io"] = "jo0",
        ["iou"] = "jou0",
        ["iu"] = "jou0",
        ["ing"] = "i0ŋ",
        ["iong"] = "jʊ0ŋ",
        ["ong"] = "ʊ0ŋ",
        ["ou"] = "ou0",
        ["u"] = "u0",
        ["ua"] = "wa0",
        ["uai"] = "wai0",
        ["uan"] = "wa0n",
        ["uang"] = "wa0ŋ",
        ["uei"] = "wei0",
        ["ui"] = "wei0",
        ["uen"] = "wə0n",
        ["un"] = "wə0n",
        ["ueng"] = "wə0ŋ",
        ["uo"] = "wo0",
        ["o"] = "wo0",
        ["v"] = "y0",
        ["ve"] = "ɥe0",
        ["van"] = "ɥɛ0n",
        ["vn"] = "y0n",
    };

    /// <summary>Writes one syllable.</summary>
    public static string Of(MandarinSyllable syllable)
    {
        (string initial, string final, string phonemes) = Unfold(syllable.Pinyin);
        string tone = ToneMarks[syllable.Tone];
        if (final == "i" && (initial is "zh" or "ch" or "sh" or "r" or "z" or "c" or "s"))
        {
            return phonemes + "ɨ" + tone;
        }

        return Finals.TryGetValue(final, out string? said)
            ? phonemes + said.Replace("0", tone, StringComparison.Ordinal)
            : throw new InvalidDataException($"The pinyin '{syllable.Pinyin}' has no final that is known.");
    }

    // y and w only spell syllables that begin with i, u and ü; after j, q and x a written u is ü.
    private static (string Initial, string Final, string Phonemes) Unfold(string pinyin)
    {
        string unfolded = pinyin switch
        {
            "yo" => "io",
            "o" => "o",
            _ when pinyin.StartsWith("yu", StringComparison.Ordinal) => "v" + pinyin[2..],
            _ when pinyin.StartsWith("yi", StringComparison.Ordinal) => pinyin[1..],
            _ when pinyin[0] == 'y' => pinyin == "you" ? "iou" : "i" + pinyin[1..],
            _ when pinyin.StartsWith("wu", StringComparison.Ordinal) => pinyin[1..],
            _ when pinyin[0] == 'w' => "u" + pinyin[1..],
            _ => pinyin,
        };

        foreach ((string initial, string phonemes) in Initials)
        {
            if (unfolded.StartsWith(initial, StringComparison.Ordinal) && unfolded.Length > initial.Length)
            {
                string final = unfolded[initial.Length..];
                return (initial, initial is "j" or "q" or "x" && final[0] == 'u' ? "v" + final[1..] : final, phonemes);
            }
        }

        return ("", unfolded, "");
    }
}
