using AlinFunctions.Pipeline.Speech;

namespace AlinFunctions.Pipeline.Hearing;

/// <summary>What was found in a recording, in seconds of it.</summary>
/// <param name="Phonemes">Every phoneme and pause, meeting end to start.</param>
/// <param name="Words">Every word that is known; none when only sounds were heard.</param>
public sealed record HeardSpeech(IReadOnlyList<TimedPhoneme> Phonemes, IReadOnlyList<TimedWord> Words);
