using AlinFunctions.GpuWorker.Inference;
using AlinFunctions.Models;
using AlinFunctions.Models.Store;
using AlinFunctions.Pipeline.Speech;
using AlinFunctions.Pipeline.Vocoder;

namespace AlinFunctions.GpuWorker.Vocoder;

/// <summary>Kokoro's vocoder (iSTFTNet, Kaneko et al. 2022): turns acoustic features into a wave. Several callers may use it at once.</summary>
public sealed class VocoderModel : IDisposable
{
    private const string Encoding = "/encoder/MatMul_1_output_0";
    private const string Pitch = "/decoder/decoder/Unsqueeze_output_0";
    private const string Energy = "/decoder/decoder/Unsqueeze_1_output_0";
    private const string Source = "/decoder/decoder/generator/Squeeze_output_0";
    private const string Spectrogram = "/decoder/decoder/generator/Concat_3_output_0";

    /// <summary>How far the pitch is moved when the graph gives no number; far below what can be heard.</summary>
    private const float Nudge = 1.0001f;

    private readonly Network _source;
    private readonly Network _vocoder;

    /// <summary>Opens the graphs of the harmonic source and of the generator.</summary>
    public VocoderModel(SessionFactory sessions, string sourcePath, string vocoderPath)
    {
        ArgumentNullException.ThrowIfNull(sessions);
        _source = sessions.Open(sourcePath, [TensorSignature.Float(Pitch, 1, 1, -1)], [TensorSignature.Float(Source, 1, -1)]);
        _vocoder = sessions.Open(
            vocoderPath,
            [
                TensorSignature.Float(Encoding, 1, AcousticFeatures.EncodingSize, -1),
                TensorSignature.Float(Pitch, 1, 1, -1),
                TensorSignature.Float(Energy, 1, 1, -1),
                TensorSignature.Float("style", 1, AcousticFeatures.StyleSize),
                TensorSignature.Float(Spectrogram, 1, SourceSpectrogram.Rows, -1),
            ],
            [TensorSignature.Float("waveform", 1, -1)]);
    }

    /// <summary>Opens the model on the store's weights; the fused graph where the processor runs it, since its operator is ours.</summary>
    public static async Task<VocoderModel> Open(SessionFactory sessions, ModelStore store, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(sessions);
        ArgumentNullException.ThrowIfNull(store);
        ModelId generator = sessions.Provider == ExecutionProvider.Cpu ? ModelId.KokoroVocoderFused : ModelId.KokoroVocoder;
        return new VocoderModel(sessions, await store.Get(ModelId.KokoroSource, cancellation), await store.Get(generator, cancellation));
    }

    /// <summary>Makes the segment's wave: checked, cut, and ending in its pause.</summary>
    /// <exception cref="VocoderFaultException">The wave is not speech, twice.</exception>
    public SpokenWave Synthesize(AcousticFeatures features, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(features);
        float[] aligned = features.Align();
        float[] wave = Generate(features, aligned, features.Pitch, cancellation);
        WaveFault fault = WaveFinish.Check(wave, features);
        if (fault == WaveFault.NotANumber)
        {
            float[] nudged = [.. features.Pitch.Select(hertz => hertz * Nudge)];
            wave = Generate(features, aligned, nudged, cancellation);
            fault = WaveFinish.Check(wave, features);
        }

        return fault == WaveFault.None ? WaveFinish.Cut(wave, features.Cut) : throw new VocoderFaultException(fault);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _source.Dispose();
        _vocoder.Dispose();
    }

    private float[] Generate(AcousticFeatures features, float[] aligned, float[] pitch, CancellationToken cancellation)
    {
        int frames = features.Frames, samples = frames * AcousticFeatures.SamplesPerFrame;
        var source = new float[samples];
        using (RunScope run = _source.Begin(cancellation))
        {
            run.Execute([run.Tensor(pitch, 1, 1, pitch.Length)], [run.Tensor(source, 1, samples)]);
        }

        BreathSource.Mix(source, pitch, features.Breath);
        int columns = SourceSpectrogram.Columns(samples);
        var spectrogram = new float[SourceSpectrogram.Rows * columns];
        SourceSpectrogram.Compute(source, spectrogram);
        var wave = new float[samples];
        using (RunScope run = _vocoder.Begin(cancellation))
        {
            run.Execute(
                [
                    run.Tensor(aligned, 1, AcousticFeatures.EncodingSize, frames),
                    run.Tensor(pitch, 1, 1, pitch.Length),
                    run.Tensor(features.Energy, 1, 1, features.Energy.Length),
                    run.Tensor(features.Style, 1, AcousticFeatures.StyleSize),
                    run.Tensor(spectrogram, 1, SourceSpectrogram.Rows, columns),
                ],
                [run.Tensor(wave, 1, samples)]);
        }

        BreathSource.Thin(wave, AcousticFeatures.SampleRate, features.Breath);
        return wave;
    }
}
