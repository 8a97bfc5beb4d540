using AlinFunctions.GpuWorker.Inference;
using AlinFunctions.GpuWorker.Steps;
using AlinFunctions.Models.Store;
using AlinFunctions.Pipeline.Messages;
using AlinFunctions.Pipeline.Speech;
using AlinFunctions.Pipeline.Vocoder;

namespace AlinFunctions.GpuWorker.Vocoder;

/// <summary>Makes one segment's wave from its features, with the vocoder that the job asks for.</summary>
public sealed class VocodeHandler(ModelStore models, SessionFactory sessions) : IStepHandler<VocodeStep>, IDisposable
{
    private readonly VocoderShelf _vocoders = new(sessions, models);

    /// <inheritdoc />
    public async Task<StepOutput> Run(VocodeStep work, StepDesk desk, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(work);
        ArgumentNullException.ThrowIfNull(desk);
        SpokenWave wave = await _vocoders.Vocode((await desk.Read(work.Features, cancellation)).ToArray(), work.Vocoder, cancellation);
        using var file = new MemoryStream();
        WaveFile.WriteFloats(file, wave);
        ArtifactPath left = await desk.Leave(BinaryData.FromBytes(file.ToArray()), "wave.wav", cancellation);
        return new WaveReady(left, await Track(work, wave, desk, cancellation), wave.SampleRate, wave.Samples.Length);
    }

    /// <inheritdoc />
    public void Dispose() => _vocoders.Dispose();

    // A wave of another rate than the voice's own has another count of samples, and its track goes with it.
    private static async Task<ArtifactPath> Track(VocodeStep work, SpokenWave wave, StepDesk desk, CancellationToken cancellation)
    {
        SpeechTrack track = await desk.Read<SpeechTrack>(work.Track, cancellation);
        return track.SampleRate == wave.SampleRate ? work.Track : await desk.LeaveRecord(track.CountedIn(wave), "track.json", cancellation);
    }
}
