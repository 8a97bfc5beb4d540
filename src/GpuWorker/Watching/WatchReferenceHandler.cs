using AlinFunctions.GpuWorker.Inference;
using AlinFunctions.GpuWorker.Portrait;
using AlinFunctions.GpuWorker.Steps;
using AlinFunctions.Models;
using AlinFunctions.Models.Store;
using AlinFunctions.Pipeline.Animation;
using AlinFunctions.Pipeline.Messages;

namespace AlinFunctions.GpuWorker.Watching;

/// <summary>Watches films for how a head and lids move.</summary>
public sealed class WatchReferenceHandler(ModelStore models, SessionFactory sessions) : IStepHandler<WatchReferenceStep>
{
    /// <inheritdoc />
    public async Task<StepOutput> Run(WatchReferenceStep work, StepDesk desk, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(work);
        ArgumentNullException.ThrowIfNull(desk);

        // As with a portrait, the networks are closed again: a job watches once.
        using var detector = new FaceDetector(sessions, await models.Get(ModelId.FaceDetector, cancellation));
        using var mesher = new FaceMesher(sessions, await models.Get(ModelId.AttentionMesh, cancellation));
        var watcher = new FilmWatcher(new FaceFinder(detector, mesher), mesher);
        var motion = new ReferenceMotion(ReferenceReader.FramesPerSecond);
        if (work.Pose is { } pose)
        {
            motion = ReferenceReader.Pose(await watcher.Watch(await desk.Fetch(pose, "pose", cancellation), ReferenceUse.Pose, cancellation));
        }

        if (work.Blink is { } blink)
        {
            IReadOnlyList<WatchedFace?> faces = await watcher.Watch(await desk.Fetch(blink, "blink", cancellation), ReferenceUse.Blink, cancellation);
            motion = motion with { Blink = ReferenceReader.Blink(faces).Blink };
        }

        return new ReferenceWatched(await desk.LeaveRecord(motion, "motion.json", cancellation));
    }
}
