using System.Globalization;
using AlinFunctions.GpuWorker.Composition;
using AlinFunctions.Pipeline.Composition;

namespace AlinFunctions.GpuWorker.Tests.Composition;

public sealed class SpeechComposerTests : IDisposable
{
    private readonly Media _media = new();

    public void Dispose() => _media.Dispose();

    [Theory]
    [InlineData(8_000)]
    [InlineData(24_000)]
    [InlineData(48_000)]
    public async Task Waves_become_one_file_of_their_own_rate_and_length_at_the_loudness_of_a_video(int rate)
    {
        int[] counts = [rate * 2, (rate * 3) + 1];
        ComposePart[] parts = [.. counts.Select((count, i) => new ComposePart(string.Empty, 0, _media.Wave($"{i}.wav", count, rate), count))];
        string wav = _media.Path("speech.wav");

        await SpeechComposer.Compose(new JoinedWaves(parts), wav, "0123456789abcdef0123", TestContext.Current.CancellationToken);

        string[] stream = await Media.Probe(wav, "-show_entries", "stream=codec_name,sample_rate,channels,duration_ts");
        stream.ShouldHaveSingleItem().ShouldBe(string.Create(CultureInfo.InvariantCulture, $"pcm_s16le,{rate},1,{counts.Sum()}"));
        (await Media.Probe(wav, "-show_entries", "format_tags=comment")).ShouldHaveSingleItem().ShouldBe(AigcMark.SpeechComment);
        var meter = new LoudnessMeter(rate);
        using var reader = new WaveReader(wav);
        float[] block = new float[4_096];
        for (int read = await reader.Read(block, TestContext.Current.CancellationToken); read > 0; read = await reader.Read(block, TestContext.Current.CancellationToken))
        {
            meter.Add(block.AsSpan(0, read));
        }

        meter.Integrated.ShouldBe(-16, tolerance: 0.5);
    }
}
