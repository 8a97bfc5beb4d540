using AlinFunctions.Pipeline.Speech;

namespace AlinFunctions.Pipeline.Vocoder;

/// <summary>Keeps a segment's track beside its wave when the wave changes its rate.</summary>
public static class TrackRates
{
    /// <summary>Counts the track in the samples of the wave; what is said when stays, and the last pause meets the wave's end.</summary>
    public static SpeechTrack CountedIn(this SpeechTrack track, SpokenWave wave)
    {
        ArgumentNullException.ThrowIfNull(track);
        ArgumentNullException.ThrowIfNull(wave);
        double length = (double)wave.Samples.Length / wave.SampleRate;
        IReadOnlyList<TimedPhoneme> phonemes = track.Phonemes.Count == 0 ? [] : [.. track.Phonemes.SkipLast(1), track.Phonemes[^1] with { End = length }];
        return track with { SampleRate = wave.SampleRate, SampleCount = wave.Samples.Length, Phonemes = phonemes };
    }
}
