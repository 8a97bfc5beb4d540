using AlinFunctions.Pipeline.Scripts;
using AlinFunctions.Pipeline.Speech;
using AlinFunctions.Pipeline.Tests.Speech;

namespace AlinFunctions.Pipeline.Tests.Scripts;

public sealed class ProsodyTests(PronouncerTables tables)
{
    [Theory]
    [InlineData("Please do NOT touch that thing.", "NOT")]
    [InlineData("This is VERY good.", "VERY")]
    public void A_word_in_capitals_amid_small_letters_is_stressed(string script, string word) =>
        Read(script)[0].Words.Where(spoken => spoken.Direction?.Emphasis == Emphasis.Moderate).Select(spoken => spoken.Written).ShouldBe([word]);

    [Theory]
    [InlineData("The API and the GPU of NASA in the US.")]
    [InlineData("DO NOT TOUCH")]
    [InlineData("I have a PNG file.")]
    [InlineData("I called AT&T about it.")]
    [InlineData("这是 VERY 好。")]
    public void Acronyms_and_headings_in_capitals_are_not_stressed(string script) => Read(script)[0].Words.ShouldAllBe(word => word.Direction == null);

    [Theory]
    [InlineData("A title\n\nThe first paragraph.\n\nThe second.")]
    [InlineData("# A title\nThe first paragraph.\n\nThe second.")]
    [InlineData("一个标题\n\n第一段。\n\n第二段。")]
    public void A_heading_ends_as_a_sentence_with_a_longer_pause(string script)
    {
        IReadOnlyList<ScriptSegment> segments = Read(script);

        segments[0].PauseAfter.ShouldBeGreaterThan(segments[1].PauseAfter);
        segments[0].Words[^1].Trailing.ShouldBe(".");
    }

    [Theory]
    [InlineData("- apples\n- pears\n- plums\n\nThat is all.")]
    [InlineData("1. apples\n2. pears\n3. plums\n\nThat is all.")]
    [InlineData("• 苹果\n• 梨\n• 李子\n\n就这些。")]
    public void Items_of_a_list_go_on_and_the_last_one_falls(string script)
    {
        IReadOnlyList<ScriptSegment> segments = Read(script);

        string.Concat(segments.Select(segment => segment.Words[^1].Trailing[0])).ShouldBe(",,..");
        segments[0].PauseAfter.ShouldBeLessThan(segments[2].PauseAfter);
    }

    [Theory]
    [InlineData("Are you sure (quite sure)?", '?')]
    [InlineData("“Really?”", '?')]
    [InlineData("你真的确定吗？", '?')]
    [InlineData("Stop it now!", '!')]
    public void A_question_and_a_call_keep_their_mark(string script, char mark) => Read(script)[^1].Words[^1].Trailing.ShouldBe(mark.ToString());

    [Fact]
    public void What_trails_off_is_followed_by_a_longer_pause()
    {
        const string Rest = " The sentence that follows it is long enough to be a segment of its own, that is why it is so long.";

        double trailing = Read("I had hoped that it would all turn out so much better than it did in the end, but then…" + Rest)[0].PauseAfter;
        double plain = Read("I had hoped that it would all turn out so much better than it did in the end, but then." + Rest)[0].PauseAfter;

        trailing.ShouldBeGreaterThan(plain);
    }

    private IReadOnlyList<ScriptSegment> Read(string script) => ScriptReader.Read(script, null, tables.Pronouncer);
}
