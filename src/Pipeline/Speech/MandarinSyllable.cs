namespace AlinFunctions.Pipeline.Speech;

/// <summary>One Mandarin syllable as it is said.</summary>
/// <param name="Pinyin">Its letters without tone mark, ü written as v.</param>
/// <param name="Tone">1 to 4, or 0 for the neutral tone.</param>
public readonly record struct MandarinSyllable(string Pinyin, int Tone)
{
    /// <summary>Gets the syllable in Kokoro's alphabet with its tone mark.</summary>
    public string Phonemes => PinyinPhonemes.Of(this);

    /// <summary>Returns the pinyin with its tone as a digit, 0 for the neutral one.</summary>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Pinyin}{Tone}");
}
