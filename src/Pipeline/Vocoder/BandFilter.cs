namespace AlinFunctions.Pipeline.Vocoder;

/// <summary>A filter of linear phase and no delay, made from the gain that each frequency should have.</summary>
internal sealed class BandFilter
{
    private const int Reach = 127;
    private const int Grid = 1024;

    private readonly float[] _taps;

    /// <summary>Makes the filter for waves of a rate.</summary>
    /// <param name="sampleRate">Samples a second.</param>
    /// <param name="gain">The gain at a frequency in hertz; where it jumps, the filter passes over within about 600 Hz at 48 kHz.</param>
    public BandFilter(int sampleRate, Func<double, double> gain)
    {
        ArgumentNullException.ThrowIfNull(gain);
        double[] gains = [.. Enumerable.Range(0, Grid + 1).Select(bin => gain(bin * sampleRate / (2.0 * Grid)))];
        _taps = new float[(2 * Reach) + 1];
        for (int tap = -Reach; tap <= Reach; tap++)
        {
            double sum = (gains[0] + (gains[Grid] * (tap % 2 == 0 ? 1 : -1))) / 2;
            for (int bin = 1; bin < Grid; bin++)
            {
                sum += gains[bin] * Math.Cos(Math.PI * bin * tap / Grid);
            }

            _taps[tap + Reach] = (float)(sum / Grid * Kaiser.At(tap / (Reach + 1.0)));
        }
    }

    /// <summary>Filters a whole wave; before its start and after its end there is silence.</summary>
    public float[] Apply(ReadOnlySpan<float> samples)
    {
        var padded = new float[samples.Length + (2 * Reach)];
        samples.CopyTo(padded.AsSpan(Reach));
        var result = new float[samples.Length];
        for (int i = 0; i < result.Length; i++)
        {
            result[i] = Taps.Dot(_taps, padded.AsSpan(i));
        }

        return result;
    }
}
