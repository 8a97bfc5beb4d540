using AlinFunctions.GpuWorker.Portrait;
using AlinFunctions.GpuWorker.Steps;
using AlinFunctions.Pipeline.Animation;
using AlinFunctions.Pipeline.Composition;
using AlinFunctions.Pipeline.Messages;
using AlinFunctions.Pipeline.Speech;

namespace AlinFunctions.GpuWorker.Composition.Overlays;

/// <summary>Everything that is drawn over one segment's frames, in order; the AI label comes last, so that nothing covers it.</summary>
internal sealed class FrameOverlays : IFrameOverlay
{
    private readonly IReadOnlyList<IFrameOverlay> _layers;
    private readonly AiLabel? _label;
    private readonly int _framesPerSecond;

    private FrameOverlays(IReadOnlyList<IFrameOverlay> layers, AiLabel? label, int framesPerSecond)
    {
        _layers = layers;
        _label = label;
        _framesPerSecond = framesPerSecond;
    }

    /// <summary>Prepares what a segment's frames bear.</summary>
    /// <param name="work">The segment.</param>
    /// <param name="track">What is said in it.</param>
    /// <param name="layout">The frame's layout.</param>
    /// <param name="desk">Where the step works.</param>
    /// <param name="pictures">Decodes a logo.</param>
    /// <param name="cancellation">Stops it.</param>
    public static async Task<FrameOverlays> Set(
        AnimateSegmentStep work, SpeechTrack track, OverlayLayout layout, StepDesk desk, PhotoDecoder pictures, CancellationToken cancellation)
    {
        AiLabel? label = work.Overlay?.Logo is not null || AiLabel.Shows(work.FirstFrame, work.FramesPerSecond)
            ? await AiLabel.Set(layout.Width, layout.Height, cancellation)
            : null;
        List<IFrameOverlay> layers = [];
        if (work.Overlay is { } plan)
        {
            int captionRows = plan.BurnCaptions ? CaptionOverlay.RowsOf(layout) : 0;
            LogoOverlay? logo = plan.Logo is { } path
                ? LogoOverlay.Place(await Decode(path, desk, pictures, cancellation), plan, layout, label!.Box, captionRows)
                : null;
            if (plan.Title is { } title && TitleOverlay.Shows(work.FirstFrame, work.FramesPerSecond))
            {
                int bottom = logo?.Box is { } box && box.Top > layout.Height / 2 ? box.Top - layout.Margin
                    : captionRows > 0 ? layout.CaptionBottom - captionRows - layout.Margin
                    : layout.CaptionBottom;
                layers.Add(await TitleOverlay.Set(title, plan.TitleStyle, bottom, work.FramesPerSecond, layout, desk.Folder, cancellation));
            }

            if (plan.BurnCaptions)
            {
                IReadOnlyList<CaptionCue> cues = CaptionCutter.Cut(track, work.FirstSample, layout.CaptionLetters);
                layers.Add(await CaptionOverlay.Set(cues, work.FramesPerSecond, layout, desk.Folder, cancellation));
            }

            if (logo is not null)
            {
                layers.Add(logo);
            }
        }

        return new FrameOverlays(layers, label, work.FramesPerSecond);
    }

    /// <inheritdoc/>
    public void Stamp(int frame, Span<byte> i420)
    {
        foreach (IFrameOverlay layer in _layers)
        {
            layer.Stamp(frame, i420);
        }

        _label?.Stamp(frame, _framesPerSecond, i420);
    }

    private static async Task<Photo> Decode(ArtifactPath path, StepDesk desk, PhotoDecoder pictures, CancellationToken cancellation)
    {
        ReadOnlyMemory<byte> file = await desk.Read(path, cancellation);
        PortraitHeader header = LogoHeader.Read(file.Span);
        return await pictures.TryDecode(header, file, cancellation) ?? throw LogoRefusal.Broken();
    }
}
