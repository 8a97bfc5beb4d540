using AlinFunctions.Pipeline.Vocoder;

namespace AlinFunctions.Pipeline.Speech.Piper;

/// <summary>Lays what Piper expects of each id out over its frames, varied by noise that is the same for the same line.</summary>
public static class PiperPrior
{
    /// <summary>The share of the noise: what this voice was published with.</summary>
    private const float NoiseScale = 0.333f;

    /// <summary>Rounds durations up to whole frames, as the model does, and divides them by a speed; rounding does not add up.</summary>
    /// <remarks>Every symbol keeps a frame; the pad after it, which is every second id, may vanish.</remarks>
    public static int[] Frames(ReadOnlySpan<float> durations, double speed)
    {
        var frames = new int[durations.Length];
        int own = 0, end = 0;
        for (int id = 0; id < frames.Length; id++)
        {
            own += Math.Max(1, (int)MathF.Ceiling(durations[id]));
            int wanted = (int)Math.Round(own / speed, MidpointRounding.AwayFromZero);
            frames[id] = Math.Max(wanted - end, id % 2 == 0 ? 1 : 0);
            end += frames[id];
        }

        return frames;
    }

    /// <summary>Gives 192 rows of as many frames as the durations add up to.</summary>
    public static float[] Lay(ReadOnlySpan<float> means, ReadOnlySpan<float> logDeviations, IReadOnlyList<int> durations)
    {
        ArgumentNullException.ThrowIfNull(durations);
        int ids = durations.Count, frames = durations.Sum();
        var noise = new SeededNoise((ulong)frames);
        var prior = new float[LatentFeatures.Size * frames];
        for (int row = 0; row < LatentFeatures.Size; row++)
        {
            int at = row * frames;
            for (int id = 0; id < ids; id++)
            {
                float mean = means[(row * ids) + id], deviation = MathF.Exp(logDeviations[(row * ids) + id]) * NoiseScale;
                for (int frame = 0; frame < durations[id]; frame++)
                {
                    prior[at++] = mean + (deviation * noise.Next());
                }
            }
        }

        return prior;
    }
}
