using AlinFunctions.Pipeline.Vocoder;

namespace AlinFunctions.Pipeline.Tests.Vocoder;

public sealed class ResamplerTests
{
    [Theory]
    [InlineData(24_000, 22_050)]
    [InlineData(24_000, 16_000)]
    [InlineData(16_000, 8_000)]
    [InlineData(24_000, 48_000)]
    [InlineData(22_050, 48_000)]
    [InlineData(44_100, 16_000)]
    public void A_tone_keeps_its_level_and_its_place_in_time(int from, int to)
    {
        double hertz = 0.8 * Math.Min(from, to) / 2;

        float[] converted = new Resampler(from, to).Convert(Spectra.Tone(from, hertz, 0.5));

        float[] expected = Spectra.Tone(to, hertz, 0.5);
        int edge = to / 20;
        double error = converted[edge..^edge].Zip(expected[edge..^edge], (c, e) => Math.Pow(c - e, 2)).Average();
        (10 * Math.Log10(error / 0.125)).ShouldBeLessThan(-85);
    }

    [Theory]
    [InlineData(24_000, 48_000, 9_000, 15_000)]
    [InlineData(22_050, 48_000, 9_000, 13_050)]
    [InlineData(16_000, 24_000, 6_000, 10_000)]
    public void A_tone_has_no_image_above(int from, int to, double hertz, double image)
    {
        float[] converted = new Resampler(from, to).Convert(Spectra.Tone(from, hertz, 0.5));

        Spectra.Level(converted, to, image).ShouldBeLessThan(Spectra.Level(converted, to, hertz) - 80);
    }

    [Theory]
    [InlineData(24_000, 16_000, 9_000, 7_000)]
    [InlineData(16_000, 8_000, 5_000, 3_000)]
    [InlineData(24_000, 22_050, 11_500, 10_550)]
    public void A_tone_that_does_not_fit_is_gone_and_folds_nowhere(int from, int to, double hertz, double alias)
    {
        float[] converted = new Resampler(from, to).Convert(Spectra.Tone(from, hertz, 0.5));

        Spectra.Level(converted, to, alias).ShouldBeLessThan(-80);
        converted[(to / 20)..^(to / 20)].Max(Math.Abs).ShouldBeLessThan(1e-4f);
    }

    [Theory]
    [InlineData(24_000, 22_050, 24_000, 22_050)]
    [InlineData(24_000, 22_050, 1, 1)]
    [InlineData(24_000, 16_000, 601, 401)]
    [InlineData(22_050, 48_000, 256, 558)]
    [InlineData(16_000, 16_000, 77, 77)]
    public void It_gives_the_samples_that_stand_before_the_end(int from, int to, int samples, int expected)
    {
        var resampler = new Resampler(from, to);

        resampler.CountFor(samples).ShouldBe(expected);
        resampler.Convert(new float[samples]).Length.ShouldBe(expected);
    }

    // The twin adds up the sinc under Kaiser's window at each place, in double and without tables.
    [Fact]
    public void It_agrees_with_its_slow_twin()
    {
        var random = new SeededNoise(7);
        float[] wave = [.. Enumerable.Range(0, 500).Select(_ => random.Next())];

        float[] fast = new Resampler(24_000, 22_050).Convert(wave);

        double lower = 22_050.0 / 24_000, step = (100 - 7.95) / (14.36 * 128), cutoff = lower * (1 - step), reach = Math.Ceiling(64 / lower);
        for (int i = 0; i < fast.Length; i++)
        {
            double place = i * 24_000.0 / 22_050, sum = 0, weight = 0;
            for (int k = (int)Math.Floor(place - reach) - 1; k <= place + reach + 1; k++)
            {
                double x = k - place;
                if (Math.Abs(x) < reach)
                {
                    double tap = Sinc(x * cutoff) * Bessel(10.06126 * Math.Sqrt(1 - (x * x / (reach * reach)))) / Bessel(10.06126);
                    weight += tap;
                    sum += k >= 0 && k < wave.Length ? tap * wave[k] : 0;
                }
            }

            ((double)fast[i]).ShouldBe(sum / weight, 2e-5);
        }
    }

    [Fact]
    public void A_constant_stays_what_it_is()
    {
        float[] converted = new Resampler(24_000, 48_000).Convert([.. Enumerable.Repeat(0.25f, 2_400)]);

        converted[400..^400].ShouldAllBe(sample => Math.Abs(sample - 0.25f) < 1e-6f);
    }

    private static double Sinc(double x) => Math.Abs(x) < 1e-12 ? 1 : Math.Sin(Math.PI * x) / (Math.PI * x);

    private static double Bessel(double x)
    {
        double sum = 0, term = 1;
        for (int k = 1; k < 60; k++)
        {
            sum += term;
            term *= x * x / (4.0 * k * k);
        }

        return sum;
    }
}
