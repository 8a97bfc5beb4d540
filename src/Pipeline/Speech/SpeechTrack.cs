namespace AlinFunctions.Pipeline.Speech;

/// <summary>What is said when in one segment's wave: it travels beside the audio and drives lips and captions.</summary>
/// <param name="SampleRate">Samples a second of the wave.</param>
/// <param name="SampleCount">Samples in the wave, lead-in and trailing pause included.</param>
/// <param name="Phonemes">Every phoneme and pause in order, meeting end to start, covering the wave.</param>
/// <param name="Words">Every written word in order.</param>
/// <param name="Direction">How it is said, for the face to show it; null when nothing was asked for.</param>
public sealed record SpeechTrack(
    int SampleRate, int SampleCount, IReadOnlyList<TimedPhoneme> Phonemes, IReadOnlyList<TimedWord> Words, SpeechDirection? Direction = null)
{
    /// <summary>Lays tracks end to end, on the clock of the first one's start.</summary>
    public static SpeechTrack Join(IReadOnlyList<SpeechTrack> tracks)
    {
        ArgumentNullException.ThrowIfNull(tracks);
        var phonemes = new List<TimedPhoneme>();
        var words = new List<TimedWord>();
        int samples = 0;
        foreach (SpeechTrack track in tracks)
        {
            double start = (double)samples / track.SampleRate;
            phonemes.AddRange(track.Phonemes.Select(phoneme => phoneme with { Start = start + phoneme.Start, End = start + phoneme.End }));
            words.AddRange(track.Words.Select(word => word with { Start = start + word.Start, End = start + word.End }));
            samples += track.SampleCount;
        }

        return new SpeechTrack(tracks[0].SampleRate, samples, phonemes, words);
    }
}
