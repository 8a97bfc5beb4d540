using AlinFunctions.GpuWorker.Inference;
using AlinFunctions.GpuWorker.Steps;
using AlinFunctions.Models;
using AlinFunctions.Models.Store;
using AlinFunctions.Pipeline.Animation;
using AlinFunctions.Pipeline.Messages;

namespace AlinFunctions.GpuWorker.Portrait;

/// <summary>Prepares one portrait: face, mesh, matte and plate.</summary>
public sealed class PreparePortraitHandler(ModelStore models, SessionFactory sessions, TimeProvider time) : IStepHandler<PreparePortraitStep>
{
    /// <inheritdoc />
    public async Task<StepOutput> Run(PreparePortraitStep work, StepDesk desk, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(work);
        ArgumentNullException.ThrowIfNull(desk);

        // A portrait is prepared once a job, so its networks are closed again: their memory is worth more than the second it takes to open them.
        using var detector = new FaceDetector(sessions, await models.Get(ModelId.FaceDetector, cancellation));
        using var mesher = new FaceMesher(sessions, await models.Get(ModelId.AttentionMesh, cancellation));
        using var matter = new PersonMatter(sessions, await models.Get(ModelId.PersonMatte, cancellation));
        var maker = new PortraitMaker(new PhotoDecoder(time), new FaceFinder(detector, mesher), matter);
        ReadOnlyMemory<byte> picture = await desk.Read(work.Portrait, cancellation);
        bool film = work.Picture?.Background?.Kind == BackgroundKind.Video;
        byte[]? behind = work.Background is { } path && !film ? (await desk.Read(path, cancellation)).ToArray() : null;
        PreparedPortrait portrait = await maker.Prepare(picture, new PortraitRequest(work.Face, work.Size, work.Picture, behind), cancellation);
        string file = Path.Combine(desk.Folder, "portrait.bin");
        await using (FileStream stream = File.Create(file))
        {
            PreparedPortraitFile.Write(portrait, stream);
        }

        PortraitReady ready = new(await desk.Leave(file, "portrait.bin", cancellation), portrait.Width, portrait.Height);
        return film ? await WithBackdrop(ready, work, desk, cancellation) : ready;
    }

    private async Task<PortraitReady> WithBackdrop(PortraitReady ready, PreparePortraitStep work, StepDesk desk, CancellationToken cancellation)
    {
        string film = await desk.Fetch(work.Background!.Value, "film", cancellation), made = Path.Combine(desk.Folder, "backdrop.mp4");
        int frames = await new BackdropMaker(time).Make(film, made, ready.Width, ready.Height, work.FramesPerSecond!.Value, cancellation);
        return ready with { Backdrop = await desk.Leave(made, "backdrop.mp4", cancellation), BackdropFrames = frames };
    }
}
