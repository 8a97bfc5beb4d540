using AlinFunctions.GpuWorker.Inference;
using AlinFunctions.Models.Store;
using AlinFunctions.Pipeline.Speech;
using AlinFunctions.Pipeline.Speech.Piper;
using AlinFunctions.Pipeline.Vocoder;

namespace AlinFunctions.GpuWorker.Vocoder;

/// <summary>
/// The vocoders behind one door. A voice is always sounded by the generator that it was trained with; a vocoder that is asked for makes its own
/// wave of that, at its own rate, so segments of both families of voices join. Several callers may use it at once.
/// </summary>
public sealed class VocoderShelf(SessionFactory sessions, ModelStore models) : IDisposable
{
    private readonly Once<VocoderModel> _kokoro = new(cancellation => VocoderModel.Open(sessions, models, cancellation));
    private readonly Once<PiperVocoderModel> _piper = new(cancellation => PiperVocoderModel.Open(sessions, models, cancellation));
    private readonly Once<LpcNetVocoder> _lpcNet = new(_ => Task.FromResult(LpcNetVocoder.Open()));

    /// <summary>Makes a segment's wave from the file of its features.</summary>
    /// <param name="features">What <see cref="AcousticFeaturesFile"/> or <see cref="LatentFeaturesFile"/> wrote.</param>
    /// <param name="vocoder">The vocoder of the job; null for the voice's own.</param>
    /// <param name="cancellation">Stops the work.</param>
    public async Task<SpokenWave> Vocode(byte[] features, VocoderKind? vocoder, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(features);

        // Asked for first, so that a worker without it says so before it works.
        if (vocoder is VocoderKind.Lpcnet16 or VocoderKind.Lpcnet8)
        {
            await _lpcNet.Get(cancellation);
        }

        SpokenWave own = await Sound(features, cancellation);
        return vocoder is { } kind ? await Revoice(own, kind, cancellation) : own;
    }

    /// <summary>Makes a segment's wave by the generator that its voice was trained with.</summary>
    public async Task<SpokenWave> Sound(byte[] features, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(features);
        using var file = new MemoryStream(features);
        if (LatentFeaturesFile.Recognizes(features))
        {
            LatentFeatures latent = LatentFeaturesFile.Read(file);
            return (await _piper.Get(cancellation)).Synthesize(latent, cancellation);
        }

        AcousticFeatures acoustic = AcousticFeaturesFile.Read(file);
        return (await _kokoro.Get(cancellation)).Synthesize(acoustic, cancellation);
    }

    /// <summary>Makes of a generator's wave what a vocoder makes of it, at its rate.</summary>
    public async Task<SpokenWave> Revoice(SpokenWave own, VocoderKind vocoder, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(own);
        switch (vocoder)
        {
            case VocoderKind.Hd48:
                return AirBand.Extend(own);
            case VocoderKind.Lpcnet16 or VocoderKind.Lpcnet8:
                LpcNetVocoder lpcNet = await _lpcNet.Get(cancellation);
                return Resampler.Convert(lpcNet.Respeak(Resampler.Convert(own, LpcNetVocoder.SampleRate), cancellation), vocoder.SampleRate());
            default:
                return Resampler.Convert(own, vocoder.SampleRate());
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _kokoro.Dispose();
        _piper.Dispose();
        _lpcNet.Dispose();
    }
}
