namespace AlinFunctions.Pipeline.Speech;

/// <summary>What is said when in one segment's wave: it travels beside the audio and drives lips and captions.</summary>
/// <param name="SampleRate">Samples a second of the wave.</param>
/// <param name="SampleCount">Samples in the wave, lead-in and trailing pause included.</param>
/// <param name="Phonemes">Every phoneme and pause in order, meeting end to start, covering the wave.</param>
/// <param name="Words">Every written word in order.</param>
public sealed record SpeechTrack(int SampleRate, int SampleCount, IReadOnlyList<TimedPhoneme> Phonemes, IReadOnlyList<TimedWord> Words);
