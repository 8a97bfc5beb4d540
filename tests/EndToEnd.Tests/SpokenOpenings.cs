using AlinFunctions.Pipeline.Speech;

namespace AlinFunctions.EndToEnd.Tests;

/// <summary>
/// How open a mouth should be in each frame, by phonetics alone: vowel height in the chart of the International Phonetic Association, a diphthong
/// from its nucleus to its close glide, lips shut in p, b, m and in pauses, and the lower lip at the teeth in f and v.
/// </summary>
internal static class SpokenOpenings
{
    private const string Open = "aɑæɐɒ";
    private const string Mid = "ɛəɜʌɔoeɤɚᵻʊᵊ";
    private const string Close = "iuɪyɨ";
    private const string Shut = "pbm";
    private const string AtTeeth = "fv";

    // Kokoro writes aɪ and aʊ as I and W, eɪ, oʊ and ɔɪ as A, O and Y.
    private const string FromOpen = "IW";
    private const string FromMid = "AOY";

    /// <summary>A diphthong's nucleus is its longer part.</summary>
    private const double NucleusShare = 0.55;

    public static float[] Of(RenderedClip clip)
    {
        var openings = new List<float>();
        double start = 0;
        foreach ((SpeechTrack track, int frames) in clip.Tracks.Zip(clip.Cut.Segments, (track, segment) => (track, segment.FrameCount)))
        {
            for (int n = 0; n < frames; n++)
            {
                double at = ((double)openings.Count / clip.Cut.FramesPerSecond) - start;
                TimedPhoneme? phoneme = track.Phonemes.LastOrDefault(spoken => spoken.Start <= at);
                openings.Add(phoneme is null ? 0 : Height(phoneme.Symbol, (at - phoneme.Start) / (phoneme.End - phoneme.Start) < NucleusShare));
            }

            start += (double)track.SampleCount / track.SampleRate;
        }

        return Smooth(openings);
    }

    private static float Height(string symbol, bool nucleus)
    {
        char sound = symbol.FirstOrDefault(char.IsLetter);
        return sound switch
        {
            '\0' => 0,
            _ when Shut.Contains(sound, StringComparison.Ordinal) => 0,
            _ when AtTeeth.Contains(sound, StringComparison.Ordinal) => .1f,
            _ when FromOpen.Contains(sound, StringComparison.Ordinal) => nucleus ? 1 : .4f,
            _ when FromMid.Contains(sound, StringComparison.Ordinal) => nucleus ? .7f : .4f,
            _ when Open.Contains(sound, StringComparison.Ordinal) => 1,
            _ when Mid.Contains(sound, StringComparison.Ordinal) => .7f,
            _ when Close.Contains(sound, StringComparison.Ordinal) => .4f,
            _ => .3f,
        };
    }

    // A mouth has mass: three frames of it.
    private static float[] Smooth(List<float> openings) =>
        [.. openings.Select((_, n) => (openings[Math.Max(n - 1, 0)] + openings[n] + openings[Math.Min(n + 1, openings.Count - 1)]) / 3)];
}
