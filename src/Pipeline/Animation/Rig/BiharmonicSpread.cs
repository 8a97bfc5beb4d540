using System.Numerics;

namespace AlinFunctions.Pipeline.Animation.Rig;

/// <summary>
/// Spreads given displacements of some mesh points smoothly over the others: it minimises the squared graph Laplacian
/// (the linear variational surfaces of Botsch and Sorkine, 2008) with a little of the Laplacian itself against ringing.
/// </summary>
public sealed class BiharmonicSpread
{
    private const double Membrane = .002;
    private readonly int[] _free;
    private readonly int[] _fixed;
    private readonly double[] _energy;
    private readonly double[] _factor;
    private readonly int _count;

    /// <summary>Factors the system for one choice of fixed points.</summary>
    /// <param name="points">The mesh in the image, pixels.</param>
    /// <param name="triangles">The triangles whose edges carry the spread.</param>
    /// <param name="shortest">The length that shorter edges count as, pixels.</param>
    /// <param name="isFixed">Which points are given.</param>
    public BiharmonicSpread(ReadOnlySpan<Vector2> points, IReadOnlyList<(int A, int B, int C)> triangles, float shortest, bool[] isFixed)
    {
        _count = points.Length;
        _energy = Energy(points, triangles, shortest);
        _free = [.. Enumerable.Range(0, _count).Where(i => !isFixed[i])];
        _fixed = [.. Enumerable.Range(0, _count).Where(i => isFixed[i])];
        int n = _free.Length;
        _factor = new double[n * n];
        for (int i = 0; i < n; i++)
        {
            for (int j = 0; j <= i; j++)
            {
                double sum = _energy[(_free[i] * _count) + _free[j]]
                    - Dot(_factor.AsSpan(i * n, j), _factor.AsSpan(j * n, j));
                if (i == j && !(sum > 0))
                {
                    throw new InvalidOperationException($"The mesh's point {_free[i]} hangs on no fixed point.");
                }

                _factor[(i * n) + j] = i == j ? Math.Sqrt(sum) : sum / _factor[(j * n) + j];
            }
        }
    }

    /// <summary>Fills in the free points of a displacement whose fixed points are set.</summary>
    /// <param name="field">One value a point; free entries are overwritten.</param>
    public void Fill(Span<double> field)
    {
        int n = _free.Length;
        double[] x = new double[n];
        for (int i = 0; i < n; i++)
        {
            double sum = 0;
            foreach (int k in _fixed)
            {
                sum -= _energy[(_free[i] * _count) + k] * field[k];
            }

            for (int j = 0; j < i; j++)
            {
                sum -= _factor[(i * n) + j] * x[j];
            }

            x[i] = sum / _factor[(i * n) + i];
        }

        for (int i = n - 1; i >= 0; i--)
        {
            double sum = x[i];
            for (int j = i + 1; j < n; j++)
            {
                sum -= _factor[(j * n) + i] * x[j];
            }

            x[i] = sum / _factor[(i * n) + i];
            field[_free[i]] = x[i];
        }
    }

    private static double Dot(ReadOnlySpan<double> left, ReadOnlySpan<double> right)
    {
        Vector<double> sums = Vector<double>.Zero;
        int i = 0;
        for (; i + Vector<double>.Count <= left.Length; i += Vector<double>.Count)
        {
            sums += new Vector<double>(left[i..]) * new Vector<double>(right[i..]);
        }

        double sum = Vector.Sum(sums);
        for (; i < left.Length; i++)
        {
            sum += left[i] * right[i];
        }

        return sum;
    }

    private static double[] Energy(ReadOnlySpan<Vector2> points, IReadOnlyList<(int A, int B, int C)> triangles, float shortest)
    {
        int count = points.Length;
        Dictionary<int, double>[] rows = [.. Enumerable.Range(0, count).Select(_ => new Dictionary<int, double>())];
        foreach ((int a, int b, int c) in triangles)
        {
            foreach ((int from, int to) in (ReadOnlySpan<(int, int)>)[(a, b), (b, c), (c, a)])
            {
                double weight = -1 / Math.Max((points[from] - points[to]).Length(), shortest);
                rows[from][to] = weight;
                rows[to][from] = weight;
            }
        }

        double mean = rows.Average(row => -row.Values.Sum());
        for (int i = 0; i < count; i++)
        {
            rows[i][i] = -rows[i].Values.Sum();
        }

        double[] energy = new double[count * count];
        foreach (Dictionary<int, double> row in rows)
        {
            foreach ((int i, double left) in row)
            {
                foreach ((int j, double right) in row)
                {
                    energy[(i * count) + j] += left * right / (mean * mean);
                }
            }
        }

        for (int i = 0; i < count; i++)
        {
            foreach ((int j, double value) in rows[i])
            {
                energy[(i * count) + j] += Membrane * value / mean;
            }
        }

        return energy;
    }
}
