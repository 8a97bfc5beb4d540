using AlinFunctions.GpuWorker.Inference;
using AlinFunctions.Models;
using AlinFunctions.Models.Store;
using AlinFunctions.Pipeline.Speech.Piper;
using AlinFunctions.Pipeline.Vocoder;

namespace AlinFunctions.GpuWorker.Vocoder;

/// <summary>The fast voices' generator (HiFi-GAN, Kong et al. 2020): turns latent features into a wave. Several callers may use it at once.</summary>
public sealed class PiperVocoderModel : IDisposable
{
    private readonly Network _generator;

    /// <summary>Opens the generator's graph.</summary>
    public PiperVocoderModel(SessionFactory sessions, string path)
    {
        ArgumentNullException.ThrowIfNull(sessions);
        _generator = sessions.Open(
            path,
            [TensorSignature.Float("/Mul_7_output_0", 1, LatentFeatures.Size, -1), TensorSignature.Int64("sid", 1)],
            [TensorSignature.Float("/dec/Tanh_output_0", 1, 1, -1)]);
    }

    /// <summary>Opens the model on the store's weights, which are fetched when they are first asked for.</summary>
    public static async Task<PiperVocoderModel> Open(SessionFactory sessions, ModelStore store, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(store);
        return new PiperVocoderModel(sessions, await store.Get(ModelId.PiperVocoder, cancellation));
    }

    /// <summary>Makes the segment's wave: checked, cut, and ending in its pause.</summary>
    /// <exception cref="VocoderFaultException">The wave is not speech.</exception>
    public SpokenWave Synthesize(LatentFeatures features, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(features);
        var wave = new float[features.Frames * LatentFeatures.SamplesPerFrame];
        using (RunScope run = _generator.Begin(cancellation))
        {
            long[] speaker = [features.Speaker];
            run.Execute(
                [run.Tensor(features.Latent, 1, LatentFeatures.Size, features.Frames), run.Tensor(speaker, 1)],
                [run.Tensor(wave, 1, 1, wave.Length)]);
        }

        Range spoken = (features.FirstFrame * LatentFeatures.SamplesPerFrame)..(features.EndFrame * LatentFeatures.SamplesPerFrame);
        if (WaveCheck.Find(wave, spoken) is var fault and not WaveFault.None)
        {
            throw new VocoderFaultException(fault);
        }

        var samples = new float[features.SampleCount];
        ReadOnlySpan<float> kept = wave.AsSpan()[spoken];
        kept.CopyTo(samples);
        WaveEnds.Fade(samples.AsSpan(0, kept.Length), LatentFeatures.SampleRate);
        return new SpokenWave(LatentFeatures.SampleRate, samples);
    }

    /// <inheritdoc/>
    public void Dispose() => _generator.Dispose();
}
