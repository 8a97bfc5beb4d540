using AlinFunctions.Pipeline.Speech;

namespace AlinFunctions.Pipeline.Animation;

/// <summary>What head, brows and lids hear in one segment's speech: its phrases and its accents, in seconds of the job's clock.</summary>
public sealed class Phrasing
{
    /// <summary>A pause at least this long ends a phrase, seconds.</summary>
    private const double PhrasePause = 0.12;

    /// <summary>Two accents are at least this far apart, seconds: a head that nods at every syllable is a toy's.</summary>
    private const double AccentSpacing = 0.65;

    private Phrasing(double start, double end, IReadOnlyList<double> phraseEnds, IReadOnlyList<Accent> accents)
    {
        Start = start;
        End = end;
        PhraseEnds = phraseEnds;
        Accents = accents;
    }

    /// <summary>Gets when the segment begins.</summary>
    public double Start { get; }

    /// <summary>Gets when the segment ends.</summary>
    public double End { get; }

    /// <summary>Gets when each pause begins, in order.</summary>
    public IReadOnlyList<double> PhraseEnds { get; }

    /// <summary>Gets the accents in order.</summary>
    public IReadOnlyList<Accent> Accents { get; }

    /// <summary>Hears one segment.</summary>
    public static Phrasing Of(SpeechTrack speech, long seed, double start)
    {
        ArgumentNullException.ThrowIfNull(speech);
        double[] ends = [.. speech.Phonemes
            .Where((phoneme, i) => i > 0 && !VisemeTable.IsSound(phoneme.Symbol) && !VisemeTable.IsMark(phoneme.Symbol)
                && phoneme.End - phoneme.Start >= PhrasePause)
            .Select(pause => start + pause.Start)];
        return new Phrasing(start, start + ((double)speech.SampleCount / speech.SampleRate), ends, Choose(speech, seed, start, ends));
    }

    /// <summary>Is 1 inside the segment and falls to 0 at its edges within so many seconds.</summary>
    public double Inside(double at, double margin) => Ease.Step(0, margin, Math.Min(at - Start, End - at));

    /// <summary>Takes the strongest of the stressed sounds, then the next that is far enough from those taken.</summary>
    private static Accent[] Choose(SpeechTrack speech, long seed, double start, double[] phraseEnds)
    {
        List<Accent> candidates = [];
        for (int i = 0; i < speech.Phonemes.Count; i++)
        {
            TimedPhoneme sound = speech.Phonemes[i];
            if (sound.Stress > 0 && VisemeTable.IsSound(sound.Symbol))
            {
                double at = start + sound.Start;
                bool last = phraseEnds.Any(end => end > at && end - at < 0.45);
                double strength = (sound.Stress == 2 ? 0.45 : 0.2) + (last ? 0.2 : 0) + (0.45 * Chance.Of(seed, ChanceStream.Accent, Milliseconds(at)));
                candidates.Add(new Accent(at, Math.Min(1, strength)));
            }
        }

        List<Accent> taken = [];
        foreach (Accent candidate in candidates.OrderByDescending(accent => accent.Strength).ThenBy(accent => accent.At))
        {
            if (taken.TrueForAll(accent => Math.Abs(accent.At - candidate.At) >= AccentSpacing))
            {
                taken.Add(candidate);
            }
        }

        return [.. taken.OrderBy(accent => accent.At)];
    }

    private static long Milliseconds(double seconds) => (long)Math.Round(seconds * 1_000);
}
