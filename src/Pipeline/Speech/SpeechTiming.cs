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
    internal const double Ahead = 2;

    /// <summary>Energy of the model at which the wave is at about -55 dB of full scale; below it nothing is heard.</summary>
    internal const float Audible = 0;

    /// <summary>The shortest blank between words, frames, that is a pause and not a passage from sound to sound.</summary>
    private const double ShortestBlank = 4;

    /// <summary>Frames kept before the first sound and after the last: enough for a soft onset and a decay.</summary>
    private const int LeadIn = 2;
    private const int Decay = 3;

    private const double FrameSeconds = (double)AcousticFeatures.SamplesPerFrame / AcousticFeatures.SampleRate;

    /// <summary>Lays the phonemes and words of a segment, cuts the model's own silence at both ends, and places the pauses that mark-up asks for.</summary>
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
        AskedPauses asked = AskedPauses.Of(segment, sounds);
        List<PlacedSound> placed = Settle(sounds, asked, map, energy);
        int first = Math.Max(0, (int)Math.Floor(placed[1].Start) - LeadIn);
        int end = Math.Min(map.Frames, (int)Math.Ceiling(placed[^1].Start) + Decay);
        var gaps = new List<WaveGap>();
        for (int i = 0; i < placed.Count - 1; i++)
        {
            int samples = (asked.Samples(placed[i].Sound) ?? 0) + (i == 0 ? (int)Math.Round((segment.PauseBefore ?? 0) * AcousticFeatures.SampleRate) : 0);
            if (samples > 0)
            {
                // What is asked for before the first sound comes before everything; else the silence comes where the pause is quietest.
                int half = i == 0 ? 2 * first : Quietest(energy, placed[i].Start, placed[i + 1].Start);
                gaps.Add(new WaveGap(half * AcousticFeatures.SamplesPerFrame / 2, samples));
            }
        }

        int pause = asked.Samples(placed[^1].Sound) ?? (int)Math.Round(Math.Max(0, segment.PauseAfter) * AcousticFeatures.SampleRate);
        var cut = new WaveCut(first, end, pause) { Gaps = gaps };
        double length = (double)cut.SampleCount / AcousticFeatures.SampleRate;
        var phonemes = new List<TimedPhoneme>(placed.Count);
        for (int i = 0; i < placed.Count; i++)
        {
            double start = i == 0 ? 0 : Seconds(cut, placed[i].Start);
            double stop = i == placed.Count - 1 ? length : Seconds(cut, placed[i + 1].Start);
            phonemes.Add(new TimedPhoneme(placed[i].Sound.Symbol.ToString(), start, stop, placed[i].Sound.Stress));
        }

        return (cut, new SpeechTrack(AcousticFeatures.SampleRate, cut.SampleCount, phonemes, Words(segment, placed, phonemes)));
    }

    // When a frame is heard: the gaps before it are heard first.
    private static double Seconds(WaveCut cut, double frame)
    {
        double samples = frame * AcousticFeatures.SamplesPerFrame;
        return ((frame - cut.FirstFrame) * FrameSeconds) + ((double)cut.Gaps.Where(gap => gap.At < samples).Sum(gap => gap.Samples) / AcousticFeatures.SampleRate);
    }

    // Gives every sound its start, in frames; pauses get what is silent around them, and blanks that are not silent go to their neighbours.
    private static List<PlacedSound> Settle(IReadOnlyList<SpokenSound> sounds, AskedPauses asked, FrameMap map, ReadOnlySpan<float> energy)
    {
        var placed = new List<PlacedSound>();
        double? settled = 0;
        for (int i = 0; i < sounds.Count; i++)
        {
            SpokenSound sound = sounds[i];
            double start = settled ?? Math.Max(placed[^1].Start, map.Start(sound.FirstToken, Ahead));
            settled = null;
            if (sound.IsPause && i > 0 && i < sounds.Count - 1)
            {
                double floor = placed[^1].Start + 0.5, ceiling = map.Start(sounds[i + 1].EndToken, Ahead) - 0.5;
                double end = map.Start(sound.EndToken, Ahead);
                (double silence, double onset) = Silence(energy, floor, start, end, ceiling);
                if (onset - silence < (sound.Symbol == ' ' ? ShortestBlank : 1))
                {
                    if (asked.Samples(sound) is not > 0)
                    {
                        settled = Math.Max(floor, (start + end) / 2);
                        continue;
                    }

                    // The words run together, and silence is asked for between them: it parts them where the voice is weakest.
                    silence = (Quietest(energy, Math.Max(floor, start), Math.Max(floor, end)) - 1) / 2.0;
                    onset = silence + 1;
                }

                (start, settled) = (silence, onset);
            }
            else if (i == 0)
            {
                settled = First(energy, map.Start(sound.EndToken, Ahead));
            }
            else if (sound.IsPause)
            {
                start = Last(energy, placed[^1].Start + 0.5, start);
            }

            placed.Add(new PlacedSound(sound, start));
        }

        return placed;
    }

    // The half frame before which the voice is weakest, inside a stretch of frames.
    private static int Quietest(ReadOnlySpan<float> energy, double start, double end)
    {
        int from = Math.Clamp((int)Math.Floor(2 * start) + 1, 1, energy.Length - 1), best = from;
        for (int half = from; half < Math.Min(Math.Ceiling(2 * end), energy.Length); half++)
        {
            best = energy[half - 1] + energy[half] < energy[best - 1] + energy[best] ? half : best;
        }

        return best;
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

    private static List<TimedWord> Words(ScriptSegment segment, List<PlacedSound> placed, List<TimedPhoneme> phonemes)
    {
        var words = new List<TimedWord>(segment.Words.Count);
        double last = phonemes[0].End;
        for (int word = 0; word < segment.Words.Count; word++)
        {
            int first = placed.FindIndex(sound => sound.Sound.Word == word), end = placed.FindLastIndex(sound => sound.Sound.Word == word);
            (double start, double stop) = first < 0 ? (last, last) : (phonemes[first].Start, phonemes[end].End);
            words.Add(new TimedWord(segment.Words[word].Written, start, stop));
            last = stop;
        }

        return words;
    }
}
