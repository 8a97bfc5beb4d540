namespace AlinFunctions.Pipeline.Composition;

/// <summary>Measures the integrated loudness of a wave of one channel or of left and right, as ITU-R BS.1770-4 and EBU R128 define it. Fed block by block; never holds the wave.</summary>
public sealed class LoudnessMeter
{
    /// <summary>Blocks quieter than this do not count, LUFS (BS.1770-4, 5).</summary>
    private const double AbsoluteGate = -70;

    /// <summary>Blocks this much quieter than the mean of the rest do not count, LU.</summary>
    private const double RelativeGate = -10;

    /// <summary>Gating blocks last 400 ms and begin every 100 ms.</summary>
    private const int StepsInBlock = 4;

    private readonly int _stepSamples;
    private readonly List<double> _steps = [];
    private readonly Biquad[] _shelves;
    private readonly Biquad[] _highPasses;
    private double _energy;
    private int _filled;

    /// <summary>Initializes the meter.</summary>
    /// <param name="sampleRate">Samples a second of each channel.</param>
    /// <param name="channels">1, or 2 for left and right: their energies add up.</param>
    public LoudnessMeter(int sampleRate, int channels = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(sampleRate, 8_000);
        _stepSamples = sampleRate / 10;
        _shelves = [.. Enumerable.Repeat(Biquad.HighShelf(sampleRate), channels)];
        _highPasses = [.. Enumerable.Repeat(Biquad.HighPass(sampleRate), channels)];
    }

    /// <summary>Gets the loudness of all that was added, LUFS; negative infinity when nothing passes the gates.</summary>
    public double Integrated
    {
        get
        {
            double[] blocks = [.. Blocks().Where(block => Loudness(block) > AbsoluteGate)];
            if (blocks.Length == 0)
            {
                return double.NegativeInfinity;
            }

            double gate = Loudness(blocks.Average()) + RelativeGate;
            return Loudness(blocks.Where(block => Loudness(block) > gate).Average());
        }
    }

    /// <summary>Adds the wave's next samples, channel by channel in turn, 1 being full scale.</summary>
    public void Add(ReadOnlySpan<float> samples)
    {
        for (int at = 0; at < samples.Length; at += _shelves.Length)
        {
            for (int channel = 0; channel < _shelves.Length; channel++)
            {
                double weighted = _highPasses[channel].Next(_shelves[channel].Next(samples[at + channel]));
                _energy += weighted * weighted;
            }

            if (++_filled == _stepSamples)
            {
                _steps.Add(_energy / _stepSamples);
                _energy = 0;
                _filled = 0;
            }
        }
    }

    private static double Loudness(double meanSquare) => -0.691 + (10 * Math.Log10(meanSquare));

    private IEnumerable<double> Blocks()
    {
        for (int i = StepsInBlock; i <= _steps.Count; i++)
        {
            yield return (_steps[i - 1] + _steps[i - 2] + _steps[i - 3] + _steps[i - 4]) / StepsInBlock;
        }
    }
}
