using AlinFunctions.GpuWorker.Composition;
using AlinFunctions.GpuWorker.Composition.Overlays;
using AlinFunctions.GpuWorker.Portrait;
using AlinFunctions.Pipeline.Composition;

namespace AlinFunctions.GpuWorker.Tests.Composition.Overlays;

public sealed class LogoOverlayTests
{
    private const int Side = 240;

    [Theory]
    [InlineData(LogoCorner.TopRight)]
    [InlineData(LogoCorner.TopLeft)]
    [InlineData(LogoCorner.BottomRight)]
    [InlineData(LogoCorner.BottomLeft)]
    public async Task It_stands_in_its_corner_at_its_size_and_never_meets_the_label(LogoCorner corner)
    {
        foreach ((double size, int captionRows) in ((double, int)[])[(0.18, 0), (0.5, 0), (0.5, 38)])
        {
            AiLabel label = await AiLabel.Set(Side, Side, TestContext.Current.CancellationToken);
            OverlayPlan plan = new() { LogoCorner = corner, LogoSize = size };
            Paper paper = new(Side, Side);
            LogoOverlay logo = LogoOverlay.Place(Square(60, 30, alpha: 255), plan, new OverlayLayout(Side, Side), label.Box, captionRows);

            byte[] frame = paper.After(logo, 1000);

            var ink = paper.Around(frame, luma => luma != Paper.Luma);
            logo.Box.ShouldBe(new FrameBox(ink.Left, ink.Top, ink.Right - ink.Left, ink.Bottom - ink.Top));
            ((double)logo.Box.Width).ShouldBe(size * Side, 2);
            ((double)logo.Box.Height).ShouldBe(logo.Box.Width / 2.0, 2);
            logo.Box.Meets(label.Box).ShouldBeFalse();
            (logo.Box.Right < 0.6 * Side).ShouldBe(corner is LogoCorner.TopLeft or LogoCorner.BottomLeft);
            bool below = corner is LogoCorner.BottomLeft or LogoCorner.BottomRight;
            (logo.Box.Bottom > 0.6 * Side).ShouldBe(below);
            if (captionRows > 0 && below)
            {
                logo.Box.Bottom.ShouldBeLessThanOrEqualTo(new OverlayLayout(Side, Side).CaptionBottom - captionRows);
            }
        }
    }

    [Fact]
    public void Its_colours_are_the_picture_s_and_what_is_transparent_shows_the_frame()
    {
        Paper paper = new(Side, Side);
        Photo red = Square(40, 40, alpha: 255);

        byte[] solid = paper.After(Place(red), 0), half = paper.After(Place(Square(40, 40, alpha: 128)), 0), clear = paper.After(Place(Square(40, 40, alpha: 0)), 0);

        FrameBox box = Place(red).Box;
        int middle = ((box.Top + (box.Height / 2)) * Side) + box.Left + (box.Width / 2);
        int chroma = (Side * Side) + ((box.Top + (box.Height / 2)) / 2 * (Side / 2)) + ((box.Left + (box.Width / 2)) / 2);
        ((double)solid[middle]).ShouldBe(63, 1);
        ((double)solid[chroma]).ShouldBe(102, 1);
        ((double)solid[chroma + (Side * Side / 4)]).ShouldBe(240, 1);
        ((double)half[middle]).ShouldBe((63 + Paper.Luma) / 2, 1);
        paper.IsBlank(clear).ShouldBeTrue();
    }

    private static LogoOverlay Place(Photo logo) => LogoOverlay.Place(logo, new OverlayPlan(), new OverlayLayout(Side, Side), new FrameBox(6, 6, 100, 20), 0);

    private static Photo Square(int width, int height, byte alpha)
    {
        byte[] pixels = new byte[width * height * 4];
        for (int at = 0; at < pixels.Length; at += 4)
        {
            pixels[at + 2] = 255;
            pixels[at + 3] = alpha;
        }

        return new Photo(width, height, pixels);
    }
}
