using AlinFunctions.GpuWorker.Composition.Overlays;
using AlinFunctions.Pipeline.Composition;
using FFMpegCore;
using FFMpegCore.Pipes;

namespace AlinFunctions.GpuWorker.Composition;

/// <summary>
/// The visible label at the start of every video, drawn into its frames: GB 45438-2025 asks for at least 2 s and for characters of at least
/// 5 % of the shorter side. White on a darkened panel in the upper left corner, so that it is read on any picture.
/// </summary>
public sealed class AiLabel
{
    private const double FontHeight = 0.066;
    private const double LeastHeight = 0.05;
    private const double Margin = 0.03;
    private const double ShownSeconds = 3;
    private const double FadeSeconds = 0.4;

    private readonly InkPanel _panel;

    private AiLabel(InkPanel panel) => _panel = panel;

    /// <summary>Gets where its panel lies.</summary>
    public FrameBox Box => _panel.Box;

    /// <summary>Gets how high the characters are, pixels.</summary>
    public int InkHeight { get; private init; }

    /// <summary>Says whether a frame is early enough to bear the label.</summary>
    public static bool Shows(int frame, int framesPerSecond) => Strength(frame, framesPerSecond) > 0;

    /// <summary>Sets the label's type once, for frames of one size.</summary>
    public static async Task<AiLabel> Set(int width, int height, CancellationToken cancellation)
    {
        int side = Math.Min(width, height);
        int font = (int)Math.Ceiling(FontHeight * side);
        int sheetWidth = 14 * font;
        int sheetHeight = 2 * font;
        byte[] sheet = await Draw(font, sheetWidth, sheetHeight, cancellation);
        (int left, int top, int inkWidth, int inkHeight) = Bounds(sheet, sheetWidth);
        if (inkHeight < LeastHeight * side)
        {
            throw new InvalidOperationException($"The label's characters are {inkHeight} pixels high where {LeastHeight * side:F0} are asked for; is a Chinese font installed?");
        }

        int padding = font / 3;
        int margin = (int)(Margin * side) & ~1;
        var box = FrameBox.Even(margin, margin, inkWidth + (2 * padding), inkHeight + (2 * padding));
        byte[] ink = new byte[box.Width * box.Height];
        for (int y = 0; y < inkHeight; y++)
        {
            sheet.AsSpan(((top + y) * sheetWidth) + left, inkWidth).CopyTo(ink.AsSpan(((y + padding) * box.Width) + padding));
        }

        return new AiLabel(new InkPanel(width, height, box, ink)) { InkHeight = inkHeight };
    }

    /// <summary>Draws the label into a frame of the job's first seconds; later frames are left as they are.</summary>
    /// <param name="frame">The frame's global number.</param>
    /// <param name="framesPerSecond">Frames a second.</param>
    /// <param name="i420">The frame, as <see cref="FrameDrawer"/> draws it.</param>
    public void Stamp(int frame, int framesPerSecond, Span<byte> i420)
    {
        double strength = Strength(frame, framesPerSecond);
        if (strength <= 0)
        {
            return;
        }

        _panel.Stamp(strength, i420);
    }

    private static double Strength(int frame, int framesPerSecond) =>
        Math.Clamp(((ShownSeconds - ((double)frame / framesPerSecond)) / FadeSeconds) + 1, 0, 1);

    private static async Task<byte[]> Draw(int font, int width, int height, CancellationToken cancellation)
    {
        using MemoryStream sheet = new();
        await FFMpegArguments
            .FromFileInput($"color=black:size={width}x{height}:duration=1:rate=1", verifyExists: false, options => options.Hardened().ForceFormat("lavfi"))
            .OutputToPipe(new StreamPipeSink(sheet), options => options
                .WithFrameOutputCount(1)
                .WithCustomArgument($"-vf \"drawtext=font={OverlayFont.Name}:text={AigcMark.VisibleLabel}:fontsize={font}:fontcolor=white:x={font / 2}:y={font / 2},format=gray\"")
                .ForceFormat("rawvideo"))
            .CancellableThrough(cancellation)
            .ProcessAsynchronously();
        return sheet.ToArray();
    }

    /// <summary>Finds the rows and columns that hold ink.</summary>
    private static (int Left, int Top, int Width, int Height) Bounds(byte[] sheet, int width)
    {
        int[] inked = [.. Enumerable.Range(0, sheet.Length).Where(i => sheet[i] > 127)];
        if (inked.Length == 0)
        {
            throw new InvalidOperationException("The label could not be set: no font was found.");
        }

        int left = inked.Min(i => i % width);
        int top = inked[0] / width;
        return (left, top, inked.Max(i => i % width) - left + 1, (inked[^1] / width) - top + 1);
    }
}
