using System.Text;

namespace AlinFunctions.Pipeline.Scripts.Markup;

/// <summary>Writes IPA in Kokoro's alphabet, which has one letter for each affricate and English diphthong (as its G2P, misaki, lists them).</summary>
internal static class IpaPhonemes
{
    // What is longer stands first.
    private static readonly (string Ipa, string American, string British)[] Pairs =
    [
        ("ɜːɹ", "ɜɹ", "ɜː"), ("tʃ", "ʧ", "ʧ"), ("dʒ", "ʤ", "ʤ"), ("tɕ", "ʨ", "ʨ"), ("dʑ", "ʥ", "ʥ"), ("tʂ", "ꭧ", "ꭧ"), ("t͡s", "ʦ", "ʦ"), ("d͡z", "ʣ", "ʣ"),
        ("eɪ", "A", "A"), ("aɪ", "I", "I"), ("oʊ", "O", "Q"), ("əʊ", "O", "Q"), ("aʊ", "W", "W"), ("ɔɪ", "Y", "Y"), ("ɜː", "ɜɹ", "ɜː"),
        ("n\u0329", "ᵊn", "ᵊn"), ("l\u0329", "ᵊl", "ᵊl"), ("m\u0329", "ᵊm", "ᵊm"),
        ("ɝ", "ɜɹ", "ɜː"), ("ɚ", "əɹ", "ə"), ("g", "ɡ", "ɡ"), ("r", "ɹ", "ɹ"), ("ɫ", "l", "l"), ("ʍ", "w", "w"), ("ʉ", "u", "u"), ("ɵ", "ʊ", "ʊ"),
        ("ː", "", "ː"), (".", "", ""), ("'", "ˈ", "ˈ"), ("\u0361", "", ""), ("\u035C", "", ""), ("\u0329", "", ""), ("\u032F", "", ""),
    ];

    /// <summary>Maps what has another symbol there; all else is left as it is, for the caller to check.</summary>
    public static string ToKokoro(string ipa, bool british)
    {
        string text = ipa.Normalize(NormalizationForm.FormD).Replace("c\u0327", "ç", StringComparison.Ordinal);
        text = text.Replace("t͡ʃ", "tʃ", StringComparison.Ordinal).Replace("d͡ʒ", "dʒ", StringComparison.Ordinal).Replace("t͡ɕ", "tɕ", StringComparison.Ordinal).Replace("t͡ʂ", "tʂ", StringComparison.Ordinal);
        StringBuilder said = new();
        int index = 0;
        while (index < text.Length)
        {
            (string? found, string american, string own) = Array.Find(Pairs, pair => string.CompareOrdinal(text, index, pair.Ipa, 0, pair.Ipa.Length) == 0);
            said.Append(found is null ? text[index].ToString() : british ? own : american);
            index += found?.Length ?? 1;
        }

        return said.ToString();
    }
}
