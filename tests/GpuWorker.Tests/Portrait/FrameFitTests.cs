using AlinFunctions.GpuWorker.Portrait;
using AlinFunctions.Pipeline.Animation;

namespace AlinFunctions.GpuWorker.Tests.Portrait;

public sealed class FrameFitTests
{
    private const int Width = 1000, Height = 600;

    [Theory]
    [InlineData("portrait", 800, 480)]
    [InlineData("16:9", 854, 480)]
    [InlineData("9:16", 480, 854)]
    [InlineData("1:1", 480, 480)]
    public void A_frame_has_the_shape_and_the_shorter_side_that_are_asked_for(string aspect, int width, int height)
    {
        FrameFit fit = Fit(DrawnMesh.At(500, 250, 60), aspect);

        (fit.Width, fit.Height).ShouldBe((width, height));
    }

    [Theory]
    [InlineData("16:9")]
    [InlineData("9:16")]
    [InlineData("1:1")]
    public void Eyes_lie_about_a_third_down_where_the_picture_has_room(string aspect)
    {
        FrameFit fit = Fit(DrawnMesh.At(480, 300, 50), aspect, height: 900);

        Eyes(fit, 300).ShouldBeInRange(.3f, .42f);
        Whole(fit).ShouldBeTrue();
    }

    [Fact]
    public void A_head_that_a_wide_frame_would_cut_stands_whole_in_a_frame_wider_than_the_picture()
    {
        // 16:9 out of a square of 512 is 288 high, and this head with its collar 500.
        FrameFit fit = Fit(DrawnMesh.At(256, 190, 120), "16:9", 512, 512);

        fit.Inside.Height.ShouldBe(fit.Height);
        (fit.Width - (2 * fit.Inside.Left) - fit.Inside.Width).ShouldBeInRange(-2, 2);
        (fit.Inside.Width / (float)fit.Inside.Height).ShouldBe(1, .02f);
    }

    [Theory]
    [InlineData("portrait")]
    [InlineData("16:9")]
    [InlineData("9:16")]
    public void Resize_shows_all_of_the_picture_in_its_own_proportions(string aspect)
    {
        FrameFit fit = Fit(DrawnMesh.At(500, 250, 60), aspect, preprocess: Preprocess.Resize);

        (fit.Inside.Width / (float)fit.Inside.Height).ShouldBe(Width / (float)Height, .02f);
        (fit.Inside.Width / fit.Scale).ShouldBe(Width, 4);
    }

    [Theory]
    [InlineData(Preprocess.Crop, 3.3f)]
    [InlineData(Preprocess.Extcrop, 5.2f)]
    public void A_crop_is_a_square_about_the_face_or_the_bust(Preprocess preprocess, float eyeDistances)
    {
        FrameFit fit = Fit(DrawnMesh.At(500, 250, 60), "portrait", preprocess: preprocess);

        fit.Width.ShouldBe(fit.Height);
        (fit.Width / fit.Scale / 60).ShouldBe(eyeDistances, .05f);
        Whole(fit).ShouldBeTrue();
    }

    [Fact]
    public void A_crop_is_no_larger_than_the_picture()
    {
        FrameFit fit = Fit(DrawnMesh.At(500, 250, 200), "portrait", preprocess: Preprocess.Extcrop);

        Whole(fit).ShouldBeTrue();
        (fit.Width / fit.Scale).ShouldBe(Height, 2);
    }

    [Fact]
    public void Before_another_background_a_picture_stands_on_the_lower_edge_of_a_tall_frame()
    {
        FrameFit own = Fit(DrawnMesh.At(500, 250, 60), "9:16", preprocess: Preprocess.Resize), other = Fit(DrawnMesh.At(500, 250, 60), "9:16", preprocess: Preprocess.Resize, background: "#123456");

        (own.Inside.Top + own.Inside.Height).ShouldBeLessThan(own.Height);
        (other.Inside.Top + other.Inside.Height).ShouldBe(other.Height);
    }

    [Fact]
    public void A_panorama_is_cut_to_three_short_sides_around_the_face()
    {
        FrameFit fit = Fit(DrawnMesh.At(3000, 300, 60), "portrait", 4000, 600);

        (fit.Width, fit.Height).ShouldBe((1440, 480));
        fit.Left.ShouldBe(2100, 3);
    }

    private static FrameFit Fit(FaceMesh face, string aspect, int width = Width, int height = Height, Preprocess preprocess = Preprocess.Full, string background = "keep") =>
        FrameFit.To(width, height, face, new PortraitRequest(ShortSide: 480, Picture: new PictureOptions
        {
            Aspect = FrameAspect.Parse(aspect, null),
            Preprocess = preprocess,
            Background = Background.Parse(background, null),
        }));

    private static float Eyes(FrameFit fit, float y) => (y - fit.Top) * fit.Scale / fit.Height;

    private static bool Whole(FrameFit fit) => fit.Inside == new PixelBox(0, 0, fit.Width, fit.Height);
}
