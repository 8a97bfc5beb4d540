namespace AlinFunctions.Pipeline.Hearing;

/// <summary>The power spectrum of a window of 1024 samples (Cooley and Tukey 1965, radix 2). One caller at a time: it owns its buffers.</summary>
internal sealed class FourierTransform
{
    public const int Size = 1024;
    private const int Bits = 10;

    private static readonly float[] Cosines = [.. Enumerable.Range(0, Size / 2).Select(i => (float)Math.Cos(2 * Math.PI * i / Size))];
    private static readonly float[] Sines = [.. Enumerable.Range(0, Size / 2).Select(i => (float)-Math.Sin(2 * Math.PI * i / Size))];
    private static readonly int[] Mirrored = [.. Enumerable.Range(0, Size).Select(Mirror)];

    private readonly float[] _real = new float[Size];
    private readonly float[] _imaginary = new float[Size];

    /// <summary>Gives the power of the first bins; a shorter window is followed by zeros.</summary>
    public void Power(ReadOnlySpan<float> window, Span<float> power)
    {
        Array.Clear(_imaginary);
        for (int i = 0; i < Size; i++)
        {
            _real[Mirrored[i]] = i < window.Length ? window[i] : 0;
        }

        for (int half = 1; half < Size; half *= 2)
        {
            int stride = Size / (2 * half);
            for (int start = 0; start < Size; start += 2 * half)
            {
                for (int i = 0; i < half; i++)
                {
                    int a = start + i, b = a + half;
                    float c = Cosines[i * stride], s = Sines[i * stride];
                    float real = (_real[b] * c) - (_imaginary[b] * s), imaginary = (_real[b] * s) + (_imaginary[b] * c);
                    (_real[b], _imaginary[b]) = (_real[a] - real, _imaginary[a] - imaginary);
                    (_real[a], _imaginary[a]) = (_real[a] + real, _imaginary[a] + imaginary);
                }
            }
        }

        for (int bin = 0; bin < power.Length; bin++)
        {
            power[bin] = (_real[bin] * _real[bin]) + (_imaginary[bin] * _imaginary[bin]);
        }
    }

    private static int Mirror(int index)
    {
        int mirrored = 0;
        for (int bit = 0; bit < Bits; bit++)
        {
            mirrored |= ((index >> bit) & 1) << (Bits - 1 - bit);
        }

        return mirrored;
    }
}
