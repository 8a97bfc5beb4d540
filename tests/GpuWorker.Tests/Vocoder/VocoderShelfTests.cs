using AlinFunctions.GpuWorker.Hearing;
using AlinFunctions.GpuWorker.Tests.Speech;
using AlinFunctions.Instruments.Hearing;
using AlinFunctions.Pipeline.Vocoder;

namespace AlinFunctions.GpuWorker.Tests.Vocoder;

public sealed class VocoderShelfTests(VocodingMachine machine, ITestOutputHelper output) : IClassFixture<VocodingMachine>
{
    private const string Text = "The sixth sick sheik's sixth sheep's sick. She sells fresh fish.";

    public static TheoryData<string, VocoderKind> EveryPair { get; } = new(
        from voice in (string[])["af_heart", "libritts_0"]
        from kind in Enum.GetValues<VocoderKind>()
        select (voice, kind));

    [Theory]
    [MemberData(nameof(EveryPair))]
    public async Task Each_gives_its_rate_and_the_whole_length_and_ends_in_silence(string voice, VocoderKind kind)
    {
        SpokenWave own = await machine.Sound(Text, voice);

        SpokenWave wave = await machine.Shelf.Revoice(own, kind, TestContext.Current.CancellationToken);

        int expected = (int)Math.Ceiling((double)own.Samples.Length * kind.SampleRate() / own.SampleRate);
        wave.SampleRate.ShouldBe(kind.SampleRate());
        wave.Samples.Length.ShouldBeInRange(expected - 1, expected + 1);
        WaveCheck.Find(wave.Samples, ..).ShouldBe(WaveFault.None);
        wave.Samples[^(wave.SampleRate / 20)..].ShouldAllBe(sample => Math.Abs(sample) < 1e-6f);
        wave.Samples[..8].Max(Math.Abs).ShouldBeLessThan(1e-3f);
    }

    // What each rate is for: energy up to where the rate ends and no further.
    [Theory]
    [InlineData(VocoderKind.Lpcnet8, 1_500, 4_000)]
    [InlineData(VocoderKind.Lpcnet16, 3_000, 8_000)]
    [InlineData(VocoderKind.Hifigan22, 7_000, 11_025)]
    [InlineData(VocoderKind.Istftnet24, 7_000, 12_000)]
    [InlineData(VocoderKind.Hd48, 7_000, 20_000)]
    public async Task The_band_is_as_wide_as_its_rate_promises(VocoderKind kind, double least, double most)
    {
        SpokenWave wave = await machine.Shelf.Revoice(await machine.Sound(Text, "af_heart"), kind, TestContext.Current.CancellationToken);

        double rollOff = WaveRuler.RollOff(wave, 0.99);
        output.WriteLine($"{kind}: {rollOff:F0} Hz");
        rollOff.ShouldBeInRange(least, most);
    }

    [Theory]
    [InlineData("af_heart")]
    [InlineData("zf_xiaoxiao")]
    [InlineData("libritts_0")]
    public async Task The_air_of_hd48_follows_the_speech_and_pauses_hold_none(string voice)
    {
        SpokenWave own = await machine.Sound(voice[0] == 'z' ? "四十四只石狮子，是不是真的？" : Text, voice);

        float[] wide = (await machine.Shelf.Revoice(own, VocoderKind.Hd48, TestContext.Current.CancellationToken)).Samples;

        double[] lead = BandRuler.Levels(wide, 48_000, 8_000, 10_500), air = BandRuler.Levels(wide, 48_000, 13_000, 20_000);
        double correlation = BandRuler.Correlation(lead, air), loudest = air.Max(), quietest = air.Order().ElementAt(air.Length / 20);
        output.WriteLine($"{voice}: correlation {correlation:F2}, air {20 * Math.Log10(loudest / lead.Max()):F1} dB under the lead, pauses {20 * Math.Log10((quietest + 1e-12) / loudest):F1} dB");
        correlation.ShouldBeGreaterThanOrEqualTo(0.5);
        quietest.ShouldBeLessThan(loudest / 300);
    }

    [Fact]
    public async Task What_lpcnet_says_stands_where_the_voice_said_it()
    {
        SpokenWave own = await machine.Sound(Text, "af_heart");

        SpokenWave said = await machine.Shelf.Revoice(own, VocoderKind.Lpcnet16, TestContext.Current.CancellationToken);

        SpokenWave reference = Resampler.Convert(own, said.SampleRate);
        double[] a = BandRuler.Loudness(reference.Samples, 32), b = BandRuler.Loudness(said.Samples, 32);
        int lag = Enumerable.Range(-25, 51).MaxBy(shift => BandRuler.Correlation(a[50..^50], b[(50 + shift)..^(50 - shift)]));
        output.WriteLine($"lag {2 * lag} ms");

        // LPCNet draws its samples by chance, so the best shift differs by some milliseconds from run to run: a quarter of a video's frame at most.
        Math.Abs(lag).ShouldBeLessThanOrEqualTo(5);
    }

    [Fact]
    public async Task What_is_louder_than_sixteen_bits_is_respoken_as_loud_and_not_flattened()
    {
        SpokenWave own = await machine.Sound(Text, "af_heart");
        float gain = 2 / own.Samples.Max(MathF.Abs);

        SpokenWave said = await machine.Shelf.Revoice(own with { Samples = [.. own.Samples.Select(sample => gain * sample)] }, VocoderKind.Lpcnet16, TestContext.Current.CancellationToken);

        double level = Math.Sqrt(said.Samples.Average(sample => (double)sample * sample)), was = gain * Math.Sqrt(own.Samples.Average(sample => (double)sample * sample));
        (20 * Math.Log10(level / was)).ShouldBe(0, 3);
        float peak = said.Samples.Max(MathF.Abs);
        said.Samples.Count(sample => MathF.Abs(sample) > .999f * peak).ShouldBeLessThan(20);
    }

    [Theory]
    [Trait("Category", "Long")]
    [MemberData(nameof(EveryPair))]
    public async Task Whisper_hears_every_vocoder(string voice, VocoderKind kind)
    {
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        using WhisperEar whisper = await WhisperEar.Open(machine.Speaking.Store, "base", 2, cancellation);
        int edits = 0, length = 0;
        foreach (string sentence in HeardSentences.List("en").Take(5))
        {
            string heard = whisper.Hear(await machine.Shelf.Revoice(await machine.Sound(sentence, voice), kind, cancellation), "en");
            IReadOnlyList<string> said = EnglishTranscript.Words(sentence);
            (edits, length) = (edits + ErrorRate.Edits(said, EnglishTranscript.Words(heard)), length + said.Count);
            output.WriteLine($"{sentence} -> {heard}");
        }

        ((double)edits / length).ShouldBeLessThanOrEqualTo(0.08);
    }
}
