using AlinFunctions.Pipeline.Composition;

namespace AlinFunctions.Pipeline.Tests.Composition;

public sealed class BurnedTextTests
{
    [Theory]
    [InlineData("A short one", 30, "A short one")]
    [InlineData("How a small team makes forty films every week", 30, "How a small team makes|forty films every week")]
    [InlineData("五个人的小团队每周制作四十部短片，没有摄影棚", 36, "五个人的小团队每周制作|四十部短片，没有摄影棚")]
    [InlineData("用 Azure 做视频：从脚本到成片", 20, "用 Azure 做视频：|从脚本到成片")]
    public void A_title_is_set_on_lines_of_nearly_equal_width(string title, double letters, string lines) =>
        string.Join('|', BurnedText.Title(title, letters)).ShouldBe(lines);

    [Theory]
    [InlineData("“It’s done”", "\"It's done\"")]
    [InlineData("他说：“好”", "他说：“好”")]
    [InlineData("Great 🎉👍🏽 news ❤️", "Great  news ❤")]
    public void What_one_font_cannot_draw_is_left_out_and_quotes_are_set_as_the_language_sets_them(string line, string drawn) =>
        BurnedText.Lines([line], 42).ShouldBe([drawn]);

    [Fact]
    public void A_line_of_nothing_but_pictographs_is_no_line() => BurnedText.Lines(["🎉", "yes"], 42).ShouldBe(["yes"]);
}
