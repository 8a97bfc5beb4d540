using AlinFunctions.Pipeline.Vocoder;

namespace AlinFunctions.Pipeline.Tests.Vocoder;

public sealed class AirBandTests
{
    private const int Rate = 24_000;

    // Bursts of hiss with silence between them, the higher the louder, as sibilants are.
    private static readonly SpokenWave Hiss = Bursts();

    [Fact]
    public void The_air_rises_and_falls_with_the_band_below_it()
    {
        float[] wide = AirBand.Extend(Hiss).Samples;

        double[] lead = Spectra.Envelope(wide, 48_000, 8_000, 10_500, 480), air = Spectra.Envelope(wide, 48_000, 13_000, 20_000, 480);

        Spectra.Correlation(lead, air).ShouldBeGreaterThan(0.9);
        air.Max().ShouldBeGreaterThan(lead.Max() / 20);
        air.Max().ShouldBeLessThan(lead.Max());
    }

    [Fact]
    public void Silence_stays_silent_to_the_last_bit()
    {
        float[] wide = AirBand.Extend(new SpokenWave(Rate, new float[Rate])).Samples;

        wide.ShouldAllBe(sample => sample == 0);
    }

    [Theory]
    [InlineData(300)]
    [InlineData(3_000)]
    [InlineData(6_000)]
    public void A_tone_of_a_voice_is_not_mirrored(double hertz)
    {
        float[] wide = AirBand.Extend(new SpokenWave(Rate, Spectra.Tone(Rate, hertz, 1))).Samples[4_800..^4_800];

        double tone = Spectra.Level(wide, 48_000, hertz);
        Spectra.Level(wide, 48_000, 24_000 - hertz).ShouldBeLessThan(tone - 80);
        Spectra.Envelope(wide, 48_000, 12_500, 23_000, 480).Max().ShouldBeLessThan(1e-5);
    }

    [Fact]
    public void Even_a_tone_in_the_leading_band_gives_noise_and_no_second_tone()
    {
        float[] wide = AirBand.Extend(new SpokenWave(Rate, Spectra.Tone(Rate, 9_000, 1))).Samples[4_800..^4_800];

        double[] near = [.. Enumerable.Range(-20, 41).Where(step => step != 0).Select(step => Spectra.Level(wide, 48_000, 15_000 + (step * 25)))];

        Spectra.Level(wide, 48_000, 15_000).ShouldBeLessThan(near.Max() + 3);
        Spectra.Level(wide, 48_000, 15_000).ShouldBeLessThan(-40);
    }

    [Fact]
    public void What_was_there_stays_and_the_same_wave_gets_the_same_air()
    {
        SpokenWave first = AirBand.Extend(Hiss), second = AirBand.Extend(Hiss);
        float[] plain = Resampler.Convert(Hiss, 48_000).Samples;

        second.Samples.ShouldBe(first.Samples);
        first.Samples.Length.ShouldBe(plain.Length);
        double[] before = Spectra.Envelope(plain, 48_000, 0, 10_000, 480), after = Spectra.Envelope(first.Samples, 48_000, 0, 10_000, 480);
        before.Zip(after).ShouldAllBe(pair => Math.Abs(pair.First - pair.Second) <= 0.01 * before.Max());
    }

    private static SpokenWave Bursts()
    {
        var noise = new SeededNoise(3);
        var samples = new float[Rate];
        float before = 0;
        for (int i = 0; i < samples.Length; i++)
        {
            float white = noise.Next();
            double swell = Math.Max(0, Math.Sin(2 * Math.PI * 4 * i / Rate));
            samples[i] = (float)(0.05 * swell * (white - before));
            before = white;
        }

        return new SpokenWave(Rate, samples);
    }
}
