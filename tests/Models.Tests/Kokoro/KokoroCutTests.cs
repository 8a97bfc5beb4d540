using AlinFunctions.Models.Kokoro;
using AlinFunctions.Models.Onnx;
using Microsoft.ML.OnnxRuntime;

namespace AlinFunctions.Models.Tests.Kokoro;

/// <summary>The real weights: the three parts against the whole as it was published.</summary>
public sealed class KokoroCutTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_parts_in_a_row_give_the_same_bits_as_the_whole()
    {
        Dictionary<string, OrtValue> whole = await KokoroRun.Sentence(Cancellation);
        Dictionary<string, OrtValue> parts = await KokoroRun.Sentence(Cancellation);

        await Run(ModelId.KokoroWhole, whole);
        await Run(ModelId.KokoroAcoustic, parts);
        await Run(ModelId.KokoroSource, parts);
        // The whole makes the spectrogram itself; the product's own, which cannot give NaN, is tested where it is computed.
        OnnxModel graph = await OnnxModel.Load(await TestCache.Store().Get(ModelId.KokoroWhole, Cancellation), Cancellation);
        using (InferenceSession transform = KokoroRun.Open(OnnxCut.Extract(graph, [KokoroTensors.Source], [KokoroTensors.SourceSpectrogram]).ToBytes()))
        {
            KokoroRun.Run(transform, parts);
        }

        await Run(ModelId.KokoroVocoder, parts);

        parts["waveform"].GetTensorDataAsSpan<float>().ToArray().ShouldBe(whole["waveform"].GetTensorDataAsSpan<float>().ToArray());
    }

    [Fact]
    public async Task Durations_pitch_and_source_agree_in_length()
    {
        Dictionary<string, OrtValue> tensors = await KokoroRun.Sentence(Cancellation);

        await Run(ModelId.KokoroAcoustic, tensors);
        await Run(ModelId.KokoroSource, tensors);

        long[] durations = tensors[KokoroTensors.Durations.Name].GetTensorDataAsSpan<long>().ToArray();
        long frames = durations.Sum();
        Shape(tensors, KokoroTensors.Features).ShouldBe([1, 512, frames]);
        Shape(tensors, KokoroTensors.Pitch).ShouldBe([1, 1, 2 * frames]);
        Shape(tensors, KokoroTensors.Energy).ShouldBe([1, 1, 2 * frames]);
        Shape(tensors, KokoroTensors.Source).ShouldBe([1, 600 * frames]);
        durations.Length.ShouldBe((int)Shape(tensors, KokoroTensors.Tokens)[1]);
    }

    private static long[] Shape(Dictionary<string, OrtValue> tensors, OnnxValueInfo tensor) => tensors[tensor.Name].GetTensorTypeAndShape().Shape;

    private static async Task Run(ModelId id, Dictionary<string, OrtValue> tensors)
    {
        using InferenceSession session = KokoroRun.Open(await TestCache.Store().Get(id, Cancellation));
        KokoroRun.Run(session, tensors);
    }
}
