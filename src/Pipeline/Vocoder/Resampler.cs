namespace AlinFunctions.Pipeline.Vocoder;

/// <summary>
/// Changes a wave's sample rate by any ratio of whole numbers: a windowed sinc, one set of taps for each place between two samples.
/// Linear phase with no delay: sample i of the result stands where the wave stands at i/to seconds. Mirrored tones lie 100 dB below;
/// what passes unchanged reaches to 0.88 of the lower rate's Nyquist frequency. Safe for several callers.
/// </summary>
public sealed class Resampler
{
    /// <summary>Zero crossings of the sinc to either side.</summary>
    private const int Crossings = 64;

    private readonly int _up;
    private readonly int _down;
    private readonly int _reach;
    private readonly double _cutoff;
    private readonly float[]?[] _phases;

    /// <summary>Initializes a resampler from one rate to another, samples a second.</summary>
    public Resampler(int from, int to)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(from);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(to);
        int common = Divisor(from, to);
        (_up, _down) = (to / common, from / common);

        // The step from pass to stop ends at the lower Nyquist frequency.
        double lower = Math.Min(1, (double)to / from);
        _cutoff = lower * (1 - Kaiser.Step(Crossings));
        _reach = (int)Math.Ceiling(Crossings / lower);
        _phases = new float[_up][];
    }

    /// <summary>Changes the rate of a wave; at its own rate it is copied.</summary>
    public static SpokenWave Convert(SpokenWave wave, int sampleRate)
    {
        ArgumentNullException.ThrowIfNull(wave);
        return wave.SampleRate == sampleRate ? wave : new SpokenWave(sampleRate, new Resampler(wave.SampleRate, sampleRate).Convert(wave.Samples));
    }

    /// <summary>Gets how many samples come of so many: those that stand before the wave's end, ceil(samples × to / from).</summary>
    public int CountFor(int samples) => checked((int)((((long)samples * _up) + _down - 1) / _down));

    /// <summary>Changes the rate of a whole wave; before its start and after its end there is silence.</summary>
    public float[] Convert(ReadOnlySpan<float> samples)
    {
        if (_up == _down)
        {
            return samples.ToArray();
        }

        var padded = new float[samples.Length + (2 * _reach)];
        samples.CopyTo(padded.AsSpan(_reach));
        var result = new float[CountFor(samples.Length)];
        for (int i = 0; i < result.Length; i++)
        {
            long place = (long)i * _down;
            int phase = (int)(place % _up), first = (int)(place / _up) + 1;
            result[i] = Taps.Dot(_phases[phase] ??= Phase(phase), padded.AsSpan(first));
        }

        return result;
    }

    // Taps for the samples from reach - 1 before the place to reach after it; they add up to 1, so that a level stays exactly.
    private float[] Phase(int phase)
    {
        double between = (double)phase / _up;
        var taps = new double[2 * _reach];
        for (int i = 0; i < taps.Length; i++)
        {
            double x = i - (_reach - 1) - between;
            taps[i] = Sinc(x * _cutoff) * Kaiser.At(x / _reach);
        }

        double sum = taps.Sum();
        return [.. taps.Select(tap => (float)(tap / sum))];
    }

    private static double Sinc(double x) => Math.Abs(x) < 1e-12 ? 1 : Math.Sin(Math.PI * x) / (Math.PI * x);

    private static int Divisor(int a, int b) => b == 0 ? a : Divisor(b, a % b);
}
