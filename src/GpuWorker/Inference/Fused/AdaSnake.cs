using System.Numerics.Tensors;
using System.Runtime.Intrinsics;

namespace AlinFunctions.GpuWorker.Inference.Fused;

/// <summary>Adaptive instance normalisation (Huang and Belongie 2017) and the snake activation x + sin²(αx)/α (Ziyin et al. 2020), with its mean taken off first, as large means with small deviations want.</summary>
public static class AdaSnake
{
    /// <summary>Added to the variance, as the vocoder was trained.</summary>
    public const float Epsilon = 1e-5f;

    // sin(πr) for |r| ≤ 1/2 by its Taylor series to r¹¹; the first term left out is below 6e-8.
    private const float S1 = (float)Math.PI;
    private const float S3 = -5.16771278f;
    private const float S5 = 2.55016404f;
    private const float S7 = -0.59926453f;
    private const float S9 = 0.08214589f;
    private const float S11 = -0.00737043f;

    /// <summary>Normalises one channel over time, scales and shifts it, and bends it.</summary>
    /// <param name="x">The channel's values.</param>
    /// <param name="y">Receives as many values; may be the same memory as <paramref name="x"/>.</param>
    /// <param name="scale">What the normalised values are multiplied by (1 + γ of the style).</param>
    /// <param name="shift">What is added then (β of the style).</param>
    /// <param name="alpha">The snake's frequency; 0 leaves the snake out.</param>
    public static void Row(ReadOnlySpan<float> x, Span<float> y, float scale, float shift, float alpha)
    {
        float mean = TensorPrimitives.Sum(x) / x.Length;
        float variance = SquaredDeviation(x, mean) / x.Length;
        float factor = scale / MathF.Sqrt(variance + Epsilon);
        if (alpha == 0)
        {
            TensorPrimitives.Subtract(x, mean, y);
            TensorPrimitives.Multiply(y[..x.Length], factor, y);
            TensorPrimitives.Add(y[..x.Length], shift, y);
        }
        else if (Vector512.IsHardwareAccelerated)
        {
            Snake512(x, y, mean, factor, shift, alpha);
        }
        else if (Vector256.IsHardwareAccelerated)
        {
            Snake256(x, y, mean, factor, shift, alpha);
        }
        else
        {
            SnakePortable(x, y, mean, factor, shift, alpha);
        }
    }

    internal static void Snake512(ReadOnlySpan<float> x, Span<float> y, float mean, float factor, float shift, float alpha)
    {
        Vector512<float> m = Vector512.Create(mean), f = Vector512.Create(factor), o = Vector512.Create(shift);
        Vector512<float> turn = Vector512.Create(alpha / MathF.PI), inverse = Vector512.Create(1 / alpha);
        int i = 0;
        for (; i <= x.Length - Vector512<float>.Count; i += Vector512<float>.Count)
        {
            Vector512<float> z = Vector512.FusedMultiplyAdd(Vector512.Create(x[i..]) - m, f, o);
            Vector512<float> u = z * turn;
            Vector512<float> r = u - Vector512.Round(u);
            Vector512<float> q = r * r;
            Vector512<float> p = Vector512.FusedMultiplyAdd(Vector512.Create(S11), q, Vector512.Create(S9));
            p = Vector512.FusedMultiplyAdd(p, q, Vector512.Create(S7));
            p = Vector512.FusedMultiplyAdd(p, q, Vector512.Create(S5));
            p = Vector512.FusedMultiplyAdd(p, q, Vector512.Create(S3));
            p = Vector512.FusedMultiplyAdd(p, q, Vector512.Create(S1));
            p *= r;
            Vector512.FusedMultiplyAdd(p * p, inverse, z).CopyTo(y[i..]);
        }

        SnakePortable(x[i..], y[i..], mean, factor, shift, alpha);
    }

    internal static void Snake256(ReadOnlySpan<float> x, Span<float> y, float mean, float factor, float shift, float alpha)
    {
        Vector256<float> m = Vector256.Create(mean), f = Vector256.Create(factor), o = Vector256.Create(shift);
        Vector256<float> turn = Vector256.Create(alpha / MathF.PI), inverse = Vector256.Create(1 / alpha);
        int i = 0;
        for (; i <= x.Length - Vector256<float>.Count; i += Vector256<float>.Count)
        {
            Vector256<float> z = Vector256.FusedMultiplyAdd(Vector256.Create(x[i..]) - m, f, o);
            Vector256<float> u = z * turn;
            Vector256<float> r = u - Vector256.Round(u);
            Vector256<float> q = r * r;
            Vector256<float> p = Vector256.FusedMultiplyAdd(Vector256.Create(S11), q, Vector256.Create(S9));
            p = Vector256.FusedMultiplyAdd(p, q, Vector256.Create(S7));
            p = Vector256.FusedMultiplyAdd(p, q, Vector256.Create(S5));
            p = Vector256.FusedMultiplyAdd(p, q, Vector256.Create(S3));
            p = Vector256.FusedMultiplyAdd(p, q, Vector256.Create(S1));
            p *= r;
            Vector256.FusedMultiplyAdd(p * p, inverse, z).CopyTo(y[i..]);
        }

        SnakePortable(x[i..], y[i..], mean, factor, shift, alpha);
    }

    internal static void SnakePortable(ReadOnlySpan<float> x, Span<float> y, float mean, float factor, float shift, float alpha)
    {
        float turn = alpha / MathF.PI;
        for (int i = 0; i < x.Length; i++)
        {
            float z = MathF.FusedMultiplyAdd(x[i] - mean, factor, shift);
            float u = z * turn;
            float r = u - MathF.Round(u);
            float q = r * r;
            float p = r * (S1 + (q * (S3 + (q * (S5 + (q * (S7 + (q * (S9 + (q * S11))))))))));
            y[i] = z + (p * p / alpha);
        }
    }

    private static float SquaredDeviation(ReadOnlySpan<float> x, float mean)
    {
        Vector512<float> m = Vector512.Create(mean), a = default, b = default;
        int i = 0;
        for (; i <= x.Length - 32; i += 32)
        {
            Vector512<float> d = Vector512.Create(x[i..]) - m, e = Vector512.Create(x[(i + 16)..]) - m;
            a = Vector512.FusedMultiplyAdd(d, d, a);
            b = Vector512.FusedMultiplyAdd(e, e, b);
        }

        float sum = Vector512.Sum(a + b);
        for (; i < x.Length; i++)
        {
            sum += (x[i] - mean) * (x[i] - mean);
        }

        return sum;
    }
}
