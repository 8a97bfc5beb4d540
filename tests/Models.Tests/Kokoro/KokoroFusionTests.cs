using AlinFunctions.Models.Kokoro;
using AlinFunctions.Models.Onnx;
using Microsoft.ML.OnnxRuntime;

namespace AlinFunctions.Models.Tests.Kokoro;

public sealed class KokoroFusionTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_fused_vocoder_with_its_operator_spelled_out_gives_the_same_bits()
    {
        Dictionary<string, OrtValue> unfused = await Features();
        Dictionary<string, OrtValue> expanded = new(unfused, StringComparer.Ordinal);
        string plain = await TestCache.Store().Get(ModelId.KokoroVocoder, Cancellation);
        OnnxModel fused = await OnnxModel.Load(await TestCache.Store().Get(ModelId.KokoroVocoderFused, Cancellation), Cancellation);

        using (InferenceSession session = KokoroRun.Open(plain))
        {
            KokoroRun.Run(session, unfused);
        }

        using (InferenceSession session = KokoroRun.Open(AdaSnakeExpansion.Expand(fused).ToBytes()))
        {
            KokoroRun.Run(session, expanded);
        }

        float[] waveform = unfused["waveform"].GetTensorDataAsSpan<float>().ToArray();
        waveform.ShouldContain(sample => sample != 0);
        expanded["waveform"].GetTensorDataAsSpan<float>().ToArray().ShouldBe(waveform);
    }

    [Fact]
    public async Task Every_normalisation_of_the_vocoder_is_fused()
    {
        OnnxModel fused = await OnnxModel.Load(await TestCache.Store().Get(ModelId.KokoroVocoderFused, Cancellation), Cancellation);

        OnnxNode[] sites = [.. fused.Graph.Nodes.Where(node => node.Domain == KokoroFusion.Domain)];

        sites.Count(site => site.Inputs.Count == 4).ShouldBe(KokoroFusion.SnakeSites);
        sites.Count(site => site.Inputs.Count == 3).ShouldBe(KokoroFusion.PlainSites);
        fused.Graph.Nodes.ShouldNotContain(node => node.OpType == "ReduceMean");
    }

    [Fact]
    public async Task A_graph_with_other_sites_is_refused()
    {
        OnnxModel source = await OnnxModel.Load(await TestCache.Store().Get(ModelId.KokoroSource, Cancellation), Cancellation);

        Should.Throw<ModelException>(() => KokoroFusion.Fuse(source)).Message
            .ShouldBe("Kokoro's vocoder should have 48 normalisations with Snake and 10 without, but 0 and 0 were found.");
    }

    /// <summary>What a vocoder is fed, of a few frames that are enough to tell: every number is a function of its index.</summary>
    private static async Task<Dictionary<string, OrtValue>> Features()
    {
        const int frames = 8;
        Dictionary<string, OrtValue> tensors = await KokoroRun.Sentence(Cancellation);
        tensors[KokoroTensors.Features.Name] = Wave(1, 512, frames);
        tensors[KokoroTensors.Pitch.Name] = Wave(1, 1, 2 * frames);
        tensors[KokoroTensors.Energy.Name] = Wave(1, 1, 2 * frames);
        tensors[KokoroTensors.SourceSpectrogram.Name] = Wave(1, 22, (120 * frames) + 1);
        return tensors;
    }

    private static OrtValue Wave(params long[] shape)
    {
        float[] values = [.. Enumerable.Range(0, (int)shape.Aggregate((a, b) => a * b)).Select(i => MathF.Sin(0.37f * i))];
        return OrtValue.CreateTensorValueFromMemory(values, shape);
    }
}
