using AlinFunctions.Pipeline.Speech;
using AlinFunctions.Pipeline.Vocoder;

namespace AlinFunctions.Pipeline.Tests.Vocoder;

public sealed class WaveTests
{
    private static readonly float[] Tone = [.. Enumerable.Range(0, 6000).Select(i => 0.3f * MathF.Sin(i * 0.2f))];

    [Fact]
    public void A_wave_of_floats_is_read_as_written()
    {
        using var file = new MemoryStream();

        WaveFile.WriteFloats(file, new SpokenWave(24000, Tone));
        file.Position = 0;
        SpokenWave read = WaveFile.Read(file);

        read.SampleRate.ShouldBe(24000);
        read.Samples.ShouldBe(Tone);
    }

    [Fact]
    public void A_wave_of_integers_is_read_to_half_a_step_and_held_within_full_scale()
    {
        using var file = new MemoryStream();
        float[] loud = [.. Tone, 1.5f, -1.5f];

        WaveFile.Write(file, new SpokenWave(16000, loud));
        file.Position = 0;
        float[] read = WaveFile.Read(file).Samples;

        read[..^2].Zip(Tone, (a, b) => Math.Abs(a - b)).Max().ShouldBeLessThan(0.51f / short.MaxValue);
        read[^2].ShouldBe(1);
        read[^1].ShouldBe(-1, 1e-4);
    }

    [Fact]
    public void A_wave_cut_short_is_told()
    {
        using var file = new MemoryStream();
        WaveFile.Write(file, new SpokenWave(24000, Tone));
        using var half = new MemoryStream(file.ToArray()[..1000]);

        Should.Throw<InvalidDataException>(() => WaveFile.Read(half)).Message.ShouldBe("The wave ends too early.");
    }

    [Fact]
    public void A_sound_wave_has_no_fault() => WaveCheck.Find(Tone, 0..6000).ShouldBe(WaveFault.None);

    [Fact]
    public void One_sample_that_is_not_a_number_is_a_fault() => WaveCheck.Find([.. Tone, float.NaN], 0..6000).ShouldBe(WaveFault.NotANumber);

    [Fact]
    public void Silence_where_speech_should_be_is_a_fault() => WaveCheck.Find(new float[6000], 0..6000).ShouldBe(WaveFault.Silent);

    [Fact]
    public void A_wave_that_stands_at_full_scale_is_a_fault() => WaveCheck.Find([.. Tone.Select(sample => Math.Clamp(sample * 10, -1, 1))], 0..6000).ShouldBe(WaveFault.Clipped);

    [Fact]
    public void A_cut_fades_in_and_out_and_ends_in_silence()
    {
        float[] raw = [.. Enumerable.Repeat(0.5f, 10 * AcousticFeatures.SamplesPerFrame)];

        float[] samples = WaveFinish.Cut(raw, new WaveCut(2, 8, 1000)).Samples;

        samples.Length.ShouldBe((6 * 600) + 1000);
        samples.Zip(samples.Skip(1), (a, b) => Math.Abs(b - a)).Max().ShouldBeLessThan(0.01f);
        samples[0].ShouldBe(0);
        samples[1800].ShouldBe(0.5f);
        samples[^1000..].ShouldAllBe(sample => sample == 0);
    }

    [Fact]
    public void A_gap_is_silent_exactly_there_and_its_ends_do_not_step()
    {
        float[] raw = [.. Enumerable.Repeat(0.5f, 10 * AcousticFeatures.SamplesPerFrame)];

        float[] samples = WaveFinish.Cut(raw, new WaveCut(2, 8, 0) { Gaps = [new WaveGap(3000, 777)] }).Samples;

        samples.Length.ShouldBe(3600 + 777);
        samples[1800..2577].ShouldAllBe(sample => sample == 0);
        samples[1300].ShouldBe(0.5f);
        samples[2577 + 500].ShouldBe(0.5f);
        samples.Zip(samples.Skip(1), (a, b) => Math.Abs(b - a)).Max().ShouldBeLessThan(0.01f);
    }

    [Fact]
    public void A_gain_holds_over_its_stretch_and_swells_in_20_ms()
    {
        float[] raw = [.. Enumerable.Repeat(0.2f, 9600)];

        float[] levelled = WaveLevel.Apply(raw, [new WaveGain(3000, 6000, 6)]);

        levelled[4500].ShouldBe(0.2f * 1.9953f, 1e-4f);
        levelled[2700].ShouldBe(0.2f, 1e-5f);
        levelled[6300].ShouldBe(0.2f, 1e-5f);
        levelled.Zip(levelled.Skip(1), (a, b) => Math.Abs(b - a)).Max().ShouldBeLessThan(0.001f);
    }

    [Fact]
    public void A_gain_goes_beyond_full_scale_and_no_gain_changes_nothing()
    {
        float[] raw = [.. Enumerable.Range(0, 9600).Select(i => 0.6f * MathF.Sin(i * 0.05f))];

        WaveLevel.Apply(raw, [new WaveGain(0, 9600, 20)]).Max(Math.Abs).ShouldBe(6, 0.01f);
        WaveLevel.Apply(raw, []).ShouldBe(raw);
    }

    [Fact]
    public void Breath_takes_the_place_of_what_is_voiced_and_of_nothing_else()
    {
        float[] source = [.. Enumerable.Repeat(0.1f, 1200)], whole = [.. source];

        BreathSource.Mix(source, [200, 200, 0, 0], 1);
        BreathSource.Mix(whole, [200, 200, 0, 0], 0);

        source[..600].Distinct().Count().ShouldBeGreaterThan(500);
        source[600..].ShouldAllBe(sample => sample == 0.1f);
        whole.ShouldAllBe(sample => sample == 0.1f);
    }

    [Theory]
    [InlineData(100, -27)]
    [InlineData(3000, 0)]
    public void Breath_thins_the_lows(double hertz, double decibels)
    {
        float[] wave = [.. Enumerable.Range(0, 24000).Select(i => (float)Math.Sin(2 * Math.PI * hertz * i / 24000))];

        BreathSource.Thin(wave, 24000, 1);

        (20 * Math.Log10(wave[12000..].Max(Math.Abs))).ShouldBe(decibels, 1.5);
    }
}
