namespace AlinFunctions.Pipeline.Speech;

/// <summary>A sound and where it begins.</summary>
/// <param name="Sound">The sound.</param>
/// <param name="Start">Where it begins, in frames of the vocoder's own wave.</param>
internal sealed record PlacedSound(SpokenSound Sound, double Start);
