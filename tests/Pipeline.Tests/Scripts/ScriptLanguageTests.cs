using AlinFunctions.Pipeline.Scripts;

namespace AlinFunctions.Pipeline.Tests.Scripts;

public sealed class ScriptLanguageTests
{
    [Theory]
    [InlineData("Hello, world", "en")]
    [InlineData("你好，世界", "zh")]
    [InlineData("我们用 Azure Functions 部署", "zh")]
    [InlineData("The word 你好 means hello", "en")]
    [InlineData("42", "en")]
    [InlineData("Don't stop", "en")]
    public void The_language_of_most_of_a_text_is_guessed(string text, string language) => ScriptLanguage.Of(text).ShouldBe(language);

    [Fact]
    public void Mixed_text_is_cut_into_runs_of_one_language() =>
        ScriptLanguage.Split("“我们用 Azure 3.0 部署服务，”he said.").ShouldBe([
            new LanguageRun("“我们用 ", "zh"), new LanguageRun("Azure 3.0 ", "en"), new LanguageRun("部署服务，”", "zh"), new LanguageRun("he said.", "en"),
        ]);
}
