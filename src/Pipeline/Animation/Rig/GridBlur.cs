namespace AlinFunctions.Pipeline.Animation.Rig;

/// <summary>A Gaussian blur of a grid of values; edges are repeated.</summary>
public static class GridBlur
{
    /// <summary>Blurs in place.</summary>
    /// <param name="values">Row by row.</param>
    /// <param name="columns">Values a row.</param>
    /// <param name="rows">Rows.</param>
    /// <param name="sigma">Standard deviation in nodes.</param>
    public static void Apply(float[] values, int columns, int rows, float sigma)
    {
        int reach = (int)MathF.Ceiling(3 * sigma);
        if (reach == 0)
        {
            return;
        }

        float[] kernel = [.. Enumerable.Range(-reach, (2 * reach) + 1).Select(i => MathF.Exp(-i * i / (2 * sigma * sigma)))];
        float sum = kernel.Sum();
        float[] half = new float[values.Length];
        for (int row = 0; row < rows; row++)
        {
            for (int column = 0; column < columns; column++)
            {
                float total = 0;
                for (int k = -reach; k <= reach; k++)
                {
                    total += kernel[k + reach] * values[(row * columns) + Math.Clamp(column + k, 0, columns - 1)];
                }

                half[(row * columns) + column] = total / sum;
            }
        }

        for (int row = 0; row < rows; row++)
        {
            for (int column = 0; column < columns; column++)
            {
                float total = 0;
                for (int k = -reach; k <= reach; k++)
                {
                    total += kernel[k + reach] * half[(Math.Clamp(row + k, 0, rows - 1) * columns) + column];
                }

                values[(row * columns) + column] = total / sum;
            }
        }
    }
}
