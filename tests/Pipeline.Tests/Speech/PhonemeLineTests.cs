using AlinFunctions.Pipeline.Scripts;
using AlinFunctions.Pipeline.Speech;

namespace AlinFunctions.Pipeline.Tests.Speech;

public sealed class PhonemeLineTests
{
    [Fact]
    public void Words_are_joined_by_what_follows_them_and_the_last_blank_is_dropped()
    {
        PhonemeLine line = PhonemeLine.Of(new ScriptSegment(0, "a b", "en", [new SpokenWord("a", "ab", " "), new SpokenWord("b,", "c", ", ")], 0));

        line.Symbols.ShouldBe("ab c,");
        line.WordOf.ShouldBe([0, 0, -1, 1, -1]);
    }

    [Fact]
    public void A_line_longer_than_the_model_takes_is_refused_and_not_cut()
    {
        var segment = new ScriptSegment(3, "a", "en", [new SpokenWord("a", new string('a', 511), ".")], 0);

        Should.Throw<InvalidOperationException>(() => PhonemeLine.Of(segment)).Message.ShouldBe("Segment 3 has 512 phoneme tokens; the model takes 510.");
    }

    [Fact]
    public void A_segment_that_says_nothing_is_refused() =>
        Should.Throw<InvalidOperationException>(() => PhonemeLine.Of(new ScriptSegment(1, " ", "en", [], 0)));
}
