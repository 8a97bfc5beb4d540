namespace AlinFunctions.GpuWorker.Portrait;

/// <summary>For every unknown pixel, the known one that lies as far beyond the edge of the unknown as it lies inside.</summary>
internal sealed class MirroredSurround
{
    private readonly bool[] _known;
    private readonly int[] _nearest;
    private readonly float[] _right;
    private readonly float[] _down;
    private readonly int _width;
    private readonly int _height;

    /// <summary>Measures a picture.</summary>
    /// <param name="known">Which pixels are known.</param>
    /// <param name="width">Pixels across.</param>
    /// <param name="height">Pixels down.</param>
    /// <param name="evenness">Over how many pixels the edge's own unevenness is averaged; else it would be drawn out into streaks.</param>
    public MirroredSurround(bool[] known, int width, int height, int evenness)
    {
        (_known, _width, _height) = (known, width, height);
        _nearest = NearestKnown.Of(known, width, height);
        _right = new float[known.Length];
        _down = new float[known.Length];
        for (int at = 0; at < known.Length; at++)
        {
            if (!known[at] && _nearest[at] >= 0)
            {
                _right[at] = 2 * ((_nearest[at] % width) - (at % width));
                _down[at] = 2 * ((_nearest[at] / width) - (at / width));
            }
        }

        _right = BoxMean.Of(BoxMean.Of(_right, width, height, evenness), width, height, evenness);
        _down = BoxMean.Of(BoxMean.Of(_down, width, height, evenness), width, height, evenness);
    }

    /// <summary>Gives a pixel's twin, itself where it is known, and how deep it lies in the unknown, pixels.</summary>
    public (int Twin, float Depth) Of(int at)
    {
        int nearest = _nearest[at];
        if (_known[at] || nearest < 0)
        {
            return (at, 0);
        }

        int x = at % _width, y = at / _width, edgeX = nearest % _width, edgeY = nearest / _width;
        float depth = float.Hypot(edgeX - x, edgeY - y);
        int even = Known(x + (int)MathF.Round(_right[at]), y + (int)MathF.Round(_down[at]));
        int straight = even >= 0 ? even : Known((2 * edgeX) - x, (2 * edgeY) - y);
        return (straight >= 0 ? straight : nearest, depth);
    }

    private int Known(int x, int y)
    {
        int at = (y * _width) + x;
        return (uint)x < (uint)_width && (uint)y < (uint)_height && _known[at] ? at : -1;
    }
}
