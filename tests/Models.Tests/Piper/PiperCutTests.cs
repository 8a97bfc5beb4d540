using AlinFunctions.Models.Piper;
using AlinFunctions.Models.Tests.Kokoro;
using Microsoft.ML.OnnxRuntime;

namespace AlinFunctions.Models.Tests.Piper;

/// <summary>The real weights: the three parts against the whole as it was published, without noise, which the whole draws by chance.</summary>
public sealed class PiperCutTests
{
    // "Hello." as the voice was taught to read it: start, symbols, end, each followed by a pad.
    private static readonly long[] Ids = [1, 0, 20, 0, 59, 0, 24, 0, 120, 0, 27, 0, 100, 0, 10, 0, 2];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [Trait("Category", "Long")]
    [InlineData(0)]
    [InlineData(903)]
    public async Task The_parts_in_a_row_give_the_same_bits_as_the_whole(long speaker)
    {
        Dictionary<string, OrtValue> whole = Sentence(speaker), parts = Sentence(speaker);
        await Run(ModelId.PiperWhole, whole);

        await Run(ModelId.PiperText, parts);
        int[] durations = [.. Values(parts, PiperTensors.Durations.Name).Select(duration => (int)MathF.Ceiling(duration))];
        float[] means = Values(parts, PiperTensors.Means.Name);
        int frames = durations.Sum();
        float[] prior = [.. from row in Enumerable.Range(0, 192) from id in Enumerable.Range(0, Ids.Length) from _ in Enumerable.Range(0, durations[id]) select means[(row * Ids.Length) + id]];
        parts[PiperTensors.Prior.Name] = OrtValue.CreateTensorValueFromMemory(prior, [1, 192, frames]);
        parts[PiperTensors.Mask.Name] = OrtValue.CreateTensorValueFromMemory(Enumerable.Repeat(1f, frames).ToArray(), [1, 1, frames]);
        await Run(ModelId.PiperFlow, parts);
        await Run(ModelId.PiperVocoder, parts);

        float[] wave = Values(parts, PiperTensors.Waveform.Name);
        wave.Length.ShouldBe(256 * frames);
        wave.ShouldBe(Values(whole, "output"));
    }

    private static Dictionary<string, OrtValue> Sentence(long speaker) => new(StringComparer.Ordinal)
    {
        ["input"] = OrtValue.CreateTensorValueFromMemory([.. Ids], [1, Ids.Length]),
        ["input_lengths"] = OrtValue.CreateTensorValueFromMemory(new long[] { Ids.Length }, [1]),
        ["scales"] = OrtValue.CreateTensorValueFromMemory(new float[] { 0, 1, 0 }, [3]),
        ["sid"] = OrtValue.CreateTensorValueFromMemory(new[] { speaker }, [1]),
        [PiperTensors.DurationNoise.Name] = OrtValue.CreateTensorValueFromMemory(new float[2 * Ids.Length], [1, 2, Ids.Length]),
    };

    private static float[] Values(Dictionary<string, OrtValue> tensors, string name) => tensors[name].GetTensorDataAsSpan<float>().ToArray();

    private static async Task Run(ModelId id, Dictionary<string, OrtValue> tensors)
    {
        using InferenceSession session = KokoroRun.Open(await TestCache.Store().Get(id, Cancellation));
        KokoroRun.Run(session, tensors);
    }
}
