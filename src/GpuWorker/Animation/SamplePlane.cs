namespace AlinFunctions.GpuWorker.Animation;

/// <summary>A plane of bytes laid out for sampling between pixels: every entry holds a pixel, its right, its lower and its lower right neighbour, low byte first.</summary>
public sealed class SamplePlane
{
    /// <summary>Lays out a plane.</summary>
    /// <param name="bytes">Row by row.</param>
    /// <param name="width">Pixels across.</param>
    /// <param name="height">Pixels down.</param>
    public SamplePlane(ReadOnlySpan<byte> bytes, int width, int height)
    {
        (Width, Height) = (width, height);
        Quads = new int[width * height];
        for (int y = 0; y < height; y++)
        {
            int row = y * width, below = Math.Min(y + 1, height - 1) * width;
            for (int x = 0; x < width; x++)
            {
                int right = Math.Min(x + 1, width - 1);
                Quads[row + x] = bytes[row + x] | (bytes[row + right] << 8) | (bytes[below + x] << 16) | (bytes[below + right] << 24);
            }
        }
    }

    /// <summary>Gets the pixels across.</summary>
    public int Width { get; }

    /// <summary>Gets the pixels down.</summary>
    public int Height { get; }

    /// <summary>Gets the entries.</summary>
    public int[] Quads { get; }
}
