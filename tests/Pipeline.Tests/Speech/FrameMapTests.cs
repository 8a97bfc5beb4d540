using AlinFunctions.Pipeline.Speech;

namespace AlinFunctions.Pipeline.Tests.Speech;

public sealed class FrameMapTests
{
    private static readonly int[] Durations = [14, 2, 3, 5, 1, 1, 6];

    [Fact]
    public void At_speed_1_nothing_changes()
    {
        float[] pitch = Curve(220);

        FrameMap map = FrameMap.At(1, Durations);

        map.Durations.ShouldBe(Durations);
        map.Stretch(pitch, pitch).ShouldBe(pitch);
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(0.8)]
    [InlineData(1.3)]
    public void Rounding_does_not_add_up(double speed) =>
        FrameMap.At(speed, Durations).Frames.ShouldBe((int)Math.Round(Durations.Sum() / speed, MidpointRounding.AwayFromZero));

    [Theory]
    [InlineData(0.5)]
    [InlineData(1.25)]
    [InlineData(1.3)]
    public void One_speed_for_every_token_is_one_speed(double speed) =>
        FrameMap.At([speed, speed, speed, speed, speed, speed, speed], Durations).Durations.ShouldBe(FrameMap.At(speed, Durations).Durations);

    [Fact]
    public void Tokens_of_other_speeds_keep_their_frames()
    {
        FrameMap map = FrameMap.At([1, 1, 0.5, 0.5, 1, 1, 2], Durations);

        map.Durations.ShouldBe([14, 2, 6, 10, 1, 1, 3]);
        map.Start(5, 0).ShouldBe(33);
    }

    [Fact]
    public void No_token_vanishes_however_fast() => FrameMap.At(2, [1, 1, 1, 1, 1, 1]).Durations.ShouldAllBe(duration => duration == 1);

    [Fact]
    public void A_rising_curve_still_rises_between_the_same_ends()
    {
        float[] pitch = Curve(100);

        float[] slow = FrameMap.At(0.5, Durations).Stretch(pitch, pitch);

        slow.Zip(slow.Skip(1)).ShouldAllBe(pair => pair.Second >= pair.First);
        slow[0].ShouldBe(pitch[0]);
        slow[^1].ShouldBe(pitch[^1], 0.3);
    }

    [Fact]
    public void Between_voiced_and_unvoiced_no_pitch_is_made_up()
    {
        float[] pitch = [200, 200, 200, 200, 0, 0, 0, 0];

        float[] slow = FrameMap.At(0.6, [2, 2]).Stretch(pitch, pitch);

        slow.ShouldAllBe(hertz => hertz == 200 || hertz == 0);
    }

    [Fact]
    public void A_start_ahead_of_its_label_falls_into_the_token_before()
    {
        FrameMap map = FrameMap.At(0.5, [4, 4]);

        map.Start(1, 2).ShouldBe(4);
        map.Start(2, 0).ShouldBe(16);
        map.Start(0, 2).ShouldBe(0);
    }

    private static float[] Curve(float from) => [.. Enumerable.Range(0, 2 * Durations.Sum()).Select(i => from + i)];
}
