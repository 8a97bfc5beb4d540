namespace AlinFunctions.Cli.Tests.Commands;

public sealed class BadLineTests
{
    private static readonly string[] Good = ["make", "script.txt", "portrait.png", "--store", "UseDevelopmentStorage=true", "--api", "http://127.0.0.1:1/"];

    public static IEnumerable<TheoryDataRow<string[]>> Lines => new string[][]
    {
        ["fly"],
        ["make"],
        ["make", "script.txt"],
        ["make", "script.txt", "portrait.png", "another.png"],
        ["make", "--audio", "talk.mp3"],
        [.. Good, "--colour", "red"],
        [.. Good, "--size", "big"],
        [.. Good, "--size", "1.5"],
        [.. Good, "--face", "left"],
        [.. Good, "--seed", "99999999999999999999"],
        [.. Good, "--speed", "fast"],
        [.. Good, "--speed", "1,5"],
        [.. Good, "--speed"],
        ["make", "script.txt", "portrait.png", "--store", "x", "--api", "nonsense"],
        ["make", "script.txt", "portrait.png", "--store", "x", "--api", "ftp://example.org"],
        [.. Good, "--key-file", "missing.key"],
        ["store"],
        ["models", "--fetch"],
    }.Select(line => new TheoryDataRow<string[]>(line));

    [Theory]
    [MemberData(nameof(Lines))]
    public async Task A_line_that_cannot_be_read_is_the_inputs_fault_in_every_country(string[] line)
    {
        foreach (string culture in (string[])["en-US", "zh-CN", "de-DE"])
        {
            Said said = await Said.In(culture, line);

            said.Code.ShouldBe(2);
            said.Error.ShouldNotBeEmpty();
        }
    }

    [Theory]
    [InlineData("en-US", "'fast' is no number.")]
    [InlineData("zh-CN", "“fast”不是数字。")]
    public async Task A_bad_number_is_named(string culture, string sentence) => (await Said.In(culture, [.. Good, "--speed", "fast"])).Error.ShouldContain(sentence);

    [Theory]
    [InlineData("en-US", "A script and a portrait are needed; the script may be left out with --audio.")]
    [InlineData("zh-CN", "需要脚本和肖像；使用 --audio 时可省略脚本。")]
    public async Task A_script_may_only_be_left_out_for_a_recording(string culture, string sentence) =>
        (await Said.In(culture, ["make", .. Good[2..]])).Error.ShouldContain(sentence);

    [Theory]
    [InlineData("en-US", "There is no file missing.txt.")]
    [InlineData("zh-CN", "没有文件 missing.txt。")]
    public async Task A_file_that_is_not_there_is_named(string culture, string sentence)
    {
        Said said = await Said.In(culture, ["make", "missing.txt", .. Good[2..]]);

        said.Code.ShouldBe(ExitCode.Input);
        said.Error.Trim().ShouldBe(sentence);
        said.Output.ShouldBeEmpty();
    }
}
