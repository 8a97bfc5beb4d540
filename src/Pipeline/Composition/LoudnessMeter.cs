namespace AlinFunctions.Pipeline.Composition;

/// <summary>Measures the integrated loudness of a mono wave as ITU-R BS.1770-4 and EBU R128 define it. Fed block by block; never holds the wave.</summary>
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
    private Biquad _shelf;
    private Biquad _highPass;
    private double _energy;
    private int _filled;

    /// <summary>Initializes the meter for a rate, samples a second.</summary>
    public LoudnessMeter(int sampleRate)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(sampleRate, 8_000);
        _stepSamples = sampleRate / 10;
        _shelf = Biquad.HighShelf(sampleRate);
        _highPass = Biquad.HighPass(sampleRate);
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

    /// <summary>Adds the wave's next samples, 1 being full scale.</summary>
    public void Add(ReadOnlySpan<float> samples)
    {
        foreach (float sample in samples)
        {
            double weighted = _highPass.Next(_shelf.Next(sample));
            _energy += weighted * weighted;
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
