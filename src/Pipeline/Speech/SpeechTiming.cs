using AlinFunctions.Pipeline.Scripts;

namespace AlinFunctions.Pipeline.Speech;

/// <summary>Lays a segment on its clock, from the model's own durations and energy.</summary>
public static class SpeechTiming
{
    /// <summary>The slowest speed offered.</summary>
    public const double Slowest = 0.5;

    /// <summary>The fastest speed offered.</summary>
    public const double Fastest = 2.0;

    /// <summary>
    /// How far the sound runs ahead of the model's labels, frames: where the energy that each phoneme's class should have fits the
    /// energy that the model gives best, on English and Mandarin lines of four voices alike.
    /// </summary>
    private const double Ahead = 2;

    /// <summary>Energy of the model at which the wave is at about -55 dB of full scale; below it nothing is heard.</summary>
    private const float Audible = 0;

    /// <summary>The shortest blank between words, frames, that is a pause and not a passage from sound to sound.</summary>
    private const double ShortestBlank = 4;

    /// <summary>Frames kept before the first sound and after the last: enough for a soft onset and a decay.</summary>
    private const int LeadIn = 2;
    private const int Decay = 3;

    private const double FrameSeconds = (double)AcousticFeatures.SamplesPerFrame / AcousticFeatures.SampleRate;

    /// <summary>Lays the phonemes and words of a segment, and cuts the model's own silence at both ends.</summary>
    /// <param name="segment">The segment; its pause follows the speech.</param>
    /// <param name="line">The segment as the model read it.</param>
    /// <param name="map">When each token is said.</param>
    /// <param name="energy">The energy, two values a frame of the map.</param>
    public static (WaveCut Cut, SpeechTrack Track) Lay(ScriptSegment segment, PhonemeLine line, FrameMap map, ReadOnlySpan<float> energy)
    {
        ArgumentNullException.ThrowIfNull(segment);
        ArgumentNullException.ThrowIfNull(line);
        ArgumentNullException.ThrowIfNull(map);
        IReadOnlyList<SpokenSound> sounds = SpokenSound.Gather(line);
        (List<SpokenSound> kept, List<double> starts) = Settle(sounds, map, energy);
        int first = Math.Max(0, (int)Math.Floor(starts[1]) - LeadIn);
        int end = Math.Min(map.Frames, (int)Math.Ceiling(starts[^1]) + Decay);
        var cut = new WaveCut(first, end, (int)Math.Round(Math.Max(0, segment.PauseAfter) * AcousticFeatures.SampleRate));
        double length = (double)cut.SampleCount / AcousticFeatures.SampleRate;
        var phonemes = new List<TimedPhoneme>(kept.Count);
        for (int i = 0; i < kept.Count; i++)
        {
            double start = i == 0 ? 0 : (starts[i] - first) * FrameSeconds;
            double stop = i == kept.Count - 1 ? length : (starts[i + 1] - first) * FrameSeconds;
            phonemes.Add(new TimedPhoneme(kept[i].Symbol.ToString(), start, stop, kept[i].Stress));
        }

        return (cut, new SpeechTrack(AcousticFeatures.SampleRate, cut.SampleCount, phonemes, Words(segment, kept, phonemes)));
    }

    // Gives every sound its start, in frames; pauses get what is silent around them, and blanks that are not silent go to their neighbours.
    private static (List<SpokenSound> Kept, List<double> Starts) Settle(IReadOnlyList<SpokenSound> sounds, FrameMap map, ReadOnlySpan<float> energy)
    {
        var kept = new List<SpokenSound>();
        var starts = new List<double>();
        double? settled = 0;
        for (int i = 0; i < sounds.Count; i++)
        {
            SpokenSound sound = sounds[i];
            double start = settled ?? Math.Max(starts[^1], map.Start(sound.FirstToken, Ahead));
            settled = null;
            if (sound.IsPause && i > 0 && i < sounds.Count - 1)
            {
                double floor = starts[^1] + 0.5, ceiling = map.Start(sounds[i + 1].EndToken, Ahead) - 0.5;
                double end = map.Start(sound.EndToken, Ahead);
                (double silence, double onset) = Silence(energy, floor, start, end, ceiling);
                if (onset - silence < (sound.Symbol == ' ' ? ShortestBlank : 1))
                {
                    settled = Math.Max(floor, (start + end) / 2);
                    continue;
                }

                (start, settled) = (silence, onset);
            }
            else if (i == 0)
            {
                settled = First(energy, map.Start(sound.EndToken, Ahead));
            }
            else if (sound.IsPause)
            {
                start = Last(energy, starts[^1] + 0.5, start);
            }

            kept.Add(sound);
            starts.Add(start);
        }

        return (kept, starts);
    }

    // The silent stretch about a pause: back from its start while silent, and on from its end while silent.
    private static (double Start, double End) Silence(ReadOnlySpan<float> energy, double floor, double start, double end, double ceiling)
    {
        int left = (int)Math.Ceiling(2 * floor), right = Math.Min(energy.Length, (int)Math.Floor(2 * ceiling));
        int best = 0, bestLength = 0;
        for (int half = left; half < right; half++)
        {
            int run = half;
            while (run < right && energy[run] <= Audible)
            {
                run++;
            }

            bool touches = half <= 2 * end && run >= 2 * start;
            if (touches && run - half > bestLength)
            {
                (best, bestLength) = (half, run - half);
            }

            half = run;
        }

        return (best / 2.0, (best + bestLength) / 2.0);
    }

    private static double First(ReadOnlySpan<float> energy, double label)
    {
        int half = (int)(2 * label);
        while (half > 0 && energy[half - 1] > Audible)
        {
            half--;
        }

        return half / 2.0;
    }

    // The end of the last sound: after its label while there is sound, else back to where the sound ends, never before `floor`.
    private static double Last(ReadOnlySpan<float> energy, double floor, double label)
    {
        int half = Math.Min((int)Math.Round(2 * label), energy.Length);
        while (half < energy.Length && energy[half] > Audible)
        {
            half++;
        }

        while (half > 2 * floor && energy[half - 1] <= Audible)
        {
            half--;
        }

        return half / 2.0;
    }

    private static List<TimedWord> Words(ScriptSegment segment, List<SpokenSound> sounds, List<TimedPhoneme> phonemes)
    {
        var words = new List<TimedWord>(segment.Words.Count);
        double last = phonemes[0].End;
        for (int word = 0; word < segment.Words.Count; word++)
        {
            int first = sounds.FindIndex(sound => sound.Word == word), end = sounds.FindLastIndex(sound => sound.Word == word);
            (double start, double stop) = first < 0 ? (last, last) : (phonemes[first].Start, phonemes[end].End);
            words.Add(new TimedWord(segment.Words[word].Written, start, stop));
            last = stop;
        }

        return words;
    }
}
