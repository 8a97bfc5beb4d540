using AlinFunctions.Instruments.Hearing;
using AlinFunctions.Pipeline.Vocoder;

namespace AlinFunctions.GpuWorker.Tests.Speech;

public sealed class PitchTrackTests
{
    private const int Rate = 24000;

    [Theory]
    [InlineData(80)]
    [InlineData(123.4)]
    [InlineData(220)]
    [InlineData(440)]
    [InlineData(620)]
    public void A_tone_with_harmonics_has_its_own_pitch(double hertz)
    {
        PitchTrack track = PitchTrack.Of(Sing(_ => hertz));

        track.Sung.Count().ShouldBe(track.Points.Count);
        track.Mean.ShouldBe(hertz, hertz / 500);
        track.Range.ShouldBeLessThan(0.05);
        track.Harmonicity.ShouldBeGreaterThan(0.98);
    }

    [Fact]
    public void A_glide_is_read_where_it_is()
    {
        PitchTrack track = PitchTrack.Of(Sing(seconds => 150 * Math.Pow(2, seconds)));

        track.Points.ShouldAllBe(point => Math.Abs(12 * Math.Log2(point.Hertz / (150 * Math.Pow(2, point.Seconds)))) < 0.2);
    }

    [Fact]
    public void Noise_has_no_pitch()
    {
        var chance = new Random(7);

        PitchTrack track = PitchTrack.Of(new SpokenWave(Rate, [.. Enumerable.Range(0, Rate).Select(_ => (float)(chance.NextDouble() - 0.5) * 0.4f)]));

        track.Sung.ShouldBeEmpty();
        track.Harmonicity.ShouldBeLessThan(0.3);
        track.Level.ShouldBe(20 * Math.Log10(0.4 / Math.Sqrt(12)), 0.2);
    }

    [Fact]
    public void Silence_between_tones_is_not_heard()
    {
        SpokenWave tone = Sing(_ => 200);

        PitchTrack track = PitchTrack.Of(new SpokenWave(Rate, [.. tone.Samples, .. new float[Rate], .. tone.Samples]));

        track.Between(1.05, 1.95).Sung.ShouldBeEmpty();
        ((double)track.Heard.Count() / track.Points.Count).ShouldBe(0.67, 0.04);
    }

    private static SpokenWave Sing(Func<double, double> hertz)
    {
        var samples = new float[Rate];
        double phase = 0;
        for (int i = 0; i < samples.Length; i++)
        {
            phase += 2 * Math.PI * hertz((double)i / Rate) / Rate;
            samples[i] = (float)Enumerable.Range(1, 6).Sum(harmonic => 0.2 / harmonic * Math.Sin(harmonic * phase));
        }

        return new SpokenWave(Rate, samples);
    }
}
