namespace AlinFunctions.Pipeline.Composition;

/// <summary>
/// Makes a wave louder and holds its true peaks under a ceiling. Looks 5 ms ahead, so that the gain has come down before a peak arrives.
/// What it returns lags by <see cref="Delay"/> samples: drop as many at the start and feed as many zeros at the end.
/// </summary>
public sealed class PeakLimiter
{
    private const double LookAheadSeconds = 0.005;
    private const double ReleaseSeconds = 0.08;

    private readonly float _gain;
    private readonly float _ceiling;
    private readonly float _release;
    private readonly int _ahead;
    private readonly float[][] _histories;
    private readonly float[] _smoothing;
    private readonly SlidingMinimum _lowest;
    private long _count;
    private float _held = 1;
    private float _peakBefore;
    private double _sum;

    /// <summary>Initializes the limiter.</summary>
    /// <param name="sampleRate">Samples a second.</param>
    /// <param name="gain">By how much every sample is multiplied first.</param>
    /// <param name="ceiling">The highest true peak that leaves, 1 being full scale.</param>
    /// <param name="channels">Channels that come in turn; all are turned down together, so that nothing moves to the side.</param>
    public PeakLimiter(int sampleRate, double gain, double ceiling, int channels = 1)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(sampleRate);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(ceiling);
        _gain = (float)gain;
        _ceiling = (float)ceiling;
        _ahead = (int)Math.Ceiling(LookAheadSeconds * sampleRate);
        _release = (float)(1 - Math.Exp(-1 / (ReleaseSeconds * sampleRate)));
        _histories = [.. Enumerable.Range(0, channels).Select(_ => new float[Delay + TruePeak.Reach + 1])];
        _smoothing = new float[_ahead + 1];
        _lowest = new SlidingMinimum(_ahead + 1);
        Array.Fill(_smoothing, 1f);
        _sum = _smoothing.Length;
    }

    /// <summary>Gets by how many samples the result lags.</summary>
    public int Delay => _ahead + TruePeak.Reach;

    /// <summary>Replaces the wave's next samples by those that are ready, <see cref="Delay"/> samples older.</summary>
    public void Process(Span<float> samples)
    {
        for (int at = 0; at < samples.Length; at += _histories.Length)
        {
            Next(samples.Slice(at, _histories.Length));
        }
    }

    private void Next(Span<float> sample)
    {
        float peak = 0;
        for (int channel = 0; channel < sample.Length; channel++)
        {
            float[] history = _histories[channel];
            history.AsSpan(1).CopyTo(history);
            history[^1] = sample[channel] * _gain;
            peak = Math.Max(peak, TruePeak.At(history, history.Length - 1 - TruePeak.Reach));
        }

        // The gain that the sample Reach places back needs; the box average below reaches it exactly when that sample leaves.
        float highest = Math.Max(peak, _peakBefore);
        _peakBefore = peak;
        float lowest = _lowest.Next(highest > _ceiling ? _ceiling / highest : 1);
        _held = Math.Min(lowest, _held + ((1 - _held) * _release));
        int slot = (int)(_count % _smoothing.Length);
        _sum += _held - _smoothing[slot];
        _smoothing[slot] = _held;
        _count++;
        for (int channel = 0; channel < sample.Length; channel++)
        {
            sample[channel] = _histories[channel][^(1 + Delay)] * (float)(_sum / _smoothing.Length);
        }
    }
}
