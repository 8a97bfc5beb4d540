using AlinFunctions.GpuWorker.Portrait;

namespace AlinFunctions.GpuWorker.Tests.Portrait;

public sealed class PersonRegionTests
{
    private const int Side = 200, Eyes = 80, Rim = 6;
    private static readonly FaceMesh Face = DrawnMesh.At(100, 100, Eyes);

    [Fact]
    public void A_cheek_of_the_backgrounds_colour_is_closed_up_to_its_edge()
    {
        // The face's outline lies 68 pixels from its middle; colour has cut a slit from the right edge to 30 pixels from it.
        float[] matte = Disc(90);
        Cut(matte, from: 130, to: Side);

        PersonRegion.Close(matte, Side, Side, Face.Points, Rim);

        matte[(100 * Side) + 140].ShouldBe(1);
        matte[(100 * Side) + 160].ShouldBe(1);
        matte[(100 * Side) + 178].ShouldBe(0, "outside the mesh it may be background");
    }

    [Fact]
    public void A_hole_that_no_background_reaches_is_closed_and_the_outer_rim_stays_soft()
    {
        float[] matte = Disc(90);
        Cut(matte, from: 172, to: 180);
        matte[(100 * Side) + 192] = .6f;

        PersonRegion.Close(matte, Side, Side, Face.Points, Rim);

        matte[(100 * Side) + 176].ShouldBe(1);
        matte[(100 * Side) + 192].ShouldBe(.6f);
    }

    private static float[] Disc(float radius)
    {
        float[] matte = new float[Side * Side];
        for (int at = 0; at < matte.Length; at++)
        {
            matte[at] = float.Hypot((at % Side) - 100, (at / Side) - 100) <= radius ? 1 : 0;
        }

        return matte;
    }

    private static void Cut(float[] matte, int from, int to)
    {
        for (int y = 97; y <= 103; y++)
        {
            matte.AsSpan((y * Side) + from, to - from).Clear();
        }
    }
}
