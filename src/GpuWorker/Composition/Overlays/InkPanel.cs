using AlinFunctions.Pipeline.Composition;

namespace AlinFunctions.GpuWorker.Composition.Overlays;

/// <summary>White characters on a darkened panel, so that they are read on any picture.</summary>
internal sealed class InkPanel
{
    /// <summary>How much of the picture's light the panel takes.</summary>
    public const double UsualShade = 0.55;

    private const int White = 235;
    private const int Black = 16;
    private const int Grey = 128;

    private readonly int _width;
    private readonly int _height;
    private readonly byte[] _ink;
    private readonly double _shade;

    /// <summary>Initializes a panel for frames of one size.</summary>
    /// <param name="width">The frame's width.</param>
    /// <param name="height">The frame's height.</param>
    /// <param name="box">Where the panel lies, inside the frame.</param>
    /// <param name="ink">The panel's coverage, row by row.</param>
    /// <param name="shade">How much of the picture's light it takes.</param>
    public InkPanel(int width, int height, FrameBox box, byte[] ink, double shade = UsualShade)
    {
        if (box.Left < 0 || box.Top < 0 || box.Right > width || box.Bottom > height || ink.Length != box.Width * box.Height)
        {
            throw new ArgumentException($"A panel at {box} with {ink.Length} pixels does not lie in a frame of {width} x {height}.", nameof(box));
        }

        _width = width;
        _height = height;
        Box = box;
        _ink = ink;
        _shade = shade;
    }

    /// <summary>Gets where it lies.</summary>
    public FrameBox Box { get; }

    /// <summary>Puts lines under each other on a sheet of some size.</summary>
    /// <param name="rows">The lines.</param>
    /// <param name="width">The sheet's width.</param>
    /// <param name="height">The sheet's height.</param>
    /// <param name="left">Where lines begin; null to centre them.</param>
    /// <param name="top">Where the first line begins.</param>
    public static byte[] Lay(IReadOnlyList<InkRow> rows, int width, int height, int? left, int top)
    {
        byte[] ink = new byte[width * height];
        foreach (InkRow row in rows)
        {
            int x = left ?? ((width - row.Width) / 2);
            for (int y = 0; y < row.Height; y++)
            {
                row.Ink.AsSpan(y * row.Width, row.Width).CopyTo(ink.AsSpan(((top + y) * width) + x));
            }

            top += row.Height;
        }

        return ink;
    }

    /// <summary>Draws it with some strength, 0 to 1.</summary>
    public void Stamp(double strength, Span<byte> i420)
    {
        Span<float> kept = stackalloc float[256], added = stackalloc float[256];
        double shade = _shade * strength;
        for (int ink = 0; ink < 256; ink++)
        {
            double cover = strength * ink / 255;
            kept[ink] = (float)((1 - shade) * (1 - cover));
            added[ink] = (float)((Black * shade * (1 - cover)) + (White * cover) + 0.5);
        }

        Span<byte> luma = i420[..(_width * _height)];
        for (int y = 0; y < Box.Height; y++)
        {
            Span<byte> row = luma.Slice(((Box.Top + y) * _width) + Box.Left, Box.Width);
            ReadOnlySpan<byte> ink = _ink.AsSpan(y * Box.Width, Box.Width);
            for (int x = 0; x < row.Length; x++)
            {
                row[x] = (byte)((row[x] * kept[ink[x]]) + added[ink[x]]);
            }
        }

        int chroma = _width * _height / 4;
        Fade(i420.Slice(luma.Length, chroma), strength);
        Fade(i420.Slice(luma.Length + chroma, chroma), strength);
    }

    /// <summary>Takes the colour out of the panel's part of a colour plane, and all of it under the ink.</summary>
    private void Fade(Span<byte> plane, double strength)
    {
        for (int y = 0; y < Box.Height / 2; y++)
        {
            Span<byte> row = plane.Slice((((Box.Top / 2) + y) * (_width / 2)) + (Box.Left / 2), Box.Width / 2);
            for (int x = 0; x < row.Length; x++)
            {
                int at = (2 * y * Box.Width) + (2 * x);
                double ink = (_ink[at] + _ink[at + 1] + _ink[at + Box.Width] + _ink[at + Box.Width + 1]) / (4 * 255.0);
                row[x] = (byte)Math.Round(row[x] + ((Grey - row[x]) * strength * Math.Max(_shade, ink)));
            }
        }
    }
}
