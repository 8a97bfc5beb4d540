namespace AlinFunctions.GpuWorker.Portrait;

/// <summary>Means over squares around every place of a plane, in a time that does not depend on the square's size.</summary>
internal static class BoxMean
{
    /// <summary>Gives the means; at the edges only what is inside counts.</summary>
    public static float[] Of(float[] plane, int width, int height, int radius)
    {
        float[] across = new float[plane.Length];
        for (int y = 0; y < height; y++)
        {
            ReadOnlySpan<float> row = plane.AsSpan(y * width, width);
            double sum = 0;
            for (int x = 0; x < Math.Min(radius, width); x++)
            {
                sum += row[x];
            }

            for (int x = 0; x < width; x++)
            {
                sum += x + radius < width ? row[x + radius] : 0;
                sum -= x - radius - 1 >= 0 ? row[x - radius - 1] : 0;
                across[(y * width) + x] = (float)(sum / (Math.Min(width - 1, x + radius) - Math.Max(0, x - radius) + 1));
            }
        }

        float[] mean = new float[plane.Length];
        double[] sums = new double[width];
        for (int y = 0; y < Math.Min(radius, height); y++)
        {
            Add(sums, across.AsSpan(y * width, width), 1);
        }

        for (int y = 0; y < height; y++)
        {
            if (y + radius < height)
            {
                Add(sums, across.AsSpan((y + radius) * width, width), 1);
            }

            if (y - radius - 1 >= 0)
            {
                Add(sums, across.AsSpan((y - radius - 1) * width, width), -1);
            }

            double count = Math.Min(height - 1, y + radius) - Math.Max(0, y - radius) + 1;
            for (int x = 0; x < width; x++)
            {
                mean[(y * width) + x] = (float)(sums[x] / count);
            }
        }

        return mean;
    }

    private static void Add(double[] sums, ReadOnlySpan<float> row, double sign)
    {
        for (int x = 0; x < row.Length; x++)
        {
            sums[x] += sign * row[x];
        }
    }
}
