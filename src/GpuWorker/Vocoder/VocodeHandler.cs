using AlinFunctions.GpuWorker.Inference;
using AlinFunctions.GpuWorker.Steps;
using AlinFunctions.Models.Store;
using AlinFunctions.Pipeline.Messages;
using AlinFunctions.Pipeline.Speech;
using AlinFunctions.Pipeline.Vocoder;

namespace AlinFunctions.GpuWorker.Vocoder;

/// <summary>Makes one segment's wave from its acoustic features.</summary>
public sealed class VocodeHandler(ModelStore models, SessionFactory sessions) : IStepHandler<VocodeStep>, IDisposable
{
    private readonly Once<VocoderModel> _vocoder = new(cancellation => VocoderModel.Open(sessions, models, cancellation));

    /// <inheritdoc />
    public async Task<StepOutput> Run(VocodeStep work, StepDesk desk, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(work);
        ArgumentNullException.ThrowIfNull(desk);
        await using Stream stored = BinaryData.FromBytes(await desk.Read(work.Features, cancellation)).ToStream();
        AcousticFeatures features = AcousticFeaturesFile.Read(stored);
        VocoderModel model = await _vocoder.Get(cancellation);
        SpokenWave wave = model.Synthesize(features, cancellation);
        using var file = new MemoryStream();
        WaveFile.WriteFloats(file, wave);
        return new WaveReady(await desk.Leave(BinaryData.FromBytes(file.ToArray()), "wave.wav", cancellation), work.Track, wave.SampleRate, wave.Samples.Length);
    }

    /// <inheritdoc />
    public void Dispose() => _vocoder.Dispose();
}
