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
    private readonly float[] _history;
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
    public PeakLimiter(int sampleRate, double gain, double ceiling)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(sampleRate);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(ceiling);
        _gain = (float)gain;
        _ceiling = (float)ceiling;
        _ahead = (int)Math.Ceiling(LookAheadSeconds * sampleRate);
        _release = (float)(1 - Math.Exp(-1 / (ReleaseSeconds * sampleRate)));
        _history = new float[Delay + TruePeak.Reach + 1];
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
        foreach (ref float sample in samples)
        {
            sample = Next(sample * _gain);
        }
    }

    private float Next(float sample)
    {
        _history.AsSpan(1).CopyTo(_history);
        _history[^1] = sample;

        // The gain that the sample Reach places back needs; the box average below reaches it exactly when that sample leaves.
        float peak = TruePeak.At(_history, _history.Length - 1 - TruePeak.Reach);
        float highest = Math.Max(peak, _peakBefore);
        _peakBefore = peak;
        float lowest = _lowest.Next(highest > _ceiling ? _ceiling / highest : 1);
        _held = Math.Min(lowest, _held + ((1 - _held) * _release));
        int slot = (int)(_count % _smoothing.Length);
        _sum += _held - _smoothing[slot];
        _smoothing[slot] = _held;
        _count++;
        return _history[^(1 + Delay)] * (float)(_sum / _smoothing.Length);
    }
}
