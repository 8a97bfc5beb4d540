using AlinFunctions.GpuWorker.Portrait;

namespace AlinFunctions.GpuWorker.Tests.Portrait;

public sealed class MirroredSurroundTests
{
    private const int Width = 90, Height = 70;

    [Fact]
    public void The_nearest_known_pixel_is_as_near_as_the_slow_search_finds()
    {
        bool[] known = Disc();
        int[] fast = NearestKnown.Of(known, Width, Height);
        int[] all = [.. Enumerable.Range(0, known.Length).Where(i => known[i])];

        for (int at = 0; at < known.Length; at += 7)
        {
            // Danielsson's sweeps may miss the nearest by a fraction of a pixel.
            Apart(at, fast[at]).ShouldBe(all.Min(other => Apart(at, other)), .3);
        }
    }

    [Fact]
    public void Where_nothing_is_known_nothing_is_nearest() => NearestKnown.Of(new bool[12], 4, 3).ShouldAllBe(nearest => nearest == -1);

    [Fact]
    public void A_twin_is_known_and_lies_about_as_far_beyond_the_edge_as_its_pixel_lies_inside()
    {
        bool[] known = Disc();
        MirroredSurround mirrored = new(known, Width, Height, 3);

        for (int at = 0; at < known.Length; at++)
        {
            (int twin, float depth) = mirrored.Of(at);
            known[twin].ShouldBeTrue();
            if (known[at])
            {
                (twin, depth).ShouldBe((at, 0));
            }
            else if (depth < 8)
            {
                Apart(at, twin).ShouldBeInRange(depth - .5, (2 * depth) + 2);
            }
        }
    }

    private static bool[] Disc() => [.. Enumerable.Range(0, Width * Height).Select(at => float.Hypot((at % Width) - 45, (at / Width) - 35) > 20)];

    private static double Apart(int one, int other) => double.Hypot((one % Width) - (other % Width), (one / Width) - (other / Width));
}
