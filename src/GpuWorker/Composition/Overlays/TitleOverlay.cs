using AlinFunctions.Pipeline.Composition;

namespace AlinFunctions.GpuWorker.Composition.Overlays;

/// <summary>The title over a video's first seconds: it fades in, stands, and fades out.</summary>
internal sealed class TitleOverlay : IFrameOverlay
{
    private const double EndSeconds = 4;
    private const double FadeSeconds = 0.4;

    /// <summary>The size of type as a share of the shorter side.</summary>
    private const double LowerShare = 0.062, CardShare = 0.09;

    /// <summary>How much of the picture's light a card takes.</summary>
    private const double CardShade = 0.68;

    /// <summary>Captions count a Chinese character for more letters than it is wide, because it takes longer to read: a title has the time.</summary>
    private const double WideRoom = 1.2;

    private readonly InkPanel _panel;
    private readonly int _framesPerSecond;

    private TitleOverlay(InkPanel panel, int framesPerSecond)
    {
        _panel = panel;
        _framesPerSecond = framesPerSecond;
    }

    /// <summary>Says whether a frame is early enough to bear the title.</summary>
    public static bool Shows(int frame, int framesPerSecond) => frame < EndSeconds * framesPerSecond;

    /// <summary>Sets the title in type once, for frames of one size.</summary>
    /// <param name="title">The title.</param>
    /// <param name="style">How it stands.</param>
    /// <param name="bottom">The row above which it stands in the lower third.</param>
    /// <param name="framesPerSecond">Frames a second.</param>
    /// <param name="layout">The frame's layout.</param>
    /// <param name="folder">Where text lies while it is set.</param>
    /// <param name="cancellation">Stops it.</param>
    public static async Task<TitleOverlay> Set(
        string title, TitleStyle style, int bottom, int framesPerSecond, OverlayLayout layout, string folder, CancellationToken cancellation)
    {
        int font = layout.Font(style == TitleStyle.Card ? CardShare : LowerShare);
        double letters = layout.Letters(font) * (title.EnumerateRunes().Any(CaptionWidth.IsWide) ? WideRoom : 1);
        IReadOnlyList<InkRow> rows = await InkSheet.SetWithin(layout.SafeWidth - font, BurnedText.Title(title, letters), font, folder, cancellation);
        return new TitleOverlay(style == TitleStyle.Card ? Card(rows, layout) : Lower(rows, font, bottom, layout), framesPerSecond);
    }

    /// <inheritdoc/>
    public void Stamp(int frame, Span<byte> i420)
    {
        double seconds = (double)frame / _framesPerSecond;
        double strength = Math.Clamp(seconds / FadeSeconds, 0, 1) * Math.Clamp((EndSeconds - seconds) / FadeSeconds, 0, 1);
        if (strength > 0)
        {
            _panel.Stamp(strength, i420);
        }
    }

    private static InkPanel Card(IReadOnlyList<InkRow> rows, OverlayLayout layout)
    {
        int top = Math.Max(0, (layout.Height - rows.Sum(row => row.Height)) / 2);
        byte[] ink = InkPanel.Lay(rows, layout.Width, layout.Height, left: null, top);
        return new InkPanel(layout.Width, layout.Height, new FrameBox(0, 0, layout.Width, layout.Height), ink, CardShade);
    }

    private static InkPanel Lower(IReadOnlyList<InkRow> rows, int font, int bottom, OverlayLayout layout)
    {
        int padding = font / 4, height = rows.Sum(row => row.Height) + (2 * padding);
        var box = FrameBox.Even(layout.Margin, Math.Max(0, bottom - height - 1), rows.Max(row => row.Width) + font, height);
        return new InkPanel(layout.Width, layout.Height, box, InkPanel.Lay(rows, box.Width, box.Height, font / 2, padding));
    }
}
