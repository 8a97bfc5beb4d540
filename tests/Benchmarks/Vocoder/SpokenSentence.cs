using AlinFunctions.Pipeline.Vocoder;

namespace AlinFunctions.Benchmarks.Vocoder;

/// <summary>One sentence on its way: what was written, and its features as one step leaves them for another.</summary>
/// <param name="Text">What was written.</param>
/// <param name="Features">Each segment's features.</param>
/// <param name="Waves">Each segment's wave from the voice's own generator.</param>
internal sealed record SpokenSentence(string Text, IReadOnlyList<byte[]> Features, IReadOnlyList<SpokenWave> Waves);
