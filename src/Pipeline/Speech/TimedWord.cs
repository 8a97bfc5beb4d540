namespace AlinFunctions.Pipeline.Speech;

/// <summary>One written word and when it was spoken.</summary>
/// <param name="Text">The word as the script writes it, with the punctuation that follows it.</param>
/// <param name="Start">Seconds from the start of the segment's wave.</param>
/// <param name="End">Seconds from the start of the segment's wave; half-open.</param>
public sealed record TimedWord(string Text, double Start, double End);
