namespace AlinFunctions.Pipeline.Scripts;

/// <summary>Cuts a word that alone is too long for the model (an address of a thousand letters) into several, written and spoken form alike.</summary>
internal static class WordSplitter
{
    /// <summary>Gives the word itself when it fits, else its pieces in order.</summary>
    public static IEnumerable<PlacedWord> Split(PlacedWord word, int most)
    {
        if (word.Tokens <= most || word.End - word.Start < 2)
        {
            return [word];
        }

        int middle = word.Phonemes.Length / 2;
        int blank = word.Phonemes.LastIndexOf(' ', middle);
        int cut = blank > 0 ? blank : middle;
        // The written form is cut in proportion, but never inside a pair of surrogates: such words are Latin letters and digits.
        int writtenCut = Math.Clamp(word.Start + (int)((long)(word.End - word.Start) * cut / word.Phonemes.Length), word.Start + 1, word.End - 1);
        PlacedWord left = word with { End = writtenCut, Phonemes = word.Phonemes[..cut].TrimEnd(' ', ','), Mark = '\0', Direction = word.Direction is null ? null : word.Direction with { Break = null } };
        PlacedWord right = word with { Start = writtenCut, Phonemes = word.Phonemes[cut..].TrimStart(' ', ',') };
        return [.. Split(left, most), .. Split(right, most)];
    }
}
