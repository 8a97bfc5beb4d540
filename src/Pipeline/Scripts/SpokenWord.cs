using AlinFunctions.Pipeline.Speech;

namespace AlinFunctions.Pipeline.Scripts;

/// <summary>One written word and how it is to be said.</summary>
/// <param name="Written">The word as the script writes it, with the punctuation that follows it: captions show this.</param>
/// <param name="Phonemes">What is said, in Kokoro's alphabet with stress or tone marks; a number said as several words has blanks in it.</param>
/// <param name="Trailing">What follows in the phoneme string: a blank, a punctuation mark and a blank, or nothing inside a Chinese word group.</param>
/// <param name="Direction">How it is said otherwise than its segment; null when it is not.</param>
public sealed record SpokenWord(string Written, string Phonemes, string Trailing, WordDirection? Direction = null);
