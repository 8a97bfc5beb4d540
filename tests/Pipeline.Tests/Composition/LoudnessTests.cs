using AlinFunctions.Pipeline.Composition;

namespace AlinFunctions.Pipeline.Tests.Composition;

public sealed class LoudnessTests
{
    /// <summary>EBU Tech 3341, case 1, for one channel: a 1 kHz sine at -23 dBFS measures -23 LUFS on two channels and 3.01 LU less on one.</summary>
    [Theory]
    [InlineData(8_000)]
    [InlineData(16_000)]
    [InlineData(22_050)]
    [InlineData(24_000)]
    [InlineData(48_000)]
    public void A_sine_of_1_kHz_measures_what_the_recommendation_says(int rate)
    {
        LoudnessMeter meter = new(rate);
        meter.Add(Sine(rate, 1_000, seconds: 10, amplitude: Math.Pow(10, -23 / 20.0)));

        meter.Integrated.ShouldBe(-26.01, 0.1);
    }

    [Fact]
    public void Pauses_do_not_make_speech_quieter()
    {
        LoudnessMeter steady = new(24_000);
        LoudnessMeter paused = new(24_000);
        float[] tone = Sine(24_000, 500, 4, 0.2);
        steady.Add(tone);
        paused.Add(tone);
        paused.Add(new float[24_000 * 8]);

        paused.Integrated.ShouldBe(steady.Integrated, 0.2);
    }

    [Fact]
    public void Silence_has_no_loudness()
    {
        LoudnessMeter meter = new(24_000);
        meter.Add(new float[48_000]);

        meter.Integrated.ShouldBe(double.NegativeInfinity);
    }

    [Fact]
    public void The_limiter_holds_true_peaks_and_leaves_the_rest_alone()
    {
        // A sine of a quarter of the rate sampled between its crests rises 3 dB above its samples.
        float[] wave = [.. Enumerable.Range(0, 48_000).Select(i => (float)((i / 12_000 % 2 == 0 ? 0.1 : 0.9) * Math.Sin((Math.PI / 2 * i) + (Math.PI / 4))))];
        const double Ceiling = 0.8;
        PeakLimiter limiter = new(24_000, gain: 2, Ceiling);
        float[] limited = Through(limiter, wave);

        Peak(limited).ShouldBeLessThan(Ceiling * 1.01);
        for (int i = 100; i < 11_000; i++)
        {
            limited[i].ShouldBe(2 * wave[i], 1e-6f);
        }
    }

    [Fact]
    public void The_limiter_lags_by_its_delay_whatever_the_blocks()
    {
        float[] wave = new float[5_000];
        wave[1_234] = 0.5f;
        PeakLimiter whole = new(24_000, 1, 0.9);
        PeakLimiter pieces = new(24_000, 1, 0.9);
        float[] first = (float[])wave.Clone();
        float[] second = (float[])wave.Clone();
        whole.Process(first);
        foreach (int start in Enumerable.Range(0, 50))
        {
            pieces.Process(second.AsSpan(start * 100, 100));
        }

        Array.IndexOf(first, first.Max()).ShouldBe(1_234 + whole.Delay);
        second.ShouldBe(first);
    }

    private static float[] Through(PeakLimiter limiter, float[] wave)
    {
        float[] padded = [.. wave, .. new float[limiter.Delay]];
        limiter.Process(padded);
        return padded[limiter.Delay..];
    }

    /// <summary>The slow twin of the limiter's peak: sixteen-fold interpolation with a long sinc.</summary>
    private static double Peak(float[] wave)
    {
        double peak = 0;
        for (int i = 23_000; i < 25_000; i++)
        {
            for (int part = 0; part < 16; part++)
            {
                double sum = 0;
                for (int k = -60; k <= 60; k++)
                {
                    double x = k - (part / 16.0);
                    sum += wave[i + k] * (Math.Abs(x) < 1e-9 ? 1 : Math.Sin(Math.PI * x) / (Math.PI * x)) * (0.5 + (0.5 * Math.Cos(Math.PI * x / 61)));
                }

                peak = Math.Max(peak, Math.Abs(sum));
            }
        }

        return peak;
    }

    private static float[] Sine(int rate, double frequency, int seconds, double amplitude) =>
        [.. Enumerable.Range(0, rate * seconds).Select(i => (float)(amplitude * Math.Sin(2 * Math.PI * frequency * i / rate)))];
}
