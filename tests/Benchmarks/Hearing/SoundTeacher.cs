using System.Text.Json;
using AlinFunctions.Pipeline;
using AlinFunctions.Pipeline.Animation;
using AlinFunctions.Pipeline.Hearing;
using AlinFunctions.Pipeline.Speech;

namespace AlinFunctions.Benchmarks.Hearing;

/// <summary>Teaches the table of sounds from a spoken corpus: every frame knows its phoneme, so a mixture is only gathered and split.</summary>
public static class SoundTeacher
{
    /// <summary>Frames that a component must stand for at least.</summary>
    private const int LeastFrames = 40;

    /// <summary>The most components of a mixture.</summary>
    private const int MostComponents = 4;

    private const int Rounds = 12;
    private const float LeastVariance = 0.15f;

    /// <summary>The rooms that each wave is taught in: clean, and with noise so far below the speech, decibels.</summary>
    private static readonly double?[] Rooms = [null, 25, 15];

    /// <summary>Teaches a table.</summary>
    public static SoundTable Teach(string folder)
    {
        var heard = new SortedDictionary<(char Symbol, int Half), List<float[]>>();
        var spoken = new SortedDictionary<char, List<double>>();
        foreach (string file in Directory.GetFiles(folder, "teach-*.json").Where(file => !file.EndsWith(".segment.json", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            SpeechTrack track = JsonSerializer.Deserialize<SpeechTrack>(File.ReadAllText(file), PipelineJson.Compact)!;
            foreach (double? room in Rooms)
            {
                SoundFrames frames = SpokenSample.Frames(Path.ChangeExtension(file, ".wav"), room, seed: 1);
                foreach (TimedPhoneme phoneme in track.Phonemes)
                {
                    Gather(frames, phoneme, heard, spoken);
                }
            }
        }

        char[] symbols = [.. spoken.Keys.Where(symbol => Enumerable.Range(0, SoundTable.Halves).All(half => heard.GetValueOrDefault((symbol, half), []).Count >= LeastFrames / 2))];
        IEnumerable<SoundModel> models =
            from symbol in symbols
            from half in Enumerable.Range(0, SoundTable.Halves)
            select Mix(heard[(symbol, half)], (float)(spoken[symbol].Average() / SoundTable.Halves / SoundFrames.Seconds));
        return new SoundTable(new string(symbols), [.. models]);
    }

    private static void Gather(SoundFrames frames, TimedPhoneme phoneme, SortedDictionary<(char, int), List<float[]>> heard, SortedDictionary<char, List<double>> spoken)
    {
        char symbol = VisemeTable.IsSound(phoneme.Symbol) ? phoneme.Symbol[0] : SoundTable.Silence;
        spoken.TryAdd(symbol, []);
        spoken[symbol].Add(phoneme.End - phoneme.Start);
        int first = (int)Math.Ceiling(phoneme.Start / SoundFrames.Seconds), end = Math.Min(frames.Count, (int)Math.Ceiling(phoneme.End / SoundFrames.Seconds));
        for (int frame = first; frame < end; frame++)
        {
            int half = 2 * (frame - first) < end - first ? 0 : 1;
            heard.TryAdd((symbol, half), []);
            heard[(symbol, half)].Add(frames[frame].ToArray());
        }
    }

    // Splits the widest component until there are enough, and lets the frames choose theirs again (Linde, Buzo and Gray 1980).
    private static SoundModel Mix(List<float[]> frames, float length)
    {
        List<float[]> centres = [Mean(frames)];
        int wanted = Math.Clamp(frames.Count / (2 * LeastFrames), 1, MostComponents);
        List<List<float[]>> groups = [frames];
        while (centres.Count < wanted)
        {
            int largest = groups.IndexOf(groups.MaxBy(group => group.Count)!);
            float[] spread = Variance(groups[largest], centres[largest]);
            centres.Add([.. centres[largest].Select((value, i) => value + (0.3f * MathF.Sqrt(spread[i])))]);
            centres[largest] = [.. centres[largest].Select((value, i) => value - (0.3f * MathF.Sqrt(spread[i])))];
            for (int round = 0; round < Rounds; round++)
            {
                groups = [.. centres.Select(_ => new List<float[]>())];
                frames.ForEach(frame => groups[Nearest(centres, frame)].Add(frame));
                centres = [.. groups.Select((group, i) => group.Count == 0 ? centres[i] : Mean(group))];
            }
        }

        int[] kept = [.. Enumerable.Range(0, groups.Count).Where(i => groups.Count == 1 || groups[i].Count >= LeastFrames / 2)];
        return new SoundModel(
            [.. kept.Select(i => (float)groups[i].Count / frames.Count)],
            [.. kept.SelectMany(i => centres[i])],
            [.. kept.SelectMany(i => Variance(groups[i], centres[i]))],
            length);
    }

    private static int Nearest(List<float[]> centres, float[] frame) =>
        Enumerable.Range(0, centres.Count).MinBy(i => centres[i].Zip(frame, (a, b) => (a - b) * (a - b)).Sum());

    private static float[] Mean(List<float[]> frames) => [.. Enumerable.Range(0, SoundFrames.Size).Select(i => frames.Average(frame => frame[i]))];

    private static float[] Variance(List<float[]> frames, float[] mean) =>
        [.. Enumerable.Range(0, SoundFrames.Size).Select(i => Math.Max(LeastVariance, frames.Average(frame => (frame[i] - mean[i]) * (frame[i] - mean[i]))))];
}
