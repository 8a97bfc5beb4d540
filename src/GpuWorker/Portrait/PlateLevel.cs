namespace AlinFunctions.GpuWorker.Portrait;

/// <summary>One size of a picture that is known in part: colours times how well they are known, and that, 0 to 1.</summary>
internal sealed class PlateLevel(int width, int height)
{
    private readonly float[] _colours = new float[width * height * 3];
    private readonly float[] _known = new float[width * height];

    public int Width => width;

    public int Height => height;

    public void Set(int at, ReadOnlySpan<byte> colour, float known)
    {
        _known[at] = known;
        for (int channel = 0; channel < 3; channel++)
        {
            _colours[(at * 3) + channel] = colour[channel] * known;
        }
    }

    public float Colour(int at, int channel) => _colours[(at * 3) + channel];

    /// <summary>Gathers each pixel and its neighbours with the weights 1 3 3 1; whatever is known at all is known well one level up.</summary>
    public PlateLevel Half()
    {
        PlateLevel half = new((width + 1) / 2, (height + 1) / 2);
        ReadOnlySpan<float> taps = [1, 3, 3, 1];
        Span<float> sum = stackalloc float[3];
        for (int y = 0; y < half.Height; y++)
        {
            for (int x = 0; x < half.Width; x++)
            {
                sum.Clear();
                float known = 0;
                for (int tap = 0; tap < 16; tap++)
                {
                    int fromX = (x * 2) - 1 + (tap & 3), fromY = (y * 2) - 1 + (tap >> 2);
                    if ((uint)fromX < (uint)width && (uint)fromY < (uint)height)
                    {
                        float weight = taps[tap & 3] * taps[tap >> 2];
                        int from = (fromY * width) + fromX;
                        known += weight * _known[from];
                        sum[0] += weight * _colours[from * 3];
                        sum[1] += weight * _colours[(from * 3) + 1];
                        sum[2] += weight * _colours[(from * 3) + 2];
                    }
                }

                int at = (y * half.Width) + x;
                half._known[at] = MathF.Min(1, known);
                float scale = known > 0 ? half._known[at] / known : 0;
                for (int channel = 0; channel < 3; channel++)
                {
                    half._colours[(at * 3) + channel] = sum[channel] * scale;
                }
            }
        }

        return half;
    }

    /// <summary>Completes every pixel with the colour of a filled level of half the size.</summary>
    public void FillFrom(PlateLevel half)
    {
        for (int y = 0; y < height; y++)
        {
            for (int x = 0; x < width; x++)
            {
                int at = (y * width) + x;
                float missing = 1 - _known[at];
                if (missing > 0)
                {
                    half.AddSmoothly(((x + .5f) / 2) - .5f, ((y + .5f) / 2) - .5f, missing, _colours.AsSpan(at * 3, 3));
                    _known[at] = 1;
                }
            }
        }
    }

    private void AddSmoothly(float x, float y, float weight, Span<float> colour)
    {
        int left = (int)MathF.Floor(x), top = (int)MathF.Floor(y);
        for (int corner = 0; corner < 4; corner++)
        {
            int cx = left + (corner & 1), cy = top + (corner >> 1);
            float share = weight * (1 - MathF.Abs(x - cx)) * (1 - MathF.Abs(y - cy));
            int at = ((Math.Clamp(cy, 0, height - 1) * width) + Math.Clamp(cx, 0, width - 1)) * 3;
            colour[0] += share * _colours[at];
            colour[1] += share * _colours[at + 1];
            colour[2] += share * _colours[at + 2];
        }
    }
}
