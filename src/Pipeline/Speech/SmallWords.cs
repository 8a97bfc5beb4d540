namespace AlinFunctions.Pipeline.Speech;

/// <summary>Says the small words of English, which are weak, and some of which change before a vowel.</summary>
internal static class SmallWords
{
    private const string Vowels = "AIOQWYæɑɐɒɔəɚɛɜɪiuʊʌ";

    private static readonly Dictionary<string, string> Said = new(StringComparer.Ordinal)
    {
        ["an"] = "ən",
        ["and"] = "ænd",
        ["of"] = "ʌv",
        ["in"] = "ɪn",
        ["is"] = "ɪz",
        ["it"] = "ɪt",
        ["its"] = "ɪts",
        ["it's"] = "ɪts",
        ["for"] = "fɔɹ",
        ["from"] = "fɹʌm",
        ["with"] = "wɪð",
        ["was"] = "wʌz",
        ["were"] = "wɜɹ",
        ["are"] = "ɑɹ",
        ["be"] = "bi",
        ["at"] = "æt",
        ["as"] = "æz",
        ["or"] = "ɔɹ",
        ["that"] = "ðæt",
        ["this"] = "ðɪs",
        ["on"] = "ˌɔn",
        ["by"] = "bI",
        ["but"] = "bʌt",
        ["if"] = "ɪf",
        ["we"] = "wi",
        ["he"] = "hi",
        ["she"] = "ʃi",
        ["they"] = "ðA",
        ["you"] = "ju",
        ["your"] = "jʊɹ",
        ["our"] = "ˌWəɹ",
        ["my"] = "mI",
        ["his"] = "hɪz",
        ["her"] = "hɜɹ",
        ["their"] = "ðɛɹ",
        ["them"] = "ðɛm",
        ["us"] = "ˌʌs",
        ["me"] = "mˌi",
        ["can"] = "kæn",
        ["will"] = "wɪl",
        ["would"] = "wʊd",
        ["could"] = "kʊd",
        ["should"] = "ʃʊd",
        ["has"] = "hæz",
        ["have"] = "hæv",
        ["had"] = "hæd",
        ["do"] = "dˌu",
        ["than"] = "ðæn",
        ["so"] = "sˌO",
        ["i"] = "ˌI",
        ["i'm"] = "ˌIm",
    };

    /// <summary>Says a small word by the sound that follows it; null when it is none, or is written in capitals as an acronym is where the text around it is not.</summary>
    public static string? Say(string word, string nextPhonemes, bool capitals)
    {
        bool acronym = !capitals && word.Length > 1 && word.All(char.IsAsciiLetterUpper) && word is "US" or "IT" or "AM" or "IS" or "OR";
        if (acronym)
        {
            return null;
        }

        bool vowel = StartsWithVowel(nextPhonemes);
        bool last = nextPhonemes.Length == 0;
        return word.ToLowerInvariant() switch
        {
            "the" => vowel ? "ði" : "ðə",
            // A capital A in the middle of a text is the letter, at its start the article: only what follows can tell.
            "a" => last || (word == "A" && vowel) ? "ˈA" : "ɐ",
            "to" => last ? "tˈu" : vowel ? "tʊ" : "tə",
            "am" => word == "AM" && !capitals ? null : "æm",
            string lower => last && lower is not ("i" or "i'm") && lower.Length <= 4 ? null : Said.GetValueOrDefault(lower),
        };
    }

    private static bool StartsWithVowel(string phonemes)
    {
        int first = phonemes.AsSpan().IndexOfAnyExcept('ˈ', 'ˌ');
        return first >= 0 && Vowels.Contains(phonemes[first], StringComparison.Ordinal);
    }
}
