namespace AlinFunctions.Pipeline.Scripts.Markup;

/// <summary>The symbols of the voice model (Kokoro-82M v1.0, the vocabulary of its tokenizer), for scripts that give phonemes.</summary>
public static class KokoroAlphabet
{
    /// <summary>Every symbol, in the order of the model's numbers.</summary>
    public const string Symbols =
        "$;:,.!?—…\"()“” \u0303ʣʥʦʨᵝꭧAIOQSTWYᵊabcdefhijklmnopqrstuvwxyzɑɐɒæβɔɕçɖðʤəɚɛɜɟɡɥɨɪʝɯɰŋɳɲɴøɸθœɹɾɻʁɽʂʃʈʧʊʋʌɣɤχʎʒʔˈˌːʰʲ↓→↗↘ᵻ";

    private const string Marks = "$;:,.!?—…\"()“” ";

    private const string Modifiers = "\u0303ᵝˈˌːʰʲ↓→↗↘";

    /// <summary>Says whether a symbol is a sound or shapes one; marks and blanks do not.</summary>
    public static bool IsSound(char symbol) => Symbols.Contains(symbol, StringComparison.Ordinal) && !Marks.Contains(symbol, StringComparison.Ordinal);

    /// <summary>Says whether a symbol is a sound of its own.</summary>
    public static bool IsPhoneme(char symbol) => IsSound(symbol) && !Modifiers.Contains(symbol, StringComparison.Ordinal);
}
