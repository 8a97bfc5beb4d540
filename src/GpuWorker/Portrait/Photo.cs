namespace AlinFunctions.GpuWorker.Portrait;

/// <summary>A decoded picture, BGRA, 4 bytes a pixel, row by row from the top; half-size copies are made when asked for and kept.</summary>
public sealed class Photo
{
    private Photo? _half;

    /// <summary>Initializes a photo over pixels, which it keeps.</summary>
    public Photo(int width, int height, byte[] pixels)
    {
        ArgumentNullException.ThrowIfNull(pixels);
        if (pixels.Length != checked(width * height * 4))
        {
            throw new ArgumentException($"{width} x {height} pixels take {width * height * 4} bytes, not {pixels.Length}.", nameof(pixels));
        }

        Width = width;
        Height = height;
        Pixels = pixels;
    }

    /// <summary>Gets the width in pixels.</summary>
    public int Width { get; }

    /// <summary>Gets the height in pixels.</summary>
    public int Height { get; }

    /// <summary>Gets the pixels, BGRA.</summary>
    public byte[] Pixels { get; }

    /// <summary>Gets the picture at half the size, every pixel the mean of four; an odd last row or column is left out.</summary>
    public Photo Half => _half ??= MakeHalf();

    /// <summary>Samples a square of the picture, turned and scaled, into a tensor of red, green, blue, channels last.</summary>
    /// <param name="crop">The square.</param>
    /// <param name="size">Width and height of the tensor.</param>
    /// <param name="target">size x size x 3 numbers.</param>
    /// <param name="range">What a byte becomes.</param>
    /// <param name="extend">Whether the outermost pixels go on outside the picture; otherwise it is black there.</param>
    public void Sample(SquareCrop crop, int size, Span<float> target, TensorRange range, bool extend)
    {
        ArgumentNullException.ThrowIfNull(crop);
        ArgumentNullException.ThrowIfNull(range);
        Photo level = this;
        float shrink = 1;
        while (crop.Side * shrink > 2 * size && level.Width >= 4 && level.Height >= 4)
        {
            level = level.Half;
            shrink /= 2;
        }

        for (int y = 0; y < size; y++)
        {
            for (int x = 0; x < size; x++)
            {
                (float px, float py) = crop.ToPicture((x + .5f) / size, (y + .5f) / size);
                level.Bilinear((px * shrink) - .5f, (py * shrink) - .5f, target.Slice(((y * size) + x) * 3, 3), range, extend);
            }
        }
    }

    private void Bilinear(float x, float y, Span<float> rgb, TensorRange range, bool extend)
    {
        float left = MathF.Floor(x), top = MathF.Floor(y);
        float across = x - left, down = y - top;
        (float blue, float green, float red) = (0, 0, 0);
        for (int corner = 0; corner < 4; corner++)
        {
            int cx = (int)left + (corner & 1), cy = (int)top + (corner >> 1);
            if (!extend && ((uint)cx >= (uint)Width || (uint)cy >= (uint)Height))
            {
                continue;
            }

            float weight = ((corner & 1) == 1 ? across : 1 - across) * (corner >> 1 == 1 ? down : 1 - down);
            int at = ((Math.Clamp(cy, 0, Height - 1) * Width) + Math.Clamp(cx, 0, Width - 1)) * 4;
            blue += weight * Pixels[at];
            green += weight * Pixels[at + 1];
            red += weight * Pixels[at + 2];
        }

        rgb[0] = range.Of(red);
        rgb[1] = range.Of(green);
        rgb[2] = range.Of(blue);
    }

    private Photo MakeHalf()
    {
        int width = Width / 2, height = Height / 2;
        byte[] pixels = new byte[width * height * 4];
        for (int y = 0; y < height; y++)
        {
            ReadOnlySpan<byte> upper = Pixels.AsSpan(y * 2 * Width * 4), lower = Pixels.AsSpan(((y * 2) + 1) * Width * 4);
            Span<byte> row = pixels.AsSpan(y * width * 4, width * 4);
            for (int at = 0; at < row.Length; at++)
            {
                int from = (at / 4 * 8) + (at % 4);
                row[at] = (byte)((upper[from] + upper[from + 4] + lower[from] + lower[from + 4] + 2) / 4);
            }
        }

        return new Photo(width, height, pixels);
    }
}
