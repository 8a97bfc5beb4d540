using System.CommandLine;
using System.Globalization;
using AlinFunctions.Cli.Commands;

namespace AlinFunctions.Cli.Tests.Commands;

public sealed class HelpTests
{
    private const string Han = @"\p{IsCJKUnifiedIdeographs}";

    [Theory]
    [InlineData("en-US", "Make a video from a script and a portrait.")]
    [InlineData("de-DE", "Make a video from a script and a portrait.")]
    [InlineData("zh-CN", "用脚本和肖像制作视频。")]
    [InlineData("zh-TW", "用脚本和肖像制作视频。")]
    public async Task Help_is_given_in_the_terminals_language(string culture, string line)
    {
        Said help = await Said.In(culture, "make", "--help");

        help.Code.ShouldBe(ExitCode.Done);
        help.Output.ShouldContain(line);
        foreach (string option in (string[])["--output", "--audio", "--captions", "--lang", "--voice", "--speed", "--size", "--face", "--seed", "--json"])
        {
            help.Output.ShouldContain(option);
        }
    }

    [Fact]
    public void Everything_that_can_be_said_is_described_in_both_languages()
    {
        Descriptions("en-US").ShouldAllBe(description => description.Length > 0);
        Descriptions("en-US").Where(description => System.Text.RegularExpressions.Regex.IsMatch(description, Han, default, TimeSpan.FromSeconds(1))).ShouldBeEmpty();
        Descriptions("zh-CN").Where(description => !System.Text.RegularExpressions.Regex.IsMatch(description, Han, default, TimeSpan.FromSeconds(1))).ShouldBeEmpty();
        Descriptions("zh-CN").Count.ShouldBe(Descriptions("en-US").Count);
    }

    private static List<string> Descriptions(string culture)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
        RootCommand root = AlinCommand.Make();
        return
        [
            root.Description!,
            .. root.Subcommands.SelectMany(command => (string?[])
                [command.Description, .. command.Options.Select(option => option.Description), .. command.Arguments.Select(argument => argument.Description)])
                .Select(description => description ?? ""),
        ];
    }
}
