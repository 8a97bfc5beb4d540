using AlinFunctions.Instruments.Seeing;

namespace AlinFunctions.GpuWorker.Tests.Seeing;

/// <summary>The instruments themselves: a ruler that cannot fail measures nothing.</summary>
public sealed class SeeingTests
{
    [Fact]
    public void A_series_that_comes_two_frames_late_is_found_two_frames_late()
    {
        float[] said = [.. Enumerable.Range(0, 60).Select(at => MathF.Sin(at * .9f) + MathF.Sin(at * .37f))];
        float[] seen = [.. Enumerable.Range(0, 60).Select(at => said[Math.Max(0, at - 2)] * 3 + 1)];

        LagCorrelation found = LipRuler.Follows(seen, said);

        found.Lag.ShouldBe(2);
        found.Best.ShouldBe(1, 1e-6);
        found.AtZero.ShouldBeLessThan(.8);
    }

    [Fact]
    public void A_mouth_that_never_moves_follows_nothing()
    {
        LipRuler.Follows(new float[40], [.. Enumerable.Range(0, 40).Select(at => (float)at)]).Best.ShouldBe(0);
    }

    [Fact]
    public void Short_deep_dips_are_blinks_and_long_or_shallow_ones_are_not()
    {
        float[] eyes = [.. Enumerable.Repeat(.30f, 100)];
        Dip(eyes, 10, .15f, .08f, .08f, .16f);
        Dip(eyes, 40, .22f, .22f);
        Dip(eyes, 60, [.. Enumerable.Repeat(.05f, 20)]);

        Blink blink = BlinkCounter.Find(eyes, 25).ShouldHaveSingleItem();

        (blink.FirstFrame, blink.Frames).ShouldBe((10, 4));
        blink.Deepest.ShouldBe(.08f / .30f, 1e-4f);
    }

    private static void Dip(float[] eyes, int at, params float[] values) => values.CopyTo(eyes, at);
}
