using AlinFunctions.GpuWorker.Composition;
using AlinFunctions.GpuWorker.Composition.Overlays;
using AlinFunctions.GpuWorker.Portrait;
using AlinFunctions.GpuWorker.Steps;
using AlinFunctions.Pipeline.Animation;
using AlinFunctions.Pipeline.Animation.Rig;
using AlinFunctions.Pipeline.Composition;
using AlinFunctions.Pipeline.Messages;
using AlinFunctions.Pipeline.Speech;

namespace AlinFunctions.GpuWorker.Animation;

/// <summary>Draws one spoken segment, its frames streaming from the renderer into the encoder.</summary>
public sealed class AnimateSegmentHandler(RigShelf rigs, TimeProvider time) : IStepHandler<AnimateSegmentStep>
{
    /// <inheritdoc />
    public async Task<StepOutput> Run(AnimateSegmentStep work, StepDesk desk, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(work);
        ArgumentNullException.ThrowIfNull(desk);
        if (work.FrameCount == 0)
        {
            return new ClipReady(await desk.Leave(BinaryData.Empty, "clip.mp4", cancellation), 0);
        }

        SpeechTrack track = await desk.Read<SpeechTrack>(work.Track, cancellation);
        FaceRig rig = await rigs.Take(work.Portrait, () => ReadPortrait(work.Portrait, desk, cancellation), cancellation);
        SpeechTrack? before = work.TrackBefore is { } path ? await desk.Read<SpeechTrack>(path, cancellation) : null;
        ReferenceMotion? reference = work.Reference is { } followed ? await desk.Read<ReferenceMotion>(followed, cancellation) : null;
        using BackdropFilm? film = work is { Backdrop: { } backdrop, BackdropFrames: { } count }
            ? new BackdropFilm(await desk.Fetch(backdrop, "backdrop.mp4", cancellation), new VideoFrame(rig.Portrait.Width, rig.Portrait.Height), count, work.FramesPerSecond)
            : null;
        var renderer = new PuppetRenderer(rig, work.Motion?.Still ?? false, filmed: film is not null);
        var motion = new MotionTimeline(track, rig.Shape, work.Seed, work.FirstSample, work.FramesPerSecond, work.Motion, before?.Direction, reference);
        var clip = new ClipRequest(rig.Portrait.Width, rig.Portrait.Height, work.FramesPerSecond, new FrameRange(work.FirstFrame, work.FrameCount));
        string file = Path.Combine(desk.Folder, "clip.mp4");
        FrameOverlays overlays = await FrameOverlays.Set(work, track, new OverlayLayout(clip.Width, clip.Height), desk, new PhotoDecoder(time), cancellation);
        ClipFacts facts = await ClipEncoder.Encode(
            clip,
            (frame, i420) =>
            {
                renderer.Render(motion.At(frame), i420, film is null ? default : film.At(frame));
                overlays.Stamp(frame, i420);
            },
            file,
            cancellation);
        return new ClipReady(await desk.Leave(file, "clip.mp4", cancellation), facts.FrameCount);
    }

    private static async Task<PreparedPortrait> ReadPortrait(ArtifactPath path, StepDesk desk, CancellationToken cancellation)
    {
        await using Stream stream = BinaryData.FromBytes(await desk.Read(path, cancellation)).ToStream();
        return PreparedPortraitFile.Read(stream);
    }
}
