namespace AlinFunctions.GpuWorker.Portrait;

/// <summary>Fills a frame that is larger than its picture.</summary>
internal static class FrameSurround
{
    /// <summary>How soft the enlarged copy is, in the frame's shorter sides: nothing in it competes with the picture.</summary>
    private const float Softness = .035f;

    /// <summary>How much of its light the copy keeps, so that the picture stands out before it.</summary>
    private const float Light = .55f;

    /// <summary>Lays a picture's part of the frame over an enlarged copy of itself, out of focus.</summary>
    public static byte[] Enlarged(Photo part, FrameFit fit)
    {
        if (part.Width == fit.Width && part.Height == fit.Height)
        {
            return part.Pixels;
        }

        byte[] copy = Covering(part, fit.Width, fit.Height).Pixels;
        return Inlaid(SoftFocus.Of(copy, fit.Width, fit.Height, Softness * Math.Min(fit.Width, fit.Height), Light), part.Pixels, fit);
    }

    /// <summary>Goes on beyond the edges of a picture's part with its mirror image.</summary>
    public static byte[] Mirrored(byte[] part, FrameFit fit)
    {
        byte[] frame = new byte[fit.Width * fit.Height * 4];
        for (int y = 0; y < fit.Height; y++)
        {
            int fromY = Mirror(y - fit.Inside.Top, fit.Inside.Height);
            for (int x = 0; x < fit.Width; x++)
            {
                int fromX = Mirror(x - fit.Inside.Left, fit.Inside.Width);
                part.AsSpan(((fromY * fit.Inside.Width) + fromX) * 4, 4).CopyTo(frame.AsSpan(((y * fit.Width) + x) * 4));
            }
        }

        return frame;
    }

    /// <summary>Scales a picture so that it covers the frame, and cuts what is too much on both sides alike.</summary>
    public static Photo Covering(Photo picture, int width, int height)
    {
        float scale = Math.Max((float)width / picture.Width, (float)height / picture.Height);
        float left = (picture.Width - (width / scale)) / 2, top = (picture.Height - (height / scale)) / 2;
        return LanczosScale.Fit(picture, new FrameFit(left, top, scale, width, height, new PixelBox(0, 0, width, height)));
    }

    /// <summary>Puts a picture's part, any number of bytes a pixel, at its place in a frame, which it changes.</summary>
    public static byte[] Inlaid(byte[] frame, byte[] part, FrameFit fit)
    {
        int depth = frame.Length / (fit.Width * fit.Height), row = fit.Inside.Width * depth;
        for (int y = 0; y < fit.Inside.Height; y++)
        {
            part.AsSpan(y * row, row).CopyTo(frame.AsSpan((((y + fit.Inside.Top) * fit.Width) + fit.Inside.Left) * depth));
        }

        return frame;
    }

    private static int Mirror(int at, int length)
    {
        int turn = ((at % (2 * length)) + (2 * length)) % (2 * length);
        return turn < length ? turn : (2 * length) - 1 - turn;
    }
}
