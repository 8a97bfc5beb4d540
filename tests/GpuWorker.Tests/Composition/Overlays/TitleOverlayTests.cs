using AlinFunctions.GpuWorker.Composition.Overlays;
using AlinFunctions.Pipeline.Composition;

namespace AlinFunctions.GpuWorker.Tests.Composition.Overlays;

public sealed class TitleOverlayTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("ink-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(TitleStyle.Lower, 25)]
    [InlineData(TitleStyle.Card, 30)]
    public async Task It_fades_in_stands_fades_out_and_is_gone_after_four_seconds(TitleStyle style, int fps)
    {
        Paper paper = new(320, 180);
        TitleOverlay title = await Set("Quarterly results 季度业绩", style, fps, new OverlayLayout(320, 180));

        int Strength(int frame) => paper.After(title, frame).Take(320 * 180).Max() - Paper.Luma;

        paper.IsBlank(paper.After(title, 0)).ShouldBeTrue();
        Strength(fps / 5).ShouldBeInRange(10, Strength(fps) - 10);
        paper.After(title, fps).ShouldBe(paper.After(title, 3 * fps));
        Strength((int)(3.8 * fps)).ShouldBeInRange(10, Strength(fps) - 10);
        foreach (int frame in (int[])[4 * fps, (4 * fps) + 1, 100 * fps])
        {
            paper.IsBlank(paper.After(title, frame)).ShouldBeTrue();
        }
    }

    [Theory]
    [InlineData("How a small team of five people makes forty short films every single week without a studio, WOWWW!")]
    [InlineData("五个人的小团队如何在没有摄影棚的情况下每周制作四十部短片")]
    public async Task A_long_title_takes_more_lines_and_stays_inside(string text)
    {
        OverlayLayout layout = new(360, 640);
        Paper paper = new(360, 640);

        byte[] frame = paper.After(await Set(text, TitleStyle.Lower, 25, layout), 50);

        var ink = paper.Around(frame, luma => luma > 200);
        (ink.Right - ink.Left).ShouldBeLessThanOrEqualTo(layout.SafeWidth);
        ink.Bottom.ShouldBeLessThanOrEqualTo(layout.CaptionBottom);
        (ink.Bottom - ink.Top).ShouldBeGreaterThan(2 * layout.CaptionFont);
    }

    private Task<TitleOverlay> Set(string title, TitleStyle style, int fps, OverlayLayout layout) =>
        TitleOverlay.Set(title, style, layout.CaptionBottom, fps, layout, _folder, TestContext.Current.CancellationToken);
}
