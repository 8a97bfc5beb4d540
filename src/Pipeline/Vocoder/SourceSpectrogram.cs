namespace AlinFunctions.Pipeline.Vocoder;

/// <summary>The vocoder's view of its own harmonic source: magnitudes and phases of a short Fourier transform (iSTFTNet, Kaneko et al. 2022).</summary>
/// <remarks>
/// The exported graph divides imaginary by real part, and in silence both are rounding noise, now and then 0/0. Here the phase is taken
/// by <c>atan2</c>, and is 0 where there is nothing to have a phase.
/// </remarks>
public static class SourceSpectrogram
{
    /// <summary>Points of the transform.</summary>
    public const int Size = 20;

    /// <summary>Samples from one column to the next.</summary>
    public const int Hop = 5;

    /// <summary>Rows of the spectrogram: magnitudes of the bins, then their phases.</summary>
    public const int Rows = 2 * Bins;

    private const int Bins = (Size / 2) + 1;
    private const int Pad = Size / 2;

    /// <summary>Below this a bin is rounding noise.</summary>
    private const float Silence = 1e-6f;

    private static readonly float[] Cosines = Basis(Math.Cos);
    private static readonly float[] Sines = Basis(angle => -Math.Sin(angle));

    /// <summary>Counts the columns for a source of so many samples.</summary>
    public static int Columns(int samples) => (samples / Hop) + 1;

    /// <summary>Computes the spectrogram.</summary>
    /// <param name="source">The source signal; longer than 10 samples, which are mirrored at both ends.</param>
    /// <param name="spectrogram">Receives 22 rows of <see cref="Columns"/>, row by row.</param>
    public static void Compute(ReadOnlySpan<float> source, Span<float> spectrogram)
    {
        int columns = Columns(source.Length);
        if (source.Length <= Pad || spectrogram.Length != Rows * columns)
        {
            throw new ArgumentException($"A source of {source.Length} samples does not fill a spectrogram of {spectrogram.Length} values.", nameof(spectrogram));
        }

        Span<float> window = stackalloc float[Size];
        for (int column = 0; column < columns; column++)
        {
            int start = (column * Hop) - Pad;
            if (start >= 0 && start + Size <= source.Length)
            {
                source.Slice(start, Size).CopyTo(window);
            }
            else
            {
                for (int i = 0; i < Size; i++)
                {
                    window[i] = source[Mirror(start + i, source.Length)];
                }
            }

            Transform(window, spectrogram, column, columns);
        }
    }

    private static void Transform(ReadOnlySpan<float> window, Span<float> spectrogram, int column, int columns)
    {
        for (int bin = 0; bin < Bins; bin++)
        {
            float real = 0, imaginary = 0;
            ReadOnlySpan<float> cosines = Cosines.AsSpan(bin * Size, Size), sines = Sines.AsSpan(bin * Size, Size);
            for (int i = 0; i < Size; i++)
            {
                real += window[i] * cosines[i];
                imaginary += window[i] * sines[i];
            }

            float magnitude = MathF.Sqrt((real * real) + (imaginary * imaginary));
            spectrogram[(bin * columns) + column] = magnitude;
            spectrogram[((Bins + bin) * columns) + column] = magnitude < Silence ? 0 : MathF.Atan2(imaginary, real);
        }
    }

    private static int Mirror(int index, int length) => index < 0 ? -index : index >= length ? (2 * (length - 1)) - index : index;

    // A periodic Hann window times the transform's own waves; sin(0) and sin(πi) are made exactly 0.
    private static float[] Basis(Func<double, double> wave)
    {
        var basis = new float[Bins * Size];
        for (int bin = 0; bin < Bins; bin++)
        {
            for (int i = 0; i < Size; i++)
            {
                double hann = 0.5 - (0.5 * Math.Cos(2 * Math.PI * i / Size));
                double value = wave(2 * Math.PI * (bin * i % Size) / Size);
                basis[(bin * Size) + i] = (float)(hann * (Math.Abs(value) < 1e-12 ? 0 : value));
            }
        }

        return basis;
    }
}
