namespace AlinFunctions.GpuWorker.Portrait;

/// <summary>Which source pixels, with what weights, make each pixel of a scaled line; weights of one pixel add up to 1.</summary>
internal sealed class LanczosTaps
{
    private readonly int[] _first;
    private readonly int _last;
    private readonly float[] _weights;

    private LanczosTaps(int count, int[] first, int last, float[] weights)
    {
        Count = count;
        _first = first;
        _last = last;
        _weights = weights;
    }

    public int Count { get; }

    /// <summary>Makes the taps of a line of <paramref name="length"/> pixels cut from <paramref name="start"/> on and scaled.</summary>
    public static LanczosTaps For(int length, int sourceLength, float start, float scale, int lobes)
    {
        float stretch = MathF.Max(1, 1 / scale), reach = lobes * stretch;
        int count = ((int)MathF.Ceiling(reach) * 2) + 1;
        int[] first = new int[length];
        float[] weights = new float[length * count];
        for (int at = 0; at < length; at++)
        {
            float centre = start + ((at + .5f) / scale) - .5f;
            first[at] = (int)MathF.Ceiling(centre - reach);
            Span<float> own = weights.AsSpan(at * count, count);
            float sum = 0;
            for (int tap = 0; tap < count; tap++)
            {
                own[tap] = Window((first[at] + tap - centre) / stretch, lobes);
                sum += own[tap];
            }

            foreach (ref float weight in own)
            {
                weight /= sum;
            }
        }

        return new LanczosTaps(count, first, sourceLength - 1, weights);
    }

    public int Index(int at, int tap) => Math.Clamp(_first[at] + tap, 0, _last);

    public float Weight(int at, int tap) => _weights[(at * Count) + tap];

    private static float Window(float x, int lobes)
    {
        if (MathF.Abs(x) < 1e-4f)
        {
            return 1;
        }

        float turn = MathF.PI * x;
        return MathF.Abs(x) >= lobes ? 0 : lobes * MathF.Sin(turn) * MathF.Sin(turn / lobes) / (turn * turn);
    }
}
