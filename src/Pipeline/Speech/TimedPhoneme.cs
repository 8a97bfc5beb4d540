namespace AlinFunctions.Pipeline.Speech;

/// <summary>One phoneme as it was spoken.</summary>
/// <param name="Symbol">The phoneme in Kokoro's alphabet (one symbol), or a pause's punctuation mark or blank.</param>
/// <param name="Start">Seconds from the start of the segment's wave.</param>
/// <param name="End">Seconds from the start of the segment's wave; half-open.</param>
/// <param name="Stress">2 primary, 1 secondary, 0 none; a Mandarin syllable with a full tone counts as 1.</param>
public sealed record TimedPhoneme(string Symbol, double Start, double End, int Stress);
