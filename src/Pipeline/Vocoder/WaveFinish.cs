using AlinFunctions.Pipeline.Speech;

namespace AlinFunctions.Pipeline.Vocoder;

/// <summary>Turns the vocoder's raw wave into the segment's wave.</summary>
public static class WaveFinish
{
    /// <summary>Listens to the raw wave where the model speaks.</summary>
    public static WaveFault Check(ReadOnlySpan<float> wave, AcousticFeatures features)
    {
        ArgumentNullException.ThrowIfNull(features);
        WaveCut cut = features.Cut;
        return WaveCheck.Find(wave, (cut.FirstFrame * AcousticFeatures.SamplesPerFrame)..(cut.EndFrame * AcousticFeatures.SamplesPerFrame));
    }

    /// <summary>Keeps the frames that the cut names, louder and softer where it says so, parts them by its gaps, fades every end to zero, and ends in the pause.</summary>
    public static SpokenWave Cut(ReadOnlySpan<float> wave, WaveCut cut)
    {
        ArgumentNullException.ThrowIfNull(cut);
        int from = cut.FirstFrame * AcousticFeatures.SamplesPerFrame, end = cut.EndFrame * AcousticFeatures.SamplesPerFrame, to = 0;
        float[] levelled = WaveLevel.Apply(wave, cut.Gains);
        var samples = new float[cut.SampleCount];
        foreach (WaveGap gap in cut.Gaps)
        {
            to = Lay(levelled.AsSpan(from..gap.At), samples, to) + gap.Samples;
            from = gap.At;
        }

        Lay(levelled.AsSpan(from..end), samples, to);
        return new SpokenWave(AcousticFeatures.SampleRate, samples);
    }

    private static int Lay(ReadOnlySpan<float> spoken, float[] samples, int at)
    {
        Span<float> laid = samples.AsSpan(at, spoken.Length);
        spoken.CopyTo(laid);
        WaveEnds.Fade(laid, AcousticFeatures.SampleRate);
        return at + spoken.Length;
    }
}
