using AlinFunctions.Pipeline.Scripts;

namespace AlinFunctions.Pipeline.Tests.Scripts;

public sealed class ScriptTitleTests
{
    [Theory]
    [InlineData("Good morning.\nHow are you?", "Good morning.")]
    [InlineData("\n \t\n  Two   blanks \t here ", "Two blanks here")]
    [InlineData("<speak><mstts:express-as style='happy'>What a day.</mstts:express-as></speak>", "What a day.")]
    [InlineData("大家好。", "大家好。")]
    public void It_is_the_first_line_that_says_something(string script, string title) => ScriptTitle.Of(ScriptText.FromString(script)).ShouldBe(title);

    [Fact]
    public void A_long_one_ends_at_a_word()
    {
        string title = ScriptTitle.Of(ScriptText.FromString(string.Join(' ', Enumerable.Repeat("seven77", 30))));

        title.ShouldEndWith("seven77…");
        title.Length.ShouldBeLessThanOrEqualTo(ScriptTitle.MostCharacters);
    }

    [Theory]
    [InlineData("夜")]
    [InlineData("😀")]
    public void Without_blanks_it_ends_between_two_characters(string character)
    {
        string title = ScriptTitle.Of(ScriptText.FromString(string.Concat(Enumerable.Repeat(character, 100))));

        title.ShouldEndWith($"{character}…");
        title.Length.ShouldBeLessThanOrEqualTo(ScriptTitle.MostCharacters);
    }
}
