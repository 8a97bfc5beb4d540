using System.Text.Json;

namespace AlinFunctions.Studio.Tests.Modules;

public sealed class ScriptTextTests
{
    [Theory]
    [InlineData("Good morning, and welcome to the museum.", "en", 40)]
    [InlineData("大家好，欢迎使用数字人视频生成服务。", "zh", 18)]
    [InlineData("大家好，欢迎来到 harbour museum of modern art。", "mixed", 38)]
    [InlineData("我们使用iPhone拍摄。", "zh", 13)]
    [InlineData("Hi 👋🏽.", "en", 6)]
    [InlineData("…", null, 1)]
    public async Task A_script_is_counted_and_its_language_known(string script, string? language, int characters)
    {
        JsonElement measured = await Measure(script);

        measured.GetProperty("language").GetString().ShouldBe(language);
        measured.GetProperty("characters").GetInt32().ShouldBe(characters);
    }

    [Fact]
    public async Task Twice_the_speed_takes_half_the_time()
    {
        double slow = (await Measure("One two three four five six.")).GetProperty("seconds").GetDouble();
        double fast = (await Measure("One two three four five six.", 2)).GetProperty("seconds").GetDouble();

        fast.ShouldBe(slow / 2, tolerance: 1e-9);
    }

    [Fact]
    public async Task Markup_takes_no_time()
    {
        double plain = (await Measure("What a day.")).GetProperty("seconds").GetDouble();
        double marked = (await Measure("<mstts:express-as style='happy'>What a day.</mstts:express-as>")).GetProperty("seconds").GetDouble();

        marked.ShouldBe(plain, tolerance: 1e-9);
    }

    private static Task<JsonElement> Measure(string script, double speed = 1) =>
        StudioFolder.Run(FormattableString.Invariant($"const {{ measure }} = await studio('script-text'); result = measure({JsonSerializer.Serialize(script)}, {speed});"));
}
