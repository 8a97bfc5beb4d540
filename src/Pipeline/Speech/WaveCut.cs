namespace AlinFunctions.Pipeline.Speech;

/// <summary>Which of the model's frames are kept: it surrounds speech with silence of its own length, and joints want ours.</summary>
/// <param name="FirstFrame">The first frame kept.</param>
/// <param name="EndFrame">The frame after the last one kept.</param>
/// <param name="PauseSamples">Samples of silence after the last frame kept.</param>
public sealed record WaveCut(int FirstFrame, int EndFrame, int PauseSamples)
{
    /// <summary>Gets the silences put in between, in order, within the frames kept.</summary>
    public IReadOnlyList<WaveGap> Gaps { get; init; } = [];

    /// <summary>Gets where the wave is made louder or softer, in order, not overlapping.</summary>
    public IReadOnlyList<WaveGain> Gains { get; init; } = [];

    /// <summary>Gets the samples of the segment's wave.</summary>
    public int SampleCount => ((EndFrame - FirstFrame) * AcousticFeatures.SamplesPerFrame) + Gaps.Sum(gap => gap.Samples) + PauseSamples;

    /// <inheritdoc/>
    public bool Equals(WaveCut? other) => other is not null
        && (FirstFrame, EndFrame, PauseSamples) == (other.FirstFrame, other.EndFrame, other.PauseSamples)
        && Gaps.SequenceEqual(other.Gaps)
        && Gains.SequenceEqual(other.Gains);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(FirstFrame, EndFrame, PauseSamples, Gaps.Count, Gains.Count);
}
