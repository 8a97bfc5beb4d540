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
    private const double FontHeight = 0.062;
    private const double LeastHeight = 0.05;
    private const double Margin = 0.03;
    private const double ShownSeconds = 3;
    private const double FadeSeconds = 0.4;

    /// <summary>How much of the picture's light the panel takes.</summary>
    private const double PanelShade = 0.55;

    private const int White = 235;
    private const int Black = 16;
    private const int Grey = 128;

    private readonly int _width;
    private readonly int _height;
    private readonly byte[] _ink;
    private readonly PanelPlace _panel;

    private AiLabel(int width, int height, byte[] ink, PanelPlace panel)
    {
        _width = width;
        _height = height;
        _ink = ink;
        _panel = panel;
    }

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
        PanelPlace panel = new(margin, margin, (inkWidth + (2 * padding) + 1) & ~1, (inkHeight + (2 * padding) + 1) & ~1);
        byte[] ink = new byte[panel.Width * panel.Height];
        for (int y = 0; y < inkHeight; y++)
        {
            sheet.AsSpan(((top + y) * sheetWidth) + left, inkWidth).CopyTo(ink.AsSpan(((y + padding) * panel.Width) + padding));
        }

        return new AiLabel(width, height, ink, panel) { InkHeight = inkHeight };
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

        Span<byte> luma = i420[..(_width * _height)];
        for (int y = 0; y < _panel.Height; y++)
        {
            Span<byte> row = luma.Slice(((_panel.Top + y) * _width) + _panel.Left, _panel.Width);
            for (int x = 0; x < row.Length; x++)
            {
                double shaded = Mix(row[x], Black, PanelShade * strength);
                row[x] = (byte)Math.Round(Mix(shaded, White, strength * _ink[(y * _panel.Width) + x] / 255));
            }
        }

        int chroma = _width * _height / 4;
        Fade(i420.Slice(luma.Length, chroma), strength);
        Fade(i420.Slice(luma.Length + chroma, chroma), strength);
    }

    private static double Strength(int frame, int framesPerSecond) =>
        Math.Clamp(((ShownSeconds - ((double)frame / framesPerSecond)) / FadeSeconds) + 1, 0, 1);

    private static double Mix(double from, double to, double share) => from + ((to - from) * share);

    /// <summary>Takes the colour out of the panel's part of a colour plane, and all of it under the ink.</summary>
    private void Fade(Span<byte> plane, double strength)
    {
        for (int y = 0; y < _panel.Height / 2; y++)
        {
            Span<byte> row = plane.Slice((((_panel.Top / 2) + y) * (_width / 2)) + (_panel.Left / 2), _panel.Width / 2);
            for (int x = 0; x < row.Length; x++)
            {
                int at = (2 * y * _panel.Width) + (2 * x);
                double ink = (_ink[at] + _ink[at + 1] + _ink[at + _panel.Width] + _ink[at + _panel.Width + 1]) / (4 * 255.0);
                row[x] = (byte)Math.Round(Mix(row[x], Grey, strength * Math.Max(PanelShade, ink)));
            }
        }
    }

    private static async Task<byte[]> Draw(int font, int width, int height, CancellationToken cancellation)
    {
        using MemoryStream sheet = new();
        await FFMpegArguments
            .FromFileInput($"color=black:size={width}x{height}:duration=1:rate=1", verifyExists: false, options => options.Hardened().ForceFormat("lavfi"))
            .OutputToPipe(new StreamPipeSink(sheet), options => options
                .WithFrameOutputCount(1)
                .WithCustomArgument($"-vf \"drawtext=font=Noto Sans CJK SC:text={AigcMark.VisibleLabel}:fontsize={font}:fontcolor=white:x={font / 2}:y={font / 2},format=gray\"")
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

    /// <summary>Where the panel lies in the frame; all even.</summary>
    private readonly record struct PanelPlace(int Left, int Top, int Width, int Height);
}
