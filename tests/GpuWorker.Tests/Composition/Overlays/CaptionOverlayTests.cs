using AlinFunctions.GpuWorker.Composition;
using AlinFunctions.GpuWorker.Composition.Overlays;
using AlinFunctions.Pipeline.Composition;

namespace AlinFunctions.GpuWorker.Tests.Composition.Overlays;

public sealed class CaptionOverlayTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("ink-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(640, 360)]
    [InlineData(360, 360)]
    [InlineData(360, 640)]
    [InlineData(1920, 1080)]
    public async Task Captions_in_both_languages_are_read_inside_the_safe_area_and_under_the_label(int width, int height)
    {
        Paper paper = new(width, height);
        OverlayLayout layout = new(width, height);
        AiLabel label = await AiLabel.Set(width, height, TestContext.Current.CancellationToken);
        foreach (string[] lines in (string[][])[["A serverless batch pipeline", "turns a script, 100% & %{pts}: 'yes'"], ["欢迎使用数字人视频", "今天天气很好，我们去"]])
        {
            CaptionOverlay captions = await Set(layout, 25, new CaptionCue(0, 1, lines));

            byte[] frame = paper.After(captions, 0);

            var ink = paper.Around(frame, luma => luma > 200);
            (ink.Right - ink.Left).ShouldBeInRange(width / 4, layout.SafeWidth);
            ink.Bottom.ShouldBeLessThan((int)(0.95 * height));
            ink.Top.ShouldBeGreaterThan(label.Box.Bottom);
            (ink.Bottom - ink.Top).ShouldBeGreaterThan((int)(1.8 * layout.CaptionFont));

            // On its own panel the type has four times the light of what is around it, whatever the picture.
            var panel = paper.Around(frame, luma => luma != Paper.Luma);
            frame[(((panel.Top + 1) * width) + panel.Left + 2)].ShouldBeLessThan((byte)75);
        }
    }

    [Theory]
    [InlineData(25)]
    [InlineData(30)]
    public async Task A_caption_stands_in_exactly_the_frames_of_its_time(int fps)
    {
        Paper paper = new(320, 180);
        CaptionOverlay captions = await Set(new OverlayLayout(320, 180), fps, new CaptionCue(0.5, 1.23, ["One"]), new CaptionCue(1.23, 2, ["Another"]));

        string[] drawn = [.. Enumerable.Range(0, 3 * fps).Select(frame => Convert.ToBase64String(paper.After(captions, frame)))];

        string blank = Convert.ToBase64String(paper.Blank());
        for (int frame = 0; frame < drawn.Length; frame++)
        {
            double seconds = (double)frame / fps;
            (drawn[frame] != blank).ShouldBe(seconds is >= 0.5 and < 2, $"frame {frame}");
        }

        drawn.Where(frame => frame != blank).Distinct(StringComparer.Ordinal).Count().ShouldBe(2);
        (drawn[(int)Math.Ceiling(1.23 * fps)] == drawn[(2 * fps) - 1]).ShouldBeTrue();
    }

    [Fact]
    public async Task What_a_line_cannot_hold_is_drawn_whole_on_more_lines()
    {
        string address = "https://example.org/" + new string('W', 60);
        OverlayLayout layout = new(360, 360);
        Paper paper = new(360, 360);

        byte[] frame = paper.After(await Set(layout, 25, new CaptionCue(0, 1, [address])), 0);

        var ink = paper.Around(frame, luma => luma > 200);
        (ink.Right - ink.Left).ShouldBeLessThanOrEqualTo(layout.SafeWidth);
        string.Concat(BurnedText.Lines([address], layout.CaptionLetters)).ShouldBe(address);
    }

    private Task<CaptionOverlay> Set(OverlayLayout layout, int fps, params CaptionCue[] cues) =>
        CaptionOverlay.Set(cues, fps, layout, _folder, TestContext.Current.CancellationToken);
}
