using AlinFunctions.Pipeline.Hearing;
using AlinFunctions.Pipeline.Vocoder;

namespace AlinFunctions.Benchmarks.Hearing;

/// <summary>A wave of the corpus as a listener gets it.</summary>
internal static class SpokenSample
{
    /// <summary>Reads a wave, lays noise under it where asked, and analyses it.</summary>
    /// <param name="file">The wave.</param>
    /// <param name="room">How far the noise is below the wave, decibels; null for none. It is pink, as rooms are.</param>
    /// <param name="seed">Another noise for every seed.</param>
    public static SoundFrames Frames(string file, double? room, int seed) => Frames(Samples(file), room, seed);

    public static float[] Samples(string file)
    {
        using FileStream stream = File.OpenRead(file);
        return WaveFile.Read(stream).Samples;
    }

    public static SoundFrames Frames(float[] samples, double? room, int seed)
    {
        var analysis = new SoundAnalysis();
        analysis.Add(room is null ? samples : Noisy(samples, room.Value, new Random(seed)));
        return analysis.Finish();
    }

    private static float[] Noisy(float[] samples, double below, Random random)
    {
        var noise = new float[samples.Length];
        double slow = 0, slower = 0;
        for (int i = 0; i < noise.Length; i++)
        {
            double white = (2 * random.NextDouble()) - 1;
            slow = (0.95 * slow) + (0.05 * white);
            slower = (0.995 * slower) + (0.005 * white);
            noise[i] = (float)((0.3 * white) + (2 * slow) + (6 * slower));
        }

        double gain = Math.Sqrt(samples.Average(x => (double)x * x) / noise.Average(x => (double)x * x)) * Math.Pow(10, -below / 20);
        return [.. samples.Zip(noise, (x, n) => x + (float)(gain * n))];
    }
}
