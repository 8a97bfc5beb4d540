using System.Buffers;

namespace AlinFunctions.Pipeline.Speech;

/// <summary>The symbols of the voice model (Kokoro-82M v1.0, the vocabulary of its tokenizer), for people who write phonemes.</summary>
public static class KokoroAlphabet
{
    /// <summary>Every symbol, in the order of the model's numbers.</summary>
    public const string Symbols =
        "$;:,.!?—…\"()“” \u0303ʣʥʦʨᵝꭧAIOQSTWYᵊabcdefhijklmnopqrstuvwxyzɑɐɒæβɔɕçɖðʤəɚɛɜɟɡɥɨɪʝɯɰŋɳɲɴøɸθœɹɾɻʁɽʂʃʈʧʊʋʌɣɤχʎʒʔˈˌːʰʲ↓→↗↘ᵻ";

    private const string Marks = "$;:,.!?—…\"()“” ";

    private const string Modifiers = "\u0303ᵝˈˌːʰʲ↓→↗↘";

    private static readonly SearchValues<char> Known = SearchValues.Create([.. Symbols.Except(Marks), ' ']);

    /// <summary>Says whether a symbol is a sound or shapes one; marks and blanks do not.</summary>
    public static bool IsSound(char symbol) => Symbols.Contains(symbol, StringComparison.Ordinal) && !Marks.Contains(symbol, StringComparison.Ordinal);

    /// <summary>Says whether a symbol is a sound of its own.</summary>
    public static bool IsPhoneme(char symbol) => IsSound(symbol) && !Modifiers.Contains(symbol, StringComparison.Ordinal);

    /// <summary>Gets the first symbol that is neither a sound nor a blank, or null when all are.</summary>
    public static char? FirstUnknown(string phonemes)
    {
        ArgumentNullException.ThrowIfNull(phonemes);
        int index = phonemes.AsSpan().IndexOfAnyExcept(Known);
        return index < 0 ? null : phonemes[index];
    }

    /// <summary>Writes the letter g of keyboards as the alphabet's own.</summary>
    public static string Normalize(string phonemes)
    {
        ArgumentNullException.ThrowIfNull(phonemes);
        return phonemes.Replace('g', 'ɡ');
    }
}
