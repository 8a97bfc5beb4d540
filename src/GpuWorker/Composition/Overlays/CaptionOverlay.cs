using AlinFunctions.Pipeline.Composition;

namespace AlinFunctions.GpuWorker.Composition.Overlays;

/// <summary>Captions drawn into the frames in which they are said.</summary>
internal sealed class CaptionOverlay : IFrameOverlay
{
    private readonly int _framesPerSecond;
    private readonly List<(CaptionCue Cue, InkPanel Panel)> _shown;

    private CaptionOverlay(int framesPerSecond, List<(CaptionCue Cue, InkPanel Panel)> shown)
    {
        _framesPerSecond = framesPerSecond;
        _shown = shown;
    }

    /// <summary>The height that two lines take at the lower edge.</summary>
    public static int RowsOf(OverlayLayout layout) => (int)(3.2 * layout.CaptionFont);

    /// <summary>Sets captions in type once, for frames of one size.</summary>
    /// <param name="cues">The captions, on the clock of the video.</param>
    /// <param name="framesPerSecond">Frames a second.</param>
    /// <param name="layout">The frame's layout.</param>
    /// <param name="folder">Where text lies while it is set.</param>
    /// <param name="cancellation">Stops it.</param>
    public static async Task<CaptionOverlay> Set(IReadOnlyList<CaptionCue> cues, int framesPerSecond, OverlayLayout layout, string folder, CancellationToken cancellation)
    {
        IReadOnlyList<string>[] lines = [.. cues.Select(cue => BurnedText.Lines(cue.Lines, layout.CaptionLetters))];
        IReadOnlyList<InkRow> rows = await InkSheet.Set([.. lines.SelectMany(line => line)], layout.CaptionFont, folder, cancellation);
        List<(CaptionCue, InkPanel)> shown = [];
        int first = 0;
        for (int i = 0; i < cues.Count; i++)
        {
            IReadOnlyList<InkRow> own = [.. rows.Skip(first).Take(lines[i].Count)];
            first += lines[i].Count;
            IReadOnlyList<InkRow> fitted = await InkSheet.Fit(own, layout.SafeWidth - layout.CaptionFont, lines[i], layout.CaptionFont, folder, cancellation);
            if (fitted.Any(row => row.Width > 0))
            {
                shown.Add((cues[i], PanelOf(fitted, layout)));
            }
        }

        return new CaptionOverlay(framesPerSecond, shown);
    }

    /// <inheritdoc/>
    public void Stamp(int frame, Span<byte> i420)
    {
        double seconds = (double)frame / _framesPerSecond;
        foreach ((CaptionCue cue, InkPanel panel) in _shown)
        {
            if (cue.Start <= seconds && seconds < cue.End)
            {
                panel.Stamp(1, i420);
                return;
            }
        }
    }

    private static InkPanel PanelOf(IReadOnlyList<InkRow> rows, OverlayLayout layout)
    {
        int font = layout.CaptionFont, padding = font / 6, height = rows.Sum(row => row.Height);
        int width = rows.Max(row => row.Width) + font;
        var box = FrameBox.Even((layout.Width - width) / 2.0, 0, width, height + (2 * padding));
        box = box with { Top = Math.Max(0, (layout.CaptionBottom - box.Height) & ~1) };
        return new InkPanel(layout.Width, layout.Height, box, InkPanel.Lay(rows, box.Width, box.Height, left: null, padding));
    }
}
