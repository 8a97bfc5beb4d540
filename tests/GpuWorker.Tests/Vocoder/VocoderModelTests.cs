using AlinFunctions.GpuWorker.Tests.Speech;
using AlinFunctions.GpuWorker.Vocoder;
using AlinFunctions.Models;
using AlinFunctions.Pipeline.Speech;
using AlinFunctions.Pipeline.Vocoder;

namespace AlinFunctions.GpuWorker.Tests.Vocoder;

public sealed class VocoderModelTests(SpeakingMachine machine, ITestOutputHelper output) : IClassFixture<SpeakingMachine>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("Hello, this is a test.", "af_heart")]
    [InlineData("你好，欢迎使用。", "zf_xiaoxiao")]
    public async Task The_fused_graph_says_what_the_plain_one_says_to_80_dB(string text, string voice)
    {
        using var plain = new VocoderModel(machine.Sessions, await machine.Get(ModelId.KokoroSource), await machine.Get(ModelId.KokoroVocoder));
        AcousticFeatures features = (await machine.Say(text, voice, 1)).Features;

        float[] expected = plain.Synthesize(features, Cancellation).Samples, actual = machine.Vocoder.Synthesize(features, Cancellation).Samples;

        double error = actual.Zip(expected, (a, e) => Math.Pow(a - e, 2)).Sum(), signal = expected.Sum(e => Math.Pow(e, 2));
        double decibels = 10 * Math.Log10(error / signal);
        output.WriteLine($"{decibels:F1} dB");
        decibels.ShouldBeLessThanOrEqualTo(-80);
    }

    [Fact]
    public async Task The_same_features_make_the_same_wave_bit_for_bit_also_beside_another_run()
    {
        AcousticFeatures features = (await machine.Say("One, two, three.", "am_michael", 1)).Features;
        float[] alone = machine.Vocoder.Synthesize(features, Cancellation).Samples;

        SpokenWave[] together = await Task.WhenAll(
            Task.Run(() => machine.Vocoder.Synthesize(features, Cancellation), Cancellation),
            Task.Run(() => machine.Vocoder.Synthesize(features, Cancellation), Cancellation));

        together.ShouldAllBe(wave => wave.Samples.SequenceEqual(alone));
    }

    [Fact]
    public async Task A_wave_begins_and_ends_at_zero_and_ends_in_its_pause()
    {
        AcousticFeatures features = (await machine.Say("Good morning.", "bf_emma", 1)).Features;

        float[] samples = machine.Vocoder.Synthesize(features, Cancellation).Samples;

        samples.Length.ShouldBe(features.Cut.SampleCount);
        samples[0].ShouldBe(0);
        features.Cut.PauseSamples.ShouldBeGreaterThan(0);
        samples[^features.Cut.PauseSamples..].ShouldAllBe(sample => sample == 0);
        Math.Abs(samples[^(features.Cut.PauseSamples + 1)]).ShouldBeLessThan(1e-6f);
    }

    [Fact]
    public async Task Pitch_that_is_not_a_number_is_a_fault_by_name()
    {
        AcousticFeatures features = (await machine.Say("No.", "af_heart", 1)).Features;
        AcousticFeatures broken = features with { Energy = [.. features.Energy.Select(_ => float.NaN)] };

        VocoderFaultException fault = Should.Throw<VocoderFaultException>(() => machine.Vocoder.Synthesize(broken, Cancellation));

        fault.Fault.ShouldBe(WaveFault.NotANumber);
    }

    [Fact]
    public async Task A_cancel_stops_the_run_inside_the_graph()
    {
        AcousticFeatures features = (await machine.Say("This line is long enough that nobody could finish it within a twentieth of a second.", "af_heart", 0.5)).Features;
        using var cancel = new CancellationTokenSource(TimeSpan.FromMilliseconds(50));

        Should.Throw<OperationCanceledException>(() => machine.Vocoder.Synthesize(features, cancel.Token));
    }
}
