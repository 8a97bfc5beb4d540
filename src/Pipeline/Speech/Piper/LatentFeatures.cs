namespace AlinFunctions.Pipeline.Speech.Piper;

/// <summary>What Piper says about one segment, before there is any sound.</summary>
public sealed record LatentFeatures
{
    /// <summary>Values of a frame.</summary>
    public const int Size = 192;

    /// <summary>Samples of the wave in one frame: the product of the generator's steps, 8 · 8 · 4.</summary>
    public const int SamplesPerFrame = 256;

    /// <summary>Samples a second of the wave.</summary>
    public const int SampleRate = 22_050;

    /// <summary>Gets the speaker.</summary>
    public required int Speaker { get; init; }

    /// <summary>Gets the latent, 192 rows of <see cref="Frames"/>.</summary>
    public required float[] Latent { get; init; }

    /// <summary>Gets the first frame that is kept.</summary>
    public required int FirstFrame { get; init; }

    /// <summary>Gets the frame after the last one kept.</summary>
    public required int EndFrame { get; init; }

    /// <summary>Gets the samples of silence after it.</summary>
    public required int PauseSamples { get; init; }

    /// <summary>Gets the frames of the latent.</summary>
    public int Frames => Latent.Length / Size;

    /// <summary>Gets the samples of the segment's wave.</summary>
    public int SampleCount => ((EndFrame - FirstFrame) * SamplesPerFrame) + PauseSamples;
}
