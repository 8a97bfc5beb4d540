namespace AlinFunctions.Pipeline.Composition;

/// <summary>
/// The two filters of BS.1770's K weighting at any sample rate: the analogue prototypes behind the recommendation's 48 kHz coefficients,
/// carried over by the bilinear transform (B. De Man, "Evaluation of implementations of the EBU R128 loudness measurement", AES 145, 2018).
/// </summary>
internal struct Biquad
{
    private readonly double _b0;
    private readonly double _b1;
    private readonly double _b2;
    private readonly double _a1;
    private readonly double _a2;
    private double _z1;
    private double _z2;

    private Biquad(double b0, double b1, double b2, double a0, double a1, double a2)
    {
        _b0 = b0 / a0;
        _b1 = b1 / a0;
        _b2 = b2 / a0;
        _a1 = a1 / a0;
        _a2 = a2 / a0;
    }

    /// <summary>The head's own gain of high tones: a shelf of +4 dB above 1.7 kHz.</summary>
    public static Biquad HighShelf(int sampleRate)
    {
        const double Frequency = 1681.974450955533;
        const double Gain = 3.999843853973347;
        const double Quality = 0.7071752369554196;
        double k = Math.Tan(Math.PI * Frequency / sampleRate);
        double high = Math.Pow(10, Gain / 20);
        double band = Math.Pow(high, 0.4996667741545416);
        return new Biquad(
            high + (band * k / Quality) + (k * k),
            2 * ((k * k) - high),
            high - (band * k / Quality) + (k * k),
            1 + (k / Quality) + (k * k),
            2 * ((k * k) - 1),
            1 - (k / Quality) + (k * k));
    }

    /// <summary>The ear's deafness to rumble: a high pass at 38 Hz.</summary>
    public static Biquad HighPass(int sampleRate)
    {
        const double Frequency = 38.13547087602444;
        const double Quality = 0.5003270373238773;
        double k = Math.Tan(Math.PI * Frequency / sampleRate);
        double a0 = 1 + (k / Quality) + (k * k);
        return new Biquad(a0, -2 * a0, a0, a0, 2 * ((k * k) - 1), 1 - (k / Quality) + (k * k));
    }

    /// <summary>Filters the next sample.</summary>
    public double Next(double x)
    {
        double y = (_b0 * x) + _z1;
        _z1 = (_b1 * x) - (_a1 * y) + _z2;
        _z2 = (_b2 * x) - (_a2 * y);
        return y;
    }
}
