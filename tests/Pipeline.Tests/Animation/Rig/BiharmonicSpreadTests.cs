using System.Numerics;
using AlinFunctions.Pipeline.Animation.Rig;

namespace AlinFunctions.Pipeline.Tests.Animation.Rig;

public sealed class BiharmonicSpreadTests
{
    private const int Side = 9;

    [Fact]
    public void One_value_all_around_is_the_value_inside()
    {
        double[] field = new double[Side * Side];
        Array.Fill(field, 3);

        Spread(onlyRim: true).Fill(field);

        field.ShouldAllBe(value => Math.Abs(value - 3) < 1e-6);
    }

    [Fact]
    public void A_pulled_point_draws_its_neighbours_along_and_the_rim_stays()
    {
        double[] field = new double[Side * Side];
        int middle = Side * Side / 2;
        field[middle] = 1;

        Spread(onlyRim: false).Fill(field);

        field[middle].ShouldBe(1);
        field[middle + 1].ShouldBeInRange(.5, 1);
        field[middle + 3].ShouldBeInRange(0, field[middle + 1]);
        field[0].ShouldBe(0);
    }

    [Fact]
    public void A_point_on_no_triangle_is_refused()
    {
        Vector2[] points = [new(0, 0), new(1, 0), new(0, 1), new(5, 5)];

        Should.Throw<InvalidOperationException>(() => new BiharmonicSpread(points, [(0, 1, 2)], .01f, [true, true, true, false]));
    }

    private static BiharmonicSpread Spread(bool onlyRim)
    {
        Vector2[] points = [.. Enumerable.Range(0, Side * Side).Select(i => new Vector2(i % Side, i / Side))];
        List<(int, int, int)> triangles = [];
        for (int i = 0; i < Side * (Side - 1); i++)
        {
            if (i % Side < Side - 1)
            {
                triangles.Add((i, i + 1, i + Side));
                triangles.Add((i + 1, i + Side + 1, i + Side));
            }
        }

        bool[] isFixed = [.. points.Select(p => p.X is 0 or Side - 1 || p.Y is 0 or Side - 1)];
        isFixed[points.Length / 2] |= !onlyRim;
        return new BiharmonicSpread(points, triangles, .01f, isFixed);
    }
}
