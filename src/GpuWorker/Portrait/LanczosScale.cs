namespace AlinFunctions.GpuWorker.Portrait;

/// <summary>Scales a picture with Lanczos' window of three lobes (Duchon, "Lanczos Filtering in One and Two Dimensions", 1979), widened when shrinking.</summary>
internal static class LanczosScale
{
    private const int Lobes = 3;

    /// <summary>Makes the frame that a fit describes.</summary>
    public static Photo Fit(Photo photo, FrameFit fit)
    {
        (float left, float top, float scale) = (fit.Left, fit.Top, fit.Scale);
        while (scale <= .25f)
        {
            photo = photo.Half;
            (left, top, scale) = (left / 2, top / 2, scale * 2);
        }

        LanczosTaps across = LanczosTaps.For(fit.Width, photo.Width, left, scale, Lobes);
        LanczosTaps down = LanczosTaps.For(fit.Height, photo.Height, top, scale, Lobes);
        float[] narrow = new float[fit.Width * photo.Height * 3];
        for (int y = 0; y < photo.Height; y++)
        {
            ReadOnlySpan<byte> row = photo.Pixels.AsSpan(y * photo.Width * 4, photo.Width * 4);
            for (int x = 0; x < fit.Width; x++)
            {
                Span<float> sum = narrow.AsSpan(((y * fit.Width) + x) * 3, 3);
                for (int tap = 0; tap < across.Count; tap++)
                {
                    int at = across.Index(x, tap) * 4;
                    float weight = across.Weight(x, tap);
                    sum[0] += weight * row[at];
                    sum[1] += weight * row[at + 1];
                    sum[2] += weight * row[at + 2];
                }
            }
        }

        byte[] pixels = new byte[fit.Width * fit.Height * 4];
        float[] line = new float[fit.Width * 3];
        for (int y = 0; y < fit.Height; y++)
        {
            Array.Clear(line);
            for (int tap = 0; tap < down.Count; tap++)
            {
                float weight = down.Weight(y, tap);
                ReadOnlySpan<float> row = narrow.AsSpan(down.Index(y, tap) * line.Length, line.Length);
                for (int at = 0; at < line.Length; at++)
                {
                    line[at] += weight * row[at];
                }
            }

            Span<byte> target = pixels.AsSpan(y * fit.Width * 4, fit.Width * 4);
            for (int x = 0; x < fit.Width; x++)
            {
                for (int channel = 0; channel < 3; channel++)
                {
                    target[(x * 4) + channel] = (byte)Math.Clamp(line[(x * 3) + channel] + .5f, 0, 255);
                }

                target[(x * 4) + 3] = 255;
            }
        }

        return new Photo(fit.Width, fit.Height, pixels);
    }
}
