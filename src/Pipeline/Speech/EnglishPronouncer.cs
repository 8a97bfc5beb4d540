using System.Buffers;
using System.Collections.Concurrent;
using System.Globalization;
using System.Text;

namespace AlinFunctions.Pipeline.Speech;

/// <summary>Says English words: small words and heteronyms by their neighbours, then the dictionary, its inflections and compounds, else a model's guess.</summary>
public sealed class EnglishPronouncer(EnglishDictionary dictionary, GraphemeModel model)
{
    /// <summary>Unknown words are kept so that a name said a hundred times is guessed once; beyond this many they are guessed anew.</summary>
    private const int MostRemembered = 10_000;

    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouy");

    private readonly ConcurrentDictionary<string, string> _guessed = new(StringComparer.Ordinal);

    /// <summary>Gets the dictionary.</summary>
    public EnglishDictionary Dictionary { get; } = dictionary;

    /// <summary>Gets the model that guesses unknown words.</summary>
    public GraphemeModel Model { get; } = model;

    /// <summary>Gives the phonemes of each word of a phrase.</summary>
    /// <param name="words">The words.</param>
    /// <param name="amongMandarin">Whether the sentence is Mandarin for the most part: letters are named one by one there.</param>
    /// <param name="given">For each word its sounds where they are known already, else null.</param>
    public IReadOnlyList<string> Pronounce(IReadOnlyList<string> words, bool amongMandarin = false, IReadOnlyList<string?>? given = null)
    {
        ArgumentNullException.ThrowIfNull(words);
        string[] said = new string[words.Count];
        // A heading in capitals: IT and US are words there, not acronyms.
        bool capitals = words.Count >= 4 && words.All(word => !word.Any(char.IsLower));
        for (int i = words.Count - 1; i >= 0; i--)
        {
            if (given?[i] is { } sounds)
            {
                said[i] = sounds;
                continue;
            }

            string nextPhonemes = i + 1 < words.Count ? said[i + 1] : "";
            string usual = SmallWords.Say(words[i], nextPhonemes, capitals) ?? Heteronyms.Say(words, i) ?? Say(words[i]);
            said[i] = amongMandarin && string.Equals(usual, LetterNames.Spell(words[i]), StringComparison.Ordinal) ? LetterNames.SpellInMandarin(words[i]) : usual;
        }

        return said;
    }

    private string Say(string word)
    {
        string plain = Fold(word);
        if (plain.Length == 0)
        {
            return "";
        }

        if (plain.Length == 1)
        {
            return LetterNames.Spell(plain);
        }

        bool capitals = plain.Count(char.IsAsciiLetterUpper) is int upper && upper > 1 && upper == plain.Count(char.IsAsciiLetter);
        return (capitals ? Acronyms.Say(plain, Dictionary) : null) ?? Exceptions.Find(plain) ?? (PinyinNames.IsCertain(plain) ? PinyinNames.Say(plain) : null) ?? Find(plain) ?? PinyinNames.Say(plain) ?? Compound(plain) ?? Guess(plain);
    }

    private string? Find(string word) => Exceptions.Find(word) ?? Dictionary.Find(word) ?? EnglishInflection.Find(word, stem => Exceptions.Find(stem) ?? Dictionary.Find(stem));

    // GitHub, JavaScript, screenwriter: what is written in humps is said in parts; what is two dictionary words is said as both.
    private string? Compound(string word)
    {
        for (int cut = 1; cut < word.Length; cut++)
        {
            bool hump = char.IsAsciiLetterUpper(word[cut]) && (char.IsAsciiLetterLower(word[cut - 1]) || (cut + 1 < word.Length && char.IsAsciiLetterLower(word[cut + 1])));
            if (hump)
            {
                return Say(word[..cut]) + " " + Say(word[cut..]);
            }
        }

        for (int cut = word.Length - 3; cut >= 3; cut--)
        {
            if (word.Length >= 7 && Dictionary.Find(word[..cut]) is { } head && Find(word[cut..]) is { } tail && Math.Max(cut, word.Length - cut) >= 4)
            {
                return head + tail.Replace('ˈ', 'ˌ');
            }
        }

        return null;
    }

    private string Guess(string word)
    {
        string letters = string.Concat(word.ToLowerInvariant().Where(char.IsAsciiLetterLower));
        if (!letters.AsSpan().ContainsAny(Vowels))
        {
            return LetterNames.Spell(letters);
        }

        if (_guessed.TryGetValue(letters, out string? known))
        {
            return known;
        }

        string said = string.Concat(letters.Chunk(GraphemeModel.MostLetters).Select(chunk => Arpabet.ToKokoro(Model.Predict(new string(chunk)))));
        said = said.Length == 0 ? LetterNames.Spell(letters) : said;
        if (_guessed.Count < MostRemembered)
        {
            _guessed.TryAdd(letters, said);
        }

        return said;
    }

    // Café is looked up as cafe.
    private static string Fold(string word)
    {
        StringBuilder plain = new();
        foreach (char c in word.Normalize(NormalizationForm.FormD))
        {
            string folded = c switch
            {
                'ø' => "o",
                'Ø' => "O",
                'ß' => "ss",
                'æ' => "ae",
                'Æ' => "AE",
                'œ' => "oe",
                'ł' => "l",
                'Ł' => "L",
                'đ' => "d",
                'ı' => "i",
                '’' => "'",
                _ when char.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark => "",
                _ => c.ToString(),
            };
            plain.Append(folded);
        }

        return plain.ToString().Trim('\'');
    }
}
