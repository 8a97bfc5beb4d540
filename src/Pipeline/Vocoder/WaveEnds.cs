namespace AlinFunctions.Pipeline.Vocoder;

/// <summary>The ends of a wave: they come from silence and go to it.</summary>
public static class WaveEnds
{
    /// <summary>Length of a fade, seconds: shorter than the 50 ms that are kept before the first sound, and long enough to come from silence unnoticed.</summary>
    public const double FadeSeconds = 0.02;

    /// <summary>Fades both ends to zero, by half a Hann window: no step in the wave nor in its slope.</summary>
    public static void Fade(Span<float> samples, int sampleRate)
    {
        int fade = (int)(FadeSeconds * sampleRate);
        for (int i = 0; i < Math.Min(fade, samples.Length); i++)
        {
            float gain = 0.5f - (0.5f * MathF.Cos(MathF.PI * i / fade));
            samples[i] *= gain;
            samples[^(i + 1)] *= gain;
        }
    }
}
