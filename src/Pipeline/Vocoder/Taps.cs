using System.Numerics;
using System.Runtime.InteropServices;

namespace AlinFunctions.Pipeline.Vocoder;

/// <summary>The product of a filter's taps and as many samples.</summary>
internal static class Taps
{
    /// <summary>Adds up the products; the order of the sum is fixed, so the same samples give the same bits on one machine.</summary>
    public static float Dot(ReadOnlySpan<float> taps, ReadOnlySpan<float> samples)
    {
        ReadOnlySpan<Vector<float>> wideTaps = MemoryMarshal.Cast<float, Vector<float>>(taps);
        ReadOnlySpan<Vector<float>> wideSamples = MemoryMarshal.Cast<float, Vector<float>>(samples[..taps.Length]);
        Vector<float> sums = Vector<float>.Zero;
        for (int i = 0; i < wideTaps.Length; i++)
        {
            sums += wideTaps[i] * wideSamples[i];
        }

        float sum = Vector.Sum(sums);
        for (int i = wideTaps.Length * Vector<float>.Count; i < taps.Length; i++)
        {
            sum += taps[i] * samples[i];
        }

        return sum;
    }
}
