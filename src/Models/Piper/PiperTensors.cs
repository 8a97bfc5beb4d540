using AlinFunctions.Models.Onnx;

namespace AlinFunctions.Models.Piper;

/// <summary>The tensors where Piper's graph (VITS, Kim et al. 2021) is cut. n is the number of ids, T of latent frames (256 samples at 22.05 kHz).</summary>
public static class PiperTensors
{
    /// <summary>Gets the phoneme ids: int64 [1,n].</summary>
    public static OnnxValueInfo Ids { get; } = OnnxValueInfo.Int64("input", 1, "phonemes");

    /// <summary>Gets how many ids there are: int64 [1].</summary>
    public static OnnxValueInfo Lengths { get; } = OnnxValueInfo.Int64("input_lengths", 1);

    /// <summary>Gets the speaker, 0 to 903: int64 [1].</summary>
    public static OnnxValueInfo Speaker { get; } = OnnxValueInfo.Int64("sid", 1);

    /// <summary>Gets the noise that varies the durations, where the graph drew it by chance: float [1,2,n].</summary>
    public static OnnxValueInfo DurationNoise { get; } = OnnxValueInfo.Float("/dp/Mul_1_output_0", 1, 2, "phonemes");

    /// <summary>Gets the mean of the prior of each id: float [1,192,n].</summary>
    public static OnnxValueInfo Means { get; } = OnnxValueInfo.Float("/enc_p/Split_output_0", 1, 192, "phonemes");

    /// <summary>Gets the logarithm of the prior's deviation: float [1,192,n].</summary>
    public static OnnxValueInfo LogDeviations { get; } = OnnxValueInfo.Float("/enc_p/Split_output_1", 1, 192, "phonemes");

    /// <summary>Gets how many frames each id lasts, before it is rounded up: float [1,1,n].</summary>
    public static OnnxValueInfo Durations { get; } = OnnxValueInfo.Float("/Mul_output_0", 1, 1, "phonemes");

    /// <summary>Gets the prior, each id repeated for its frames and varied by noise: float [1,192,T].</summary>
    public static OnnxValueInfo Prior { get; } = OnnxValueInfo.Float("/Add_output_0", 1, 192, "frames");

    /// <summary>Gets which frames count, all ones here: float [1,1,T].</summary>
    public static OnnxValueInfo Mask { get; } = OnnxValueInfo.Float("/Cast_2_output_0", 1, 1, "frames");

    /// <summary>Gets the latent that the generator sounds: float [1,192,T].</summary>
    public static OnnxValueInfo Latent { get; } = OnnxValueInfo.Float("/Mul_7_output_0", 1, 192, "frames");

    /// <summary>Gets the sound at 22.05 kHz: float [1,1,256T].</summary>
    public static OnnxValueInfo Waveform { get; } = OnnxValueInfo.Float("/dec/Tanh_output_0", 1, 1, "samples");
}
