using AlinFunctions.Pipeline.Speech;

namespace AlinFunctions.Pipeline.Vocoder;

/// <summary>Turns the vocoder's raw wave into the segment's wave.</summary>
public static class WaveFinish
{
    /// <summary>Length of the fades at both ends, samples: 5 ms, shorter than any phoneme and long enough for no click.</summary>
    public const int Fade = AcousticFeatures.SampleRate / 200;

    /// <summary>Listens to the raw wave where the model speaks.</summary>
    public static WaveFault Check(ReadOnlySpan<float> wave, AcousticFeatures features)
    {
        ArgumentNullException.ThrowIfNull(features);
        WaveCut cut = features.Cut;
        return WaveCheck.Find(wave, (cut.FirstFrame * AcousticFeatures.SamplesPerFrame)..(cut.EndFrame * AcousticFeatures.SamplesPerFrame));
    }

    /// <summary>Keeps the frames that the cut names, fades both ends to zero, and ends in the pause.</summary>
    public static SpokenWave Cut(ReadOnlySpan<float> wave, WaveCut cut)
    {
        ArgumentNullException.ThrowIfNull(cut);
        int first = cut.FirstFrame * AcousticFeatures.SamplesPerFrame, end = cut.EndFrame * AcousticFeatures.SamplesPerFrame;
        var samples = new float[cut.SampleCount];
        Span<float> spoken = samples.AsSpan(0, end - first);
        wave[first..end].CopyTo(spoken);
        for (int i = 0; i < Math.Min(Fade, spoken.Length); i++)
        {
            // Half a Hann window: no step in the wave nor in its slope.
            float gain = 0.5f - (0.5f * MathF.Cos(MathF.PI * i / Fade));
            spoken[i] *= gain;
            spoken[^(i + 1)] *= gain;
        }

        return new SpokenWave(AcousticFeatures.SampleRate, samples);
    }
}
