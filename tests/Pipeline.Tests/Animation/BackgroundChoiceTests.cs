using AlinFunctions.Pipeline.Animation;
using AlinFunctions.Pipeline.Jobs;

namespace AlinFunctions.Pipeline.Tests.Animation;

public sealed class BackgroundChoiceTests
{
    [Theory]
    [InlineData("keep", BackgroundKind.Keep, 0)]
    [InlineData("blur", BackgroundKind.Blur, 0)]
    [InlineData("image", BackgroundKind.Image, 0)]
    [InlineData("video", BackgroundKind.Video, 0)]
    [InlineData("#1e6091", BackgroundKind.Colour, 0x1E6091)]
    public void A_background_is_read_and_written_alike(string text, BackgroundKind kind, int colour)
    {
        var background = Background.Parse(text, null);

        (background.Kind, background.Colour, background.ToString()).ShouldBe((kind, colour, text));
    }

    [Theory]
    [InlineData("")]
    [InlineData("green")]
    [InlineData("#12345")]
    [InlineData("#1234567")]
    [InlineData("#12345g")]
    [InlineData("# 12345")]
    public void Anything_else_is_no_background(string text) => Background.TryParse(text, null, out _).ShouldBeFalse();

    [Theory]
    [InlineData(null, null, null)]
    [InlineData(null, "blur", "blur")]
    [InlineData("background.jpg", null, "image")]
    [InlineData("background.png", "image", "image")]
    [InlineData("background.webm", null, "video")]
    [InlineData("background.mp4", "video", "video")]
    public void A_dropped_file_says_for_itself_that_it_is_wanted(string? file, string? said, string? chosen) =>
        BackgroundChoice.Of(Drop(file), said is null ? null : Background.Parse(said, null))?.ToString().ShouldBe(chosen);

    [Theory]
    [InlineData(null, "image", "'background' is image, and the folder has no background.png or background.jpg.")]
    [InlineData(null, "video", "'background' is video, and the folder has no background.mp4, background.mov or background.webm.")]
    [InlineData("background.mp4", "image", "'background' is image, and background.mp4 was dropped; leave one of them out.")]
    [InlineData("background.png", "#ffffff", "'background' is #ffffff, and background.png was dropped; leave one of them out.")]
    public void Options_and_files_that_disagree_are_refused(string? file, string said, string english)
    {
        InvalidDropException refused = Should.Throw<InvalidDropException>(() => BackgroundChoice.Of(Drop(file), Background.Parse(said, null)));

        (refused.Kind, refused.Sentence.English).ShouldBe((FailureKind.BadBackground, english));
        refused.Sentence.Chinese.ShouldMatch(@"\p{IsCJKUnifiedIdeographs}");
    }

    [Fact]
    public void Two_backgrounds_are_refused() =>
        Should.Throw<InvalidDropException>(() => BackgroundChoice.Of(FrozenDrop.Of("ada", [File("background.png"), File("background.mp4")]), null)).Sentence.English.ShouldContain("more than one background");

    [Fact]
    public void A_step_says_nothing_where_its_user_said_nothing()
    {
        PictureOptions.Of(new JobOptions()).ShouldBeNull();
        PictureOptions.Of(new JobOptions { Aspect = FrameAspect.Portrait, Background = Background.Keep }).ShouldBeNull();
        PictureOptions.Of(new JobOptions { Aspect = FrameAspect.Wide }).ShouldBe(new PictureOptions { Aspect = FrameAspect.Wide });
    }

    [Fact]
    public void Films_are_known_by_their_first_bytes()
    {
        BackgroundFilm.Demuxer("\0\0\0\u0018ftypisom"u8).ShouldBe("mov");
        BackgroundFilm.Demuxer([0x1A, 0x45, 0xDF, 0xA3, 1]).ShouldBe("matroska");
        Should.Throw<InvalidDropException>(() => BackgroundFilm.Demuxer("RIFF"u8));
        Should.Throw<InvalidDropException>(() => BackgroundFilm.CheckLength(BackgroundFilm.MostBytes + 1)).Sentence.English.ShouldBe("The background film is 200.0 MB; at most 200 MB are read.");
    }

    private static FrozenDrop Drop(string? background) => FrozenDrop.Of("ada", background is null ? [] : [File(background)]);

    private static DropFile File(string name) => new(name, "0x1", 10);
}
