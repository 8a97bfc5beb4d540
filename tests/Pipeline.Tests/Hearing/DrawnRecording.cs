using AlinFunctions.Pipeline.Hearing;

namespace AlinFunctions.Pipeline.Tests.Hearing;

/// <summary>A recording made of tones and silences, and a table that knows the tones: each stands for a phoneme.</summary>
internal static class DrawnRecording
{
    private static readonly Dictionary<char, int[]> Tones = new() { ['a'] = [300, 900], ['i'] = [250, 3100], ['s'] = [5200, 6500] };

    /// <summary>Draws "a0.20 0.30 s0.10": a symbol and its seconds; without a symbol it is silent.</summary>
    public static float[] Draw(string parts)
    {
        var random = new Random(5);
        var samples = new List<float>();
        foreach (string part in parts.Split(' '))
        {
            int[] tones = Tones.GetValueOrDefault(part[0], []);
            double seconds = double.Parse(tones.Length > 0 ? part[1..] : part, System.Globalization.CultureInfo.InvariantCulture);
            for (int i = 0; i < (int)Math.Round(seconds * SoundFrames.SampleRate); i++)
            {
                double noise = (random.NextDouble() - 0.5) * 0.001;
                samples.Add((float)(noise + tones.Sum(hertz => 0.2 * Math.Sin(2 * Math.PI * hertz * samples.Count / SoundFrames.SampleRate))));
            }
        }

        return [.. samples];
    }

    /// <summary>Analyses samples, fed in blocks of an odd size.</summary>
    public static SoundFrames Analyse(float[] samples, int block = 7001)
    {
        var analysis = new SoundAnalysis();
        for (int at = 0; at < samples.Length; at += block)
        {
            analysis.Add(samples.AsSpan(at, Math.Min(block, samples.Length - at)));
        }

        return analysis.Finish();
    }

    /// <summary>A table taught by the frames in the middle of each tone of a recording.</summary>
    public static SoundTable Table()
    {
        SoundFrames frames = Analyse(Draw("0.5 a0.5 i0.5 s0.5 0.5"));
        SoundModel Model(int first) => new([1], [.. Enumerable.Range(0, SoundFrames.Size).Select(i => Enumerable.Range(first, 20).Average(frame => frames[frame][i]))], [.. Enumerable.Repeat(0.3f, SoundFrames.Size)], 6);
        return new SoundTable(" ais", [.. new[] { 15, 65, 115, 165 }.SelectMany(first => new[] { Model(first), Model(first) })]);
    }
}
