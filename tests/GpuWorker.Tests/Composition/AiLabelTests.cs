using AlinFunctions.GpuWorker.Composition;

namespace AlinFunctions.GpuWorker.Tests.Composition;

public sealed class AiLabelTests
{
    [Theory]
    [InlineData(1280, 720)]
    [InlineData(406, 720)]
    [InlineData(160, 160)]
    public async Task Its_characters_are_at_least_a_twentieth_of_the_shorter_side_and_inside_the_frame(int width, int height)
    {
        AiLabel label = await AiLabel.Set(width, height, CancellationToken.None);
        byte[] plain = Flat(width, height);
        byte[] stamped = (byte[])plain.Clone();
        label.Stamp(0, 25, stamped);

        label.InkHeight.ShouldBeGreaterThanOrEqualTo((int)(0.05 * Math.Min(width, height)));
        int[] white = [.. Enumerable.Range(0, width * height).Where(i => stamped[i] > 220)];
        (white.Max(i => i / width) - white.Min(i => i / width) + 1).ShouldBeGreaterThanOrEqualTo((int)(0.05 * Math.Min(width, height)));
        white.Max(i => i % width).ShouldBeLessThan((int)(0.8 * width));
    }

    [Theory]
    [InlineData(25)]
    [InlineData(30)]
    public async Task It_stands_fully_for_more_than_two_seconds_and_then_leaves_frames_alone(int fps)
    {
        AiLabel label = await AiLabel.Set(320, 180, CancellationToken.None);
        byte[] first = Flat(320, 180);
        label.Stamp(0, fps, first);

        foreach (int frame in (int[])[fps, 2 * fps, 3 * fps])
        {
            byte[] later = Flat(320, 180);
            label.Stamp(frame, fps, later);
            later.ShouldBe(first);
        }

        byte[] gone = Flat(320, 180);
        label.Stamp(4 * fps, fps, gone);
        gone.ShouldBe(Flat(320, 180));
    }

    [Fact]
    public async Task It_is_read_on_white_and_on_black()
    {
        AiLabel label = await AiLabel.Set(320, 180, CancellationToken.None);
        foreach (byte level in (byte[])[16, 128, 235])
        {
            byte[] frame = Flat(320, 180, level);
            label.Stamp(0, 25, frame);
            byte[] panel = [.. Enumerable.Range(0, 320 * 180).Where(i => i % 320 is > 8 and < 100 && i / 320 is > 8 and < 18).Select(i => frame[i])];

            (panel.Max() - panel.Min()).ShouldBeGreaterThan(90);
        }
    }

    private static byte[] Flat(int width, int height, byte luma = 120)
    {
        byte[] frame = new byte[width * height * 3 / 2];
        frame.AsSpan(0, width * height).Fill(luma);
        frame.AsSpan(width * height).Fill(90);
        return frame;
    }
}
