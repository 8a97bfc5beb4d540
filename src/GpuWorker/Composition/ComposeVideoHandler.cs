using AlinFunctions.GpuWorker.Steps;
using AlinFunctions.Pipeline.Composition;
using AlinFunctions.Pipeline.Messages;

namespace AlinFunctions.GpuWorker.Composition;

/// <summary>Joins the segments of a job into its video.</summary>
public sealed class ComposeVideoHandler : IStepHandler<ComposeVideoStep>
{
    /// <inheritdoc />
    public async Task<StepOutput> Run(ComposeVideoStep work, StepDesk desk, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(work);
        ArgumentNullException.ThrowIfNull(desk);
        FetchedCut cut = await FetchedCut.Of(work.CutList, desk, cancellation);
        IReadOnlyList<CaptionCue> captions = CaptionCutter.Cut(cut.Tracks);
        string mp4 = Path.Combine(desk.Folder, "video.mp4"), poster = Path.Combine(desk.Folder, "poster.jpg");
        var request = new ComposeRequest
        {
            FramesPerSecond = cut.FramesPerSecond,
            Parts = cut.Parts,
            Captions = captions,
            Language = work.Language,
            Title = work.Title,
            Music = work.Music is { } music ? new ComposeMusic(await desk.Fetch(music, "music", cancellation), work.MusicLevel) : null,
            Mark = new AigcMark { ContentProducer = "AlinFunctions", ProduceId = desk.Job.ToString() },
        };
        VideoFacts facts = await VideoComposer.Compose(request, mp4, poster, cancellation);
        return new VideoReady(
            await desk.Leave(mp4, "video.mp4", cancellation),
            await desk.Leave(poster, "poster.jpg", cancellation),
            await desk.Leave(BinaryData.FromString(WebVttWriter.Write(captions)), "captions.vtt", cancellation),
            await desk.Leave(BinaryData.FromString(SrtWriter.Write(captions)), "captions.srt", cancellation),
            facts.Duration.TotalSeconds);
    }
}
