namespace AlinFunctions.Pipeline.Speech;

/// <summary>One voice of a mix.</summary>
/// <param name="Voice">The voice.</param>
/// <param name="Weight">Its share, above 0; the shares of a mix add up to 1.</param>
public sealed record VoicePart(Voice Voice, double Weight);
