using System.Buffers;

namespace AlinFunctions.Pipeline.Speech;

/// <summary>Names of the Latin letters in Kokoro's alphabet.</summary>
internal static class LetterNames
{
    private static readonly string[] Names =
    [
        "A", "bi", "si", "di", "i", "ɛf", "ʤi", "Aʧ", "I", "ʤA", "kA", "ɛl", "ɛm", "ɛn", "O", "pi", "kju", "ɑɹ", "ɛs", "ti", "ju", "vi", "dˈʌbᵊlju", "ɛks", "wI", "zi",
    ];

    private static readonly SearchValues<char> Vowels = SearchValues.Create("AIOWYæɑɛiɪuʌəɔ");

    /// <summary>Spells a word: every letter with secondary stress, the last with primary.</summary>
    public static string Spell(string letters)
    {
        char[] known = [.. letters.ToUpperInvariant().Where(char.IsAsciiLetterUpper)];
        return string.Join(known.Length > 4 ? " " : "", known.Select((letter, i) => Stressed(Names[letter - 'A'], i + 1 == known.Length)));
    }

    /// <summary>Spells a word for a Mandarin sentence: letter by letter, each stressed, and p, t, k and q with the breath that tells them from b, d and g there.</summary>
    public static string SpellInMandarin(string letters)
    {
        IEnumerable<char> known = letters.ToUpperInvariant().Where(char.IsAsciiLetterUpper);
        return string.Join(' ', known.Select(letter =>
        {
            string name = Stressed(Names[letter - 'A'], last: true);
            return letter is 'K' or 'P' or 'Q' or 'T' ? name.Insert(1, "ʰ") : name;
        }));
    }

    private static string Stressed(string name, bool last)
    {
        if (name.Contains('ˈ', StringComparison.Ordinal))
        {
            return last ? name : name.Replace('ˈ', 'ˌ');
        }

        int vowel = name.AsSpan().IndexOfAny(Vowels);
        return name.Insert(vowel, last ? "ˈ" : "ˌ");
    }
}
