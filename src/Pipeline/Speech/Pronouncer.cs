namespace AlinFunctions.Pipeline.Speech;

/// <summary>Says words of both languages in Kokoro's alphabet. Built once from its tables; safe for many callers at once.</summary>
/// <param name="English">Says English words.</param>
/// <param name="Mandarin">Says Chinese characters in Mandarin.</param>
public sealed record Pronouncer(EnglishPronouncer English, MandarinPronouncer Mandarin)
{
    /// <summary>Gets the user's own pronunciations.</summary>
    /// <value>None.</value>
    public Lexicon Lexicon { get; private init; } = Lexicon.Empty;

    /// <summary>Gives a pronouncer with the same tables that says words as a lexicon does.</summary>
    public Pronouncer With(Lexicon lexicon)
    {
        ArgumentNullException.ThrowIfNull(lexicon);
        return this with { Lexicon = lexicon };
    }

    /// <summary>Loads the tables; the caller keeps and closes the streams.</summary>
    /// <param name="englishDictionary">UTF-8 lines of WORD, a tab, and its pronunciations parted by tabs, in Kokoro's alphabet (npm @met4citizen/headtts, dictionaries/en-us.txt).</param>
    /// <param name="graphemeModel">The weights of g2p_en as JSON (npm tiny-tts, g2p_model.json).</param>
    /// <param name="mandarinWords">A JSON object of words, each with its pinyin and frequency (npm @pinyin-pro/data, json/complete.json).</param>
    /// <param name="mandarinCharacters">A JavaScript module whose object lists, by pinyin, the characters so said (npm pinyin-pro, dist/esm/data/dict1.mjs).</param>
    /// <param name="traditionalCharacters">A JSON object from traditional characters to simplified ones (npm @pinyin-pro/data, json/traditional.json).</param>
    public static Pronouncer Load(Stream englishDictionary, Stream graphemeModel, Stream mandarinWords, Stream mandarinCharacters, Stream traditionalCharacters) => new(
        new EnglishPronouncer(EnglishDictionary.Load(englishDictionary), GraphemeModel.Load(graphemeModel)),
        new MandarinPronouncer(MandarinLexicon.Load(mandarinWords, mandarinCharacters, traditionalCharacters)));
}
