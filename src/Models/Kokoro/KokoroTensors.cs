using AlinFunctions.Models.Onnx;

namespace AlinFunctions.Models.Kokoro;

/// <summary>The tensors where Kokoro's graph is cut. T is the number of 25 ms frames (600 samples at 24 kHz), n of tokens.</summary>
public static class KokoroTensors
{
    /// <summary>Gets the token ids, a 0 before and after: int64 [1,n].</summary>
    public static OnnxValueInfo Tokens { get; } = OnnxValueInfo.Int64("input_ids", 1, "tokens");

    /// <summary>Gets the voice's style: float [1,256].</summary>
    public static OnnxValueInfo Style { get; } = OnnxValueInfo.Float("style", 1, 256);

    /// <summary>Gets the speed, 1 for the voice's own: float [1].</summary>
    public static OnnxValueInfo Speed { get; } = OnnxValueInfo.Float("speed", 1);

    /// <summary>Gets the aligned text features: float [1,512,T].</summary>
    public static OnnxValueInfo Features { get; } = OnnxValueInfo.Float("/encoder/MatMul_1_output_0", 1, 512, "frames");

    /// <summary>Gets the fundamental frequency in hertz, 12.5 ms a step: float [1,1,2T].</summary>
    public static OnnxValueInfo Pitch { get; } = OnnxValueInfo.Float("/decoder/decoder/Unsqueeze_output_0", 1, 1, "half_frames");

    /// <summary>Gets the energy, 12.5 ms a step: float [1,1,2T].</summary>
    public static OnnxValueInfo Energy { get; } = OnnxValueInfo.Float("/decoder/decoder/Unsqueeze_1_output_0", 1, 1, "half_frames");

    /// <summary>Gets how many frames each token lasts; they add up to T: int64 [n].</summary>
    public static OnnxValueInfo Durations { get; } = OnnxValueInfo.Int64("/encoder/Gather_output_0", "tokens");

    /// <summary>Gets the harmonic source before its short-time Fourier transform: float [1,600T].</summary>
    public static OnnxValueInfo Source { get; } = OnnxValueInfo.Float("/decoder/decoder/generator/Squeeze_output_0", 1, "samples");

    /// <summary>Gets the source's spectrogram, 11 magnitudes above 11 phases: float [1,22,120T+1].</summary>
    public static OnnxValueInfo SourceSpectrogram { get; } = OnnxValueInfo.Float("/decoder/decoder/generator/Concat_3_output_0", 1, 22, "bins");

    /// <summary>Gets the sound at 24 kHz: float [1,600T].</summary>
    public static OnnxValueInfo Waveform { get; } = OnnxValueInfo.Float("waveform", 1, "samples");
}
