namespace AlinFunctions.GpuWorker.Portrait;

/// <summary>Finds for every pixel the nearest one that is known, in two sweeps over the picture (Danielsson, "Euclidean distance mapping", 1980).</summary>
internal static class NearestKnown
{
    /// <summary>Gives the nearest known pixel of each; its own where it is known, -1 where none is.</summary>
    public static int[] Of(bool[] known, int width, int height)
    {
        int[] nearest = new int[known.Length];
        for (int at = 0; at < known.Length; at++)
        {
            nearest[at] = known[at] ? at : -1;
        }

        for (int y = 0; y < height; y++)
        {
            for (int x = 0; x < width; x++)
            {
                Take(x, y, -1, 0);
                Take(x, y, 0, -1);
                Take(x, y, -1, -1);
                Take(x, y, 1, -1);
            }

            for (int x = width - 1; x >= 0; x--)
            {
                Take(x, y, 1, 0);
            }
        }

        for (int y = height - 1; y >= 0; y--)
        {
            for (int x = width - 1; x >= 0; x--)
            {
                Take(x, y, 1, 0);
                Take(x, y, 0, 1);
                Take(x, y, 1, 1);
                Take(x, y, -1, 1);
            }

            for (int x = 0; x < width; x++)
            {
                Take(x, y, -1, 0);
            }
        }

        return nearest;

        void Take(int x, int y, int right, int down)
        {
            int nx = x + right, ny = y + down;
            if ((uint)nx < (uint)width && (uint)ny < (uint)height && nearest[(ny * width) + nx] is >= 0 and int found)
            {
                int at = (y * width) + x;
                nearest[at] = nearest[at] < 0 || Square(found, x, y) < Square(nearest[at], x, y) ? found : nearest[at];
            }
        }

        long Square(int of, int x, int y)
        {
            long dx = (of % width) - x, dy = (of / width) - y;
            return (dx * dx) + (dy * dy);
        }
    }
}
