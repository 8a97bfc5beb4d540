namespace AlinFunctions.Pipeline.Hearing;

/// <summary>How one half of one phoneme sounds: a mixture of Gaussians with diagonal covariance, the nearest of which counts.</summary>
public sealed class SoundModel
{
    private readonly float[] _means;
    private readonly float[] _precisions;
    private readonly float[] _constants;

    /// <summary>Initializes the mixture.</summary>
    /// <param name="weights">The share of each component.</param>
    /// <param name="means">The means, component by component.</param>
    /// <param name="variances">The variances, component by component.</param>
    /// <param name="frames">How many frames it lasts on average.</param>
    public SoundModel(IReadOnlyList<float> weights, float[] means, float[] variances, float frames)
    {
        ArgumentNullException.ThrowIfNull(weights);
        ArgumentNullException.ThrowIfNull(means);
        Weights = [.. weights];
        Variances = variances;
        Frames = frames;
        _means = means;
        _precisions = [.. variances.Select(variance => 1 / variance)];
        _constants = new float[weights.Count];
        for (int component = 0; component < weights.Count; component++)
        {
            double spread = variances.Skip(component * SoundFrames.Size).Take(SoundFrames.Size).Sum(variance => Math.Log(2 * Math.PI * variance));
            _constants[component] = (float)(Math.Log(Math.Max(weights[component], 1e-6)) - (spread / 2));
        }

        Stay = (float)Math.Log(1 - (1 / Math.Max(frames, 1.2)));
        Leave = (float)-Math.Log(Math.Max(frames, 1.2));
    }

    /// <summary>Gets the share of each component.</summary>
    public IReadOnlyList<float> Weights { get; }

    /// <summary>Gets the means, component by component.</summary>
    public IReadOnlyList<float> Means => _means;

    /// <summary>Gets the variances, component by component.</summary>
    public IReadOnlyList<float> Variances { get; }

    /// <summary>Gets how many frames it lasts on average.</summary>
    public float Frames { get; }

    /// <summary>Gets the logarithm of how likely it goes on for another frame.</summary>
    internal float Stay { get; }

    /// <summary>Gets the logarithm of how likely it ends.</summary>
    internal float Leave { get; }

    /// <summary>The logarithm of how likely it sounds so.</summary>
    public float Score(ReadOnlySpan<float> features)
    {
        float best = float.NegativeInfinity;
        for (int component = 0; component < _constants.Length; component++)
        {
            ReadOnlySpan<float> means = _means.AsSpan(component * SoundFrames.Size, features.Length);
            ReadOnlySpan<float> precisions = _precisions.AsSpan(component * SoundFrames.Size, features.Length);
            float distance = 0;
            for (int i = 0; i < features.Length; i++)
            {
                float apart = features[i] - means[i];
                distance += apart * apart * precisions[i];
            }

            best = Math.Max(best, _constants[component] - (distance / 2));
        }

        return best;
    }
}
