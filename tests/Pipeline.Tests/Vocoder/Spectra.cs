using System.Numerics;

namespace AlinFunctions.Pipeline.Tests.Vocoder;

/// <summary>Levels of tones and bands in a wave, written out slowly in double.</summary>
internal static class Spectra
{
    public static float[] Tone(int rate, double hertz, double seconds, double level = 0.5) =>
        [.. Enumerable.Range(0, (int)(rate * seconds)).Select(i => (float)(level * Math.Sin(2 * Math.PI * hertz * i / rate)))];

    /// <summary>The amplitude of a tone, in decibels of full scale, through a Blackman-Harris window (side lobes 92 dB down).</summary>
    public static double Level(ReadOnlySpan<float> wave, int rate, double hertz)
    {
        Complex sum = Complex.Zero;
        double weight = 0;
        for (int i = 0; i < wave.Length; i++)
        {
            double x = 2 * Math.PI * (i + 0.5) / wave.Length;
            double window = 0.35875 - (0.48829 * Math.Cos(x)) + (0.14128 * Math.Cos(2 * x)) - (0.01168 * Math.Cos(3 * x));
            sum += wave[i] * window * Complex.Exp(new Complex(0, -2 * Math.PI * hertz * i / rate));
            weight += window;
        }

        return 20 * Math.Log10(Math.Max(1e-12, 2 * sum.Magnitude / weight));
    }

    /// <summary>The root of the mean square, block by block, of what lies in a band: each bin by itself.</summary>
    public static double[] Envelope(ReadOnlySpan<float> wave, int rate, double from, double to, int block)
    {
        var envelope = new double[wave.Length / block];
        int first = (int)Math.Ceiling(from * block / rate), last = (int)Math.Floor(to * block / rate);
        for (int b = 0; b < envelope.Length; b++)
        {
            ReadOnlySpan<float> part = wave.Slice(b * block, block);
            double power = 0;
            for (int bin = first; bin <= last; bin++)
            {
                double real = 0, imaginary = 0;
                for (int i = 0; i < block; i++)
                {
                    double windowed = part[i] * (0.5 - (0.5 * Math.Cos(2 * Math.PI * i / block)));
                    real += windowed * Math.Cos(2 * Math.PI * bin * i / block);
                    imaginary += windowed * Math.Sin(2 * Math.PI * bin * i / block);
                }

                power += (real * real) + (imaginary * imaginary);
            }

            envelope[b] = Math.Sqrt(power) / block;
        }

        return envelope;
    }

    public static double Correlation(double[] a, double[] b)
    {
        double meanA = a.Average(), meanB = b.Average();
        double together = a.Zip(b, (x, y) => (x - meanA) * (y - meanB)).Sum();
        return together / Math.Sqrt(a.Sum(x => (x - meanA) * (x - meanA)) * b.Sum(y => (y - meanB) * (y - meanB)));
    }
}
