using AlinFunctions.Pipeline.Speech;

namespace AlinFunctions.Pipeline.Hearing;

/// <summary>Cuts what was heard in a recording into the tracks of its stretches.</summary>
public static class HeardTracks
{
    /// <summary>Gives the track of one stretch: its phonemes cover it, and every word belongs to the stretch that holds its middle.</summary>
    /// <param name="speech">What was heard in the whole recording.</param>
    /// <param name="stretch">The stretch, in samples.</param>
    /// <param name="last">Whether it is the last one, which takes what is left.</param>
    public static SpeechTrack Of(HeardSpeech speech, Range stretch, bool last)
    {
        ArgumentNullException.ThrowIfNull(speech);
        double start = Seconds(stretch.Start), end = Seconds(stretch.End);
        var phonemes = new List<TimedPhoneme>();
        foreach (TimedPhoneme phoneme in speech.Phonemes.Where(one => one.Start < end && one.End > start))
        {
            phonemes.Add(phoneme with { Start = Math.Max(phoneme.Start, start) - start, End = Math.Min(phoneme.End, end) - start });
        }

        // The frames' last instant and the wave's end are a few milliseconds apart.
        if (phonemes.Count == 0)
        {
            phonemes.Add(new TimedPhoneme(SoundTable.Silence.ToString(), 0, end - start, 0));
        }

        phonemes[0] = phonemes[0] with { Start = 0 };
        phonemes[^1] = phonemes[^1] with { End = end - start };
        bool Holds(double middle) => (middle >= start || start == 0) && (middle < end || last);
        TimedWord[] words = [.. speech.Words
            .Where(word => Holds((word.Start + word.End) / 2))
            .Select(word => word with { Start = Math.Clamp(word.Start - start, 0, end - start), End = Math.Clamp(word.End - start, 0, end - start) })];
        return new SpeechTrack(SoundFrames.SampleRate, stretch.End.Value - stretch.Start.Value, phonemes, words);
    }

    private static double Seconds(Index sample) => (double)sample.Value / SoundFrames.SampleRate;
}
