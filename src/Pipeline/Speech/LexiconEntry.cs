namespace AlinFunctions.Pipeline.Speech;

/// <summary>One word or phrase of a lexicon, and how it is said: by another spelling, or by sounds.</summary>
/// <param name="Word">The word as scripts write it.</param>
/// <param name="Language">"en" or "zh", the language that the spelling is read in; null for that of the text around it.</param>
/// <param name="Spelling">What is read in its place, or null when its sounds are given.</param>
/// <param name="Phonemes">Its sounds in Kokoro's alphabet, or null when a spelling is given.</param>
public sealed record LexiconEntry(string Word, string? Language, string? Spelling, string? Phonemes);
