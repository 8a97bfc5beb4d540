using System.Numerics;

namespace AlinFunctions.GpuWorker.Portrait;

/// <summary>
/// Reads the matte out of colour where colour tells it: between the mean colours of the person and of the background nearby, a pixel's place on the line from one to
/// the other is its share, as in blue-screen work. How far that is trusted follows from how far the two means lie apart, in their own spreads (Fisher's ratio).
/// </summary>
internal static class ColourLine
{
    /// <summary>Shares beyond these are sure enough to be samples of the person or the background.</summary>
    private const float Person = .96f, Behind = .04f;

    /// <summary>Fisher's ratio at which colour is trusted half.</summary>
    private const float Half = 7;

    /// <summary>Improves a matte in place.</summary>
    /// <param name="frame">The picture.</param>
    /// <param name="matte">Shares, 0 to 1.</param>
    /// <param name="reach">How far samples are taken from, pixels.</param>
    public static void Apply(Photo frame, float[] matte, int reach)
    {
        Samples person = Samples.Of(frame, Array.ConvertAll(matte, share => share >= Person ? 1f : 0), reach);
        Samples behind = Samples.Of(frame, Array.ConvertAll(matte, share => share <= Behind ? 1f : 0), reach);
        for (int at = 0; at < matte.Length; at++)
        {
            if (matte[at] is <= .005f or >= .995f || person.Weight[at] < .02f || behind.Weight[at] < .02f)
            {
                continue;
            }

            (Vector3 near, float nearSpread) = person.At(at);
            (Vector3 far, float farSpread) = behind.At(at);
            Vector3 line = near - far, colour = new Vector3(frame.Pixels[4 * at], frame.Pixels[(4 * at) + 1], frame.Pixels[(4 * at) + 2]) / 255;
            float square = line.LengthSquared(), ratio = square / (nearSpread + farSpread + 1e-4f);
            float share = Math.Clamp(Vector3.Dot(colour - far, line) / MathF.Max(square, 1e-6f), 0, 1);

            // What is nearly sure stays: a dark flag beside a dark jacket is no part of it.
            float open = MathF.Min(1, 6 * matte[at] * (1 - matte[at]));
            float trust = open * ratio * ratio / ((ratio * ratio) + (Half * Half));
            matte[at] += trust * (share - matte[at]);
        }
    }

    /// <summary>Means and spreads of colours nearby.</summary>
    private sealed record Samples(float[] Weight, float[][] Sum, float[] Squares)
    {
        public static Samples Of(Photo frame, float[] weight, int reach)
        {
            float[][] sum = [new float[weight.Length], new float[weight.Length], new float[weight.Length]];
            float[] squares = new float[weight.Length];
            for (int at = 0; at < weight.Length; at++)
            {
                for (int channel = 0; channel < 3; channel++)
                {
                    float value = frame.Pixels[(4 * at) + channel] / 255f;
                    sum[channel][at] = weight[at] * value;
                    squares[at] += weight[at] * value * value;
                }
            }

            float[] Mean(float[] plane) => BoxMean.Of(plane, frame.Width, frame.Height, reach);
            return new Samples(Mean(weight), [.. sum.Select(Mean)], Mean(squares));
        }

        public (Vector3 Mean, float Spread) At(int at)
        {
            Vector3 mean = new Vector3(Sum[0][at], Sum[1][at], Sum[2][at]) / Weight[at];
            return (mean, MathF.Max(0, (Squares[at] / Weight[at]) - mean.LengthSquared()));
        }
    }
}
