namespace AlinFunctions.GpuWorker.Portrait;

/// <summary>Finds the pixels that are joined to given ones, side by side, through pixels that let it pass.</summary>
internal static class PixelFlood
{
    /// <summary>Marks what is reached.</summary>
    public static bool[] Reach(int width, int height, IEnumerable<int> seeds, Func<int, bool> passes)
    {
        bool[] reached = new bool[width * height];
        Stack<int> open = new();
        void Visit(int at)
        {
            if (!reached[at] && passes(at))
            {
                reached[at] = true;
                open.Push(at);
            }
        }

        foreach (int seed in seeds)
        {
            Visit(seed);
        }

        while (open.TryPop(out int at))
        {
            int x = at % width;
            if (x > 0)
            {
                Visit(at - 1);
            }

            if (x < width - 1)
            {
                Visit(at + 1);
            }

            if (at >= width)
            {
                Visit(at - width);
            }

            if (at < reached.Length - width)
            {
                Visit(at + width);
            }
        }

        return reached;
    }
}
