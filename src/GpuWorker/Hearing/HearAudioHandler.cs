using AlinFunctions.GpuWorker.Steps;
using AlinFunctions.Models.Store;
using AlinFunctions.Pipeline.Hearing;
using AlinFunctions.Pipeline.Messages;
using AlinFunctions.Pipeline.Scripts;
using AlinFunctions.Pipeline.Vocoder;

namespace AlinFunctions.GpuWorker.Hearing;

/// <summary>Listens to the user's own recording: decodes it, finds its sounds, and cuts it where nobody speaks.</summary>
public sealed class HearAudioHandler(ModelStore models, TimeProvider time) : IStepHandler<HearAudioStep>
{
    /// <summary>A recording whose speech is quieter holds none, decibels of full scale: the noise of 14 bits.</summary>
    private const double Quietest = -75;

    /// <inheritdoc />
    public async Task<StepOutput> Run(HearAudioStep work, StepDesk desk, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(work);
        ArgumentNullException.ThrowIfNull(desk);
        string file = await desk.Fetch(work.Audio, "recording", cancellation);
        await using var spool = new SampleSpool(Path.Combine(desk.Folder, "samples"));
        var analysis = new SoundAnalysis();
        int samples = await new AudioDecoder(time).Decode(
            file,
            async block =>
            {
                analysis.Add(block.Span);
                await spool.Add(block, cancellation);
            },
            cancellation);
        SoundFrames frames = analysis.Finish();
        if (frames.SpeechLevel < Quietest)
        {
            throw AudioRefusal.Silent();
        }

        IReadOnlyList<Range> stretches = work.Beginning ? [RecordingCutter.Beginning(frames, samples)] : RecordingCutter.Cut(frames, samples);
        (HeardSpeech speech, string language) = await Hear(work, desk, frames, stretches, spool, cancellation);
        HeardSpeech closed = SilenceGate.Close(speech, frames);
        var waves = new List<WaveReady>();
        for (int i = 0; i < stretches.Count; i++)
        {
            SpokenWave wave = await spool.Read(stretches[i], cancellation);
            using var stream = new MemoryStream();
            WaveFile.WriteFloats(stream, wave);
            waves.Add(new WaveReady(
                await desk.Leave(BinaryData.FromBytes(stream.ToArray()), $"{i}.wav", cancellation),
                await desk.LeaveRecord(HeardTracks.Of(closed, stretches[i], last: i == stretches.Count - 1), $"{i}.json", cancellation),
                wave.SampleRate,
                wave.Samples.Length));
        }

        return new AudioHeard(language, waves);
    }

    private async Task<(HeardSpeech Speech, string Language)> Hear(
        HearAudioStep work, StepDesk desk, SoundFrames frames, IReadOnlyList<Range> stretches, SampleSpool spool, CancellationToken cancellation)
    {
        if (work.Script is { } path)
        {
            IReadOnlyList<ScriptSegment> script = await desk.Read<IReadOnlyList<ScriptSegment>>(path, cancellation);
            SoundPath said = SoundPath.Of(script);
            ScriptMatch.Check(said, frames);
            HeardSpeech aligned = ScriptAligner.Align(frames, 0, frames.Count, said, SoundTable.Default);
            return (aligned, work.Language ?? script[0].Language);
        }

        return work.WriteDown
            ? await new SpeechWriter(models).Write(frames, stretches, spool, work.Language, cancellation)
            : (SoundListener.Listen(frames, SoundTable.Default), work.Language ?? ScriptLanguage.English);
    }
}
