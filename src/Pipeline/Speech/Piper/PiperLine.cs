namespace AlinFunctions.Pipeline.Speech.Piper;

/// <summary>A segment as Piper reads it.</summary>
/// <param name="Ids">The ids: a start, every symbol, an end, each followed by a pad.</param>
/// <param name="Starts">For each token of the line, the pads at both ends counted, its first id; then the number of ids.</param>
public sealed record PiperLine(long[] Ids, int[] Starts);
