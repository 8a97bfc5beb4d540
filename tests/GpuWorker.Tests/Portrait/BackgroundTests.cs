using System.Numerics;
using AlinFunctions.GpuWorker.Animation;
using AlinFunctions.GpuWorker.Portrait;
using AlinFunctions.Pipeline.Animation;
using AlinFunctions.Pipeline.Animation.Rig;
using AlinFunctions.Pipeline.Jobs;

namespace AlinFunctions.GpuWorker.Tests.Portrait;

/// <summary>One real photo, whose background is known by eye: a flag at the left, sky at the right. Places are those of the 512-pixel original.</summary>
public sealed class BackgroundTests(PortraitBench bench) : IClassFixture<PortraitBench>
{
    private const int Size = 360;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_colour_stands_behind_the_person_and_not_before_her()
    {
        PreparedPortrait own = await Prepare(null), green = await Prepare("#12a050");

        Pixel(green.Image, 470, 60).ShouldBe(new Vector3(0x12, 0xA0, 0x50));
        Pixel(green.Image, 40, 60).ShouldBe(new Vector3(0x12, 0xA0, 0x50));
        Pixel(green.Plate, 260, 200).ShouldBe(new Vector3(0x12, 0xA0, 0x50));
        foreach ((int x, int y) in (ReadOnlySpan<(int, int)>)[(260, 220), (260, 60), (260, 450)])
        {
            Vector3.Distance(Pixel(green.Image, x, y), Pixel(own.Image, x, y)).ShouldBeLessThan(3);
        }
    }

    [Fact]
    public async Task The_old_background_leaves_no_rim_around_the_person()
    {
        PreparedPortrait white = await Prepare("#ffffff");
        int half = 0, blue = 0;
        for (int at = 0; at < white.Matte.Length; at++)
        {
            // Beside the right half of the head is sky: what of it stayed in her half covered pixels would be bluer than it is red before white.
            int x = at % Size, y = at / Size;
            if (white.Matte[at] is > 30 and < 225 && x > Size / 2 && y < Size / 2)
            {
                half++;
                blue += white.Image[4 * at] - white.Image[(4 * at) + 2] > 40 ? 1 : 0;
            }
        }

        half.ShouldBeGreaterThan(100);
        (blue / (double)half).ShouldBeLessThan(.06);
    }

    [Fact]
    public async Task A_blurred_background_keeps_its_colours_and_loses_its_edges()
    {
        PreparedPortrait own = await Prepare(null), blurred = await Prepare("blur");

        Vector3.Distance(Pixel(blurred.Image, 470, 60), Pixel(own.Image, 470, 60)).ShouldBeLessThan(25);
        Roughness(blurred).ShouldBeLessThan(Roughness(own) / 5);
        Vector3.Distance(Pixel(blurred.Image, 260, 220), Pixel(own.Image, 260, 220)).ShouldBeLessThan(3);
    }

    [Fact]
    public async Task A_dropped_picture_covers_the_frame()
    {
        // Red at the left, blue at the right; a square frame cuts both outer quarters off.
        byte[] picture = await PortraitBench.Remade("scale=800:400,drawbox=0:0:400:400:red:fill,drawbox=400:0:400:400:blue:fill", "png");

        PreparedPortrait placed = await Prepare("image", picture);

        (Pixel(placed.Image, 30, 60).X - Pixel(placed.Image, 30, 60).Z).ShouldBeGreaterThan(150);
        (Pixel(placed.Image, 480, 60).Z - Pixel(placed.Image, 480, 60).X).ShouldBeGreaterThan(150);
    }

    [Fact]
    public async Task A_dropped_picture_that_is_none_is_refused_as_a_background()
    {
        InvalidDropException refused = await Should.ThrowAsync<InvalidDropException>(() => Prepare("image", "PK\u0003\u0004"u8.ToArray()));

        (refused.Kind, refused.Sentence.English).ShouldBe((FailureKind.BadBackground, "The background is neither a JPEG nor a PNG picture: its content is a ZIP archive."));
    }

    [Theory]
    [InlineData("#808080")]
    [InlineData("blur")]
    public async Task With_another_background_a_still_head_leaves_it_identical_to_the_pixel(string background)
    {
        PreparedPortrait portrait = await Prepare(background);
        PuppetRenderer renderer = new(FaceRig.Build(portrait), still: true);
        byte[] rest = new byte[renderer.Frame.Bytes], speaking = new byte[renderer.Frame.Bytes];

        renderer.Render(default, rest);
        renderer.Render(new FaceMotion { Jaw = .12f, UpperLip = .02f, BlinkLeft = 1, BlinkRight = 1, Brow = .02f }, speaking);

        int outside = 0;
        for (int at = 0; at < portrait.Matte.Length; at++)
        {
            if (portrait.Matte[at] == 0)
            {
                outside++;
                speaking[at].ShouldBe(rest[at]);
            }
        }

        outside.ShouldBeGreaterThan(30_000);
        speaking.ShouldNotBe(rest);
    }

    [Fact]
    public async Task A_frame_wider_than_the_picture_is_filled_with_a_soft_copy_and_neither_black_nor_stretched()
    {
        PreparedPortrait wide = await Prepare(null, aspect: "16:9");

        (wide.Width, wide.Height).ShouldBe((640, 360));
        PictureEdges edges = wide.Picture.ShouldNotBeNull();
        (edges.Left, edges.Right).ShouldBe((140, 500));
        double[] columns = [.. Enumerable.Range(0, 640).Select(x => Enumerable.Range(0, 360).Average(y => (double)wide.Image[(4 * ((y * 640) + x)) + 1]))];
        columns.Take(edges.Left).ShouldAllBe(value => value > 12);

        // Stretched edge pixels would be alike along a row.
        Enumerable.Range(0, 360).Average(y => Math.Abs(wide.Image[4 * ((y * 640) + 5)] - wide.Image[4 * ((y * 640) + edges.Left - 5)])).ShouldBeGreaterThan(4);
        wide.Matte.Where((_, at) => at % 640 < edges.Left).ShouldAllBe(share => share == 0);
    }

    private Task<PreparedPortrait> Prepare(string? background, byte[]? picture = null, string aspect = "portrait") => bench.Maker.Prepare(
        File.ReadAllBytes(PortraitBench.Hopper),
        new PortraitRequest(null, Size, new PictureOptions { Aspect = FrameAspect.Parse(aspect, null), Background = background is null ? null : Background.Parse(background, null) }, picture),
        Cancellation);

    private static Vector3 Pixel(byte[] bgra, int x, int y)
    {
        int at = 4 * ((y * Size / 512 * Size) + (x * Size / 512));
        return new Vector3(bgra[at + 2], bgra[at + 1], bgra[at]);
    }

    /// <summary>The mean step from pixel to pixel where nobody is.</summary>
    private static double Roughness(PreparedPortrait portrait) => Enumerable.Range(0, portrait.Matte.Length - 1)
        .Where(at => portrait.Matte[at] == 0 && portrait.Matte[at + 1] == 0 && at % Size < Size / 3)
        .Average(at => (double)Math.Abs(portrait.Image[(4 * at) + 1] - portrait.Image[(4 * at) + 5]));
}
