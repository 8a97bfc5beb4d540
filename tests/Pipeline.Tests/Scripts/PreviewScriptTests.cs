using AlinFunctions.Pipeline.Scripts;

namespace AlinFunctions.Pipeline.Tests.Scripts;

public sealed class PreviewScriptTests
{
    [Theory]
    [InlineData(1, 10)]
    [InlineData(2, 19)]
    [InlineData(0.5, 5)]
    public void The_first_words_that_take_two_seconds_are_kept(double rate, int words)
    {
        ScriptSegment preview = PreviewScript.Of([Segment(0, 40), Segment(1, 40)], rate).ShouldHaveSingleItem();

        preview.Words.ShouldBe(Segment(0, 40).Words.Take(words));
        preview.Text.ShouldBe(string.Join(' ', Enumerable.Range(0, words).Select(i => $"word{i}")));
        preview.PauseAfter.ShouldBe(0);
    }

    [Fact]
    public void A_short_script_is_kept_whole() =>
        PreviewScript.Of([Segment(0, 3)], 1).ShouldHaveSingleItem().Words.Count.ShouldBe(3);

    private static ScriptSegment Segment(int index, int words) =>
        new(index, "as written", "en", [.. Enumerable.Range(0, words).Select(i => new SpokenWord($"word{i}", "wˈɜd", " "))], 0.4);
}
