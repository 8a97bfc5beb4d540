namespace AlinFunctions.Pipeline.Vocoder;

/// <summary>Lets a voice be breathed instead of sung: noise in the place of the harmonic source, and less of the lows that only cords make.</summary>
/// <remarks>
/// The exported graph has no noise of its own. Where what is voiced is given noise as loud as its harmonics, the generator shapes the
/// same vowels out of it, and the pitch, which it still reads, keeps its shading: measured, no period is left and every word is understood.
/// </remarks>
public static class BreathSource
{
    /// <summary>The mean and the deviation of the harmonic source where it is voiced, measured on four voices.</summary>
    private const double Mean = -0.0295, Deviation = 0.054;

    /// <summary>Below this pitch, Hz, the source is not voiced (a constant of the model's graph).</summary>
    private const float Voiced = 10;

    /// <summary>A whisper lacks what is below the first formant (Ito, Takeda and Itakura 2005); a Butterworth high pass of second order, Hz.</summary>
    private const double Lows = 500;

    /// <summary>Samples of the source for one value of the pitch.</summary>
    private const int SamplesPerPitch = 300;

    /// <summary>The same noise every time, so that the same features are the same wave.</summary>
    private const int Seed = 24;

    /// <summary>Puts breath into the harmonic source, in place.</summary>
    /// <param name="source">The source, 300 samples a value of the pitch.</param>
    /// <param name="pitch">The pitch, Hz.</param>
    /// <param name="breath">0 leaves the source as it is; 1 leaves nothing of its harmonics.</param>
    public static void Mix(Span<float> source, ReadOnlySpan<float> pitch, double breath)
    {
        if (breath == 0)
        {
            return;
        }

        var chance = new Random(Seed);
        for (int i = 0; i < source.Length; i++)
        {
            // Box and Muller's Gaussian.
            double gauss = Math.Sqrt(-2 * Math.Log(1 - chance.NextDouble())) * Math.Cos(2 * Math.PI * chance.NextDouble());
            if (pitch[i / SamplesPerPitch] > Voiced)
            {
                source[i] = (float)(((1 - breath) * source[i]) + (breath * (Mean + (Deviation * gauss))));
            }
        }
    }

    /// <summary>Thins the lows of the wave by as much as there is breath, in place.</summary>
    public static void Thin(Span<float> wave, int sampleRate, double breath)
    {
        if (breath == 0)
        {
            return;
        }

        double tangent = Math.Tan(Math.PI * Lows / sampleRate), scale = 1 / (1 + (Math.Sqrt(2) * tangent) + (tangent * tangent));
        double first = 2 * ((tangent * tangent) - 1) * scale, second = (1 - (Math.Sqrt(2) * tangent) + (tangent * tangent)) * scale;
        double x1 = 0, x2 = 0, y1 = 0, y2 = 0;
        for (int i = 0; i < wave.Length; i++)
        {
            double x = wave[i], y = (scale * (x - (2 * x1) + x2)) - (first * y1) - (second * y2);
            (x2, x1, y2, y1) = (x1, x, y1, y);
            wave[i] = (float)(((1 - breath) * x) + (breath * y));
        }
    }
}
