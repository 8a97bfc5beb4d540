using AlinFunctions.Pipeline.Speech;

namespace AlinFunctions.EndToEnd.Tests;

/// <summary>How open a mouth should be in each frame, by phonetics alone: vowel height in the chart of the International Phonetic Association, lips shut in p, b, m and in pauses.</summary>
internal static class SpokenOpenings
{
    private const string Open = "aɑæɐɒWIA";
    private const string Mid = "ɛəɜʌɔoeɤOYɚᵻʊᵊ";
    private const string Close = "iuɪyɨ";
    private const string Shut = "pbm";

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
                openings.Add(phoneme is null ? 0 : Height(phoneme.Symbol));
            }

            start += (double)track.SampleCount / track.SampleRate;
        }

        return Smooth(openings);
    }

    private static float Height(string symbol)
    {
        char sound = symbol.FirstOrDefault(char.IsLetter);
        return sound switch
        {
            '\0' => 0,
            _ when Shut.Contains(sound, StringComparison.Ordinal) => 0,
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
