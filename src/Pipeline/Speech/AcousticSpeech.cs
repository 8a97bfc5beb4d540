namespace AlinFunctions.Pipeline.Speech;

/// <summary>A segment spoken by the acoustic model.</summary>
/// <param name="Features">What the vocoder needs.</param>
/// <param name="Track">What is said when in the wave that the vocoder will make.</param>
public sealed record AcousticSpeech(AcousticFeatures Features, SpeechTrack Track);
