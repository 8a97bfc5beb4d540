using System.Text.Json;

namespace AlinFunctions.Cli.Tests.Commands;

public sealed class VoicesCommandTests
{
    [Theory]
    [InlineData("en-US", "zm_yunxi     zh-CN  male    云希")]
    [InlineData("zh-CN", "zm_yunxi     zh-CN  男声      云希")]
    public async Task Every_voice_that_scripts_can_be_spoken_with_has_a_line(string culture, string line)
    {
        Said said = await Said.In(culture, "voices");

        string[] lines = said.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines.Count(one => one.Contains(" en-", StringComparison.Ordinal)).ShouldBeGreaterThanOrEqualTo(20);
        lines.Count(one => one.Contains(" zh-CN", StringComparison.Ordinal)).ShouldBeGreaterThanOrEqualTo(6);
        lines.ShouldContain(line);
    }

    [Fact]
    public async Task A_program_reads_them_as_JSON_with_a_sample_each()
    {
        Said said = await Said.In("en-US", "voices", "--json", "--lang", "zh");

        using var voices = JsonDocument.Parse(said.Output);
        voices.RootElement.GetArrayLength().ShouldBe(8);
        voices.RootElement[0].GetProperty("sample").GetString().ShouldBe("你好，我是小贝。很高兴为你朗读今天的文字。");
    }

    [Fact]
    public async Task A_voice_introduces_itself_and_an_unknown_one_is_refused()
    {
        (await Said.In("en-US", "voices", "--sample", "bm_george")).Output.Trim().ShouldBe("Hello, my name is George. It will be a pleasure to read your words today.");

        Said unknown = await Said.In("en-US", "voices", "--sample", "bm_georg");
        (unknown.Code, unknown.Error.Trim()).ShouldBe((ExitCode.Input, "There is no voice “bm_georg”. Did you mean “bm_george”?"));
    }
}
