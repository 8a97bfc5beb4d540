using AlinFunctions.Pipeline.Speech;

namespace AlinFunctions.Pipeline.Composition;

/// <summary>
/// Cuts spoken words into captions: at most two lines of 42 letters (or 17 Chinese characters), broken between phrases and never inside a word,
/// shown while they are said and long enough to be read.
/// </summary>
public static class CaptionCutter
{
    private const double LongestSeconds = 7;
    private const double ShortestSeconds = 1;

    /// <summary>How much longer than its words a caption may stay, seconds.</summary>
    private const double LingerSeconds = 0.6;

    /// <summary>What one more caption costs, in the measure of <see cref="CaptionText.BreakCost"/>: few long ones read better than many short ones.</summary>
    private const double CueCost = 2.5;

    /// <summary>Cuts the captions of a whole video from its segments' speech, in order; no caption spans two segments.</summary>
    public static IReadOnlyList<CaptionCue> Cut(IEnumerable<SpeechTrack> tracks)
    {
        ArgumentNullException.ThrowIfNull(tracks);
        List<CaptionCue> cues = [];
        long samples = 0;
        foreach (SpeechTrack track in tracks)
        {
            cues.AddRange(Cut(track, samples));
            samples += track.SampleCount;
        }

        return cues;
    }

    /// <summary>Cuts the captions of one segment where it stands in the video: the same ones as when the whole video is cut.</summary>
    /// <param name="track">What is said in it.</param>
    /// <param name="firstSample">The samples spoken before it.</param>
    /// <param name="line">What fits a line, in letters.</param>
    public static IReadOnlyList<CaptionCue> Cut(SpeechTrack track, long firstSample, double line = CaptionWidth.Line)
    {
        ArgumentNullException.ThrowIfNull(track);
        double start = (double)firstSample / track.SampleRate, end = (double)(firstSample + track.SampleCount) / track.SampleRate;
        return [.. Cut(track.Words, end - start, line).Select(cue => cue with { Start = start + cue.Start, End = start + cue.End })];
    }

    /// <summary>Cuts the captions of one segment; times are seconds of its wave, which ends at <paramref name="length"/>.</summary>
    public static IReadOnlyList<CaptionCue> Cut(IReadOnlyList<TimedWord> words, double length, double line = CaptionWidth.Line)
    {
        ArgumentNullException.ThrowIfNull(words);
        TimedWord[] shown = [.. words.Where(word => !string.IsNullOrWhiteSpace(word.Text))];
        List<CaptionCue> cues = [];
        foreach ((int first, int count) in Best(shown, line))
        {
            double next = first + count < shown.Length ? shown[first + count].Start : length;
            IReadOnlyList<string> lines = CaptionText.Lines(shown, first, count, line) ?? [CaptionText.Join(shown, first, count)];
            cues.Add(new CaptionCue(shown[first].Start, EndOf(shown[first].Start, shown[first + count - 1].End, next, lines), lines));
        }

        return cues;
    }

    private static double EndOf(double start, double spoken, double next, IReadOnlyList<string> lines)
    {
        double reading = lines.Sum(CaptionWidth.InTime) / CaptionWidth.Second;
        double wanted = Math.Max(spoken + LingerSeconds, start + Math.Max(reading, ShortestSeconds));
        return Math.Max(Math.Min(wanted, next), Math.Min(spoken, next));
    }

    /// <summary>Finds the cheapest way to cut, from the last word backwards.</summary>
    private static List<(int First, int Count)> Best(TimedWord[] words, double line)
    {
        double[] cost = new double[words.Length + 1];
        int[] taken = new int[words.Length];
        for (int first = words.Length - 1; first >= 0; first--)
        {
            cost[first] = double.MaxValue;
            for (int count = 1; first + count <= words.Length; count++)
            {
                IReadOnlyList<string>? lines = CaptionText.Lines(words, first, count, line);
                double seconds = words[first + count - 1].End - words[first].Start;
                if (count > 1 && (lines is null || seconds > LongestSeconds))
                {
                    break;
                }

                TimedWord? next = first + count < words.Length ? words[first + count] : null;
                double total = CueCost + CaptionText.BreakCost(words[first + count - 1], next) + cost[first + count]
                    + (seconds < ShortestSeconds ? 2 : 0) + (lines is { Count: 2 } ? 0.5 : 0);
                if (total < cost[first])
                {
                    (cost[first], taken[first]) = (total, count);
                }
            }
        }

        List<(int, int)> cuts = [];
        for (int first = 0; first < words.Length; first += taken[first])
        {
            cuts.Add((first, taken[first]));
        }

        return cuts;
    }
}
