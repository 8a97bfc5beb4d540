using System.Runtime.InteropServices;

namespace AlinFunctions.GpuWorker.Portrait;

/// <summary>Turns a stored picture upright by EXIF's orientation (CIPA DC-008).</summary>
internal static class PhotoTurn
{
    /// <summary>Orientations 2, 4, 5 and 7 are mirrored, 5 to 8 lie on their side.</summary>
    public static Photo Upright(byte[] pixels, int width, int height, int orientation)
    {
        if (orientation == 1)
        {
            return new Photo(width, height, pixels);
        }

        bool lying = orientation >= 5;
        (int upWidth, int upHeight) = lying ? (height, width) : (width, height);
        byte[] upright = new byte[pixels.Length];
        Span<uint> from = MemoryMarshal.Cast<byte, uint>(pixels.AsSpan());
        Span<uint> to = MemoryMarshal.Cast<byte, uint>(upright.AsSpan());
        for (int y = 0; y < upHeight; y++)
        {
            for (int x = 0; x < upWidth; x++)
            {
                (int sx, int sy) = orientation switch
                {
                    2 => (width - 1 - x, y),
                    3 => (width - 1 - x, height - 1 - y),
                    4 => (x, height - 1 - y),
                    5 => (y, x),
                    6 => (y, height - 1 - x),
                    7 => (width - 1 - y, height - 1 - x),
                    _ => (width - 1 - y, x),
                };
                to[(y * upWidth) + x] = from[(sy * width) + sx];
            }
        }

        return new Photo(upWidth, upHeight, upright);
    }
}
