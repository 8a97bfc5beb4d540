namespace AlinFunctions.Pipeline.Speech.Piper;

/// <summary>A segment spoken by Piper's first two parts.</summary>
/// <param name="Features">What the generator needs.</param>
/// <param name="Track">What is said when in the wave that it will make.</param>
public sealed record LatentSpeech(LatentFeatures Features, SpeechTrack Track);
