using System.Globalization;
using AlinFunctions.Models.Onnx;
using AlinFunctions.Models.Recipes;

namespace AlinFunctions.Models.Kokoro;

/// <summary>
/// Cuts Kokoro in three, so that durations can be read and pitch and energy edited between text and sound. The vocoder takes
/// its source spectrogram as an input: the graph's own transform divides rounding noise by rounding noise where speech is
/// unvoiced, and can answer NaN; the caller computes it with atan2 instead.
/// </summary>
public static class KokoroCut
{
    /// <summary>The sha256 that the model's authors publish for the fp32 file, 325,532,232 bytes.</summary>
    public const string WholeSha256 = "8fbea51ea711f2af382e88c833d9e288c6dc82ce5e98421ea61c058ce21a34cb";

    /// <summary>The parts that the whole was published in.</summary>
    public const int ShardCount = 19;

    /// <summary>Gives the name of a part.</summary>
    public static string Shard(int part) => string.Create(CultureInfo.InvariantCulture, $"kokoro-fp32.part{part}.bin");

    /// <summary>Gives the half that speaks: text to features, pitch, energy and durations.</summary>
    public static OnnxModel Acoustic(OnnxModel whole) => OnnxCut.Extract(
        whole,
        [KokoroTensors.Tokens, KokoroTensors.Style, KokoroTensors.Speed],
        [KokoroTensors.Features, KokoroTensors.Pitch, KokoroTensors.Energy, KokoroTensors.Durations]);

    /// <summary>Gives the harmonic source: pitch to an excitation waveform.</summary>
    public static OnnxModel Source(OnnxModel whole) => OnnxCut.Extract(whole, [KokoroTensors.Pitch], [KokoroTensors.Source]);

    /// <summary>Gives the half that sounds: features and source spectrogram to the waveform.</summary>
    public static OnnxModel Vocoder(OnnxModel whole) => OnnxCut.Extract(
        whole,
        [KokoroTensors.Features, KokoroTensors.Pitch, KokoroTensors.Energy, KokoroTensors.Style, KokoroTensors.SourceSpectrogram],
        [KokoroTensors.Waveform]);

    /// <summary>Joins the shards and writes the three parts, and the vocoder once more with its sites fused.</summary>
    public static async Task Run(string inputs, string outputs, CancellationToken cancellation)
    {
        string path = Path.Combine(inputs, "kokoro-fp32.onnx");
        await Shards.Join(inputs, Shard, ShardCount, path, WholeSha256, cancellation);
        OnnxModel whole = await OnnxModel.Load(path, cancellation);
        await Acoustic(whole).Save(Path.Combine(outputs, "acoustic.onnx"), cancellation);
        await Source(whole).Save(Path.Combine(outputs, "source.onnx"), cancellation);
        OnnxModel vocoder = Vocoder(whole);
        await vocoder.Save(Path.Combine(outputs, "vocoder.onnx"), cancellation);
        await KokoroFusion.Fuse(vocoder).Save(Path.Combine(outputs, "vocoder-fused.onnx"), cancellation);
    }

    /// <summary>Joins the shards and leaves the whole, for tests.</summary>
    public static Task Join(string inputs, string outputs, CancellationToken cancellation) =>
        Shards.Join(inputs, Shard, ShardCount, Path.Combine(outputs, "kokoro-fp32.onnx"), WholeSha256, cancellation);
}
