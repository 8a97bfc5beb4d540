using AlinFunctions.Pipeline.Vocoder;
using TensorPrimitives = System.Numerics.Tensors.TensorPrimitives;

namespace AlinFunctions.Instruments.Hearing;

/// <summary>Pitch, harmonicity and level of a wave every 10 ms, by normalised cross-correlation (Talkin 1995, RAPT) with a voicing decision.</summary>
/// <param name="Points">The moments, in order.</param>
public sealed record PitchTrack(IReadOnlyList<PitchPoint> Points)
{
    /// <summary>Seconds from one moment to the next.</summary>
    public const double Hop = 0.01;

    private const double Lowest = 55, Highest = 700;

    /// <summary>Length of what is compared, seconds: over two periods of a deep voice.</summary>
    private const double Window = 0.03;

    /// <summary>Less alike than this is not voiced.</summary>
    private const double Voiced = 0.6;

    /// <summary>A shorter period wins over a longer one that is no more than this much better: half the pitch always fits too.</summary>
    private const double Octave = 0.88;

    /// <summary>This far below the loud moments nothing is counted, decibels.</summary>
    private const double Floor = 30;

    /// <summary>Points this far from the middle of their neighbours are slips of an octave or onto a harmonic, semitones.</summary>
    private const double Slip = 7;

    /// <summary>Gets the moments that are voiced.</summary>
    public IEnumerable<PitchPoint> Sung => Points.Where(point => point.Hertz > 0);

    /// <summary>Gets the mean pitch, Hz, in the log domain.</summary>
    public double Mean => Math.Exp(Sung.Average(point => Math.Log(point.Hertz)));

    /// <summary>Gets how far the pitch strays, semitones: half of what lies between the 16th and the 84th part of a hundred, a standard deviation that slips do not move.</summary>
    public double Range
    {
        get
        {
            double[] semitones = [.. Sung.Select(point => 12 * Math.Log2(point.Hertz)).Order()];
            return (semitones[(int)(0.84 * (semitones.Length - 1))] - semitones[(int)(0.16 * (semitones.Length - 1))]) / 2;
        }
    }

    /// <summary>Gets the moments that are heard: not much softer than the loudest tenth.</summary>
    public IEnumerable<PitchPoint> Heard
    {
        get
        {
            double loud = Points.Select(point => point.Level).Order().ElementAt(Points.Count * 9 / 10);
            return Points.Where(point => point.Level > loud - Floor);
        }
    }

    /// <summary>Gets the level of what is heard, decibels of full scale.</summary>
    public double Level => 10 * Math.Log10(Heard.Average(point => Math.Pow(10, point.Level / 10)));

    /// <summary>Gets the mean harmonicity of what is heard.</summary>
    public double Harmonicity => Heard.Average(point => point.Harmonicity);

    /// <summary>Follows a wave.</summary>
    public static PitchTrack Of(SpokenWave wave)
    {
        ArgumentNullException.ThrowIfNull(wave);
        int rate = wave.SampleRate, hop = (int)(Hop * rate), window = (int)(Window * rate), longest = (int)(rate / Lowest);
        var points = new List<PitchPoint>();
        for (int start = 0; start + window + longest < wave.Samples.Length; start += hop)
        {
            points.Add(Measure(wave.Samples.AsSpan(start, window + longest), rate, window, (start + ((window + longest) / 2.0)) / rate));
        }

        return new PitchTrack(points).WithoutSlips();
    }

    /// <summary>Gets the part between two moments.</summary>
    public PitchTrack Between(double start, double end) => new([.. Points.Where(point => point.Seconds >= start && point.Seconds < end)]);

    private static PitchPoint Measure(ReadOnlySpan<float> samples, int rate, int window, double seconds)
    {
        int shortest = (int)(rate / Highest), longest = samples.Length - window;
        var alike = new double[longest + 1];
        double best = 0;
        // The two stretches stand about the middle, whatever the lag, so that a glide is read where it is.
        for (int lag = shortest; lag <= longest; lag++)
        {
            int left = (longest - lag) / 2;
            ReadOnlySpan<float> one = samples.Slice(left, window), other = samples.Slice(left + lag, window);
            alike[lag] = TensorPrimitives.Dot(one, other) / Math.Sqrt(((double)TensorPrimitives.SumOfSquares(one) * TensorPrimitives.SumOfSquares(other)) + 1e-12);
            best = Math.Max(best, alike[lag]);
        }

        double level = 10 * Math.Log10((TensorPrimitives.SumOfSquares(samples) / samples.Length) + 1e-12);
        if (best < Voiced || level < -60)
        {
            return new PitchPoint(seconds, 0, best, level);
        }

        for (int lag = shortest + 1; lag < longest; lag++)
        {
            if (alike[lag] >= best * Octave && alike[lag] >= alike[lag - 1] && alike[lag] >= alike[lag + 1])
            {
                // The peak of the parabola through three points.
                double bend = alike[lag - 1] - (2 * alike[lag]) + alike[lag + 1];
                double shift = bend < 0 ? 0.5 * (alike[lag - 1] - alike[lag + 1]) / bend : 0;
                return new PitchPoint(seconds, rate / (lag + shift), best, level);
            }
        }

        return new PitchPoint(seconds, 0, best, level);
    }

    private PitchTrack WithoutSlips()
    {
        const int Reach = 12;
        double loud = Points.Count == 0 ? 0 : Points.Select(point => point.Level).Order().ElementAt(Points.Count * 9 / 10);
        return new PitchTrack([.. Points.Select((point, i) =>
        {
            double[] near = [.. Points.Skip(i - Reach).Take((2 * Reach) + 1).Where(other => other.Hertz > 0).Select(other => other.Hertz).Order()];
            bool slips = point.Hertz > 0 && Math.Abs(12 * Math.Log2(point.Hertz / near[near.Length / 2])) > Slip;
            return slips || point.Level < loud - Floor ? point with { Hertz = 0 } : point;
        })]);
    }
}
