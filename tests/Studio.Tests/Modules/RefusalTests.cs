using System.Text;
using System.Text.Json;
using AlinFunctions.Pipeline.Jobs;

namespace AlinFunctions.Studio.Tests.Modules;

/// <summary>What the product says of an option or a file, the page shows beside its field.</summary>
public sealed class RefusalTests
{
    /// <summary>A value of every option that the product refuses.</summary>
    private static readonly Dictionary<string, string> Wrong = new(StringComparer.Ordinal)
    {
        ["speed"] = "3",
        ["style_degree"] = "9",
        ["pitch"] = "40",
        ["style"] = "\"bored\"",
        ["vocoder"] = "\"none\"",
        ["lang"] = "\"fr\"",
        ["captions"] = "\"none\"",
        ["aspect"] = "\"7:8\"",
        ["background"] = "\"red\"",
        ["size"] = "9",
        ["preprocess"] = "\"none\"",
        ["fps"] = "24",
        ["title"] = "\" \"",
        ["title_style"] = "\"none\"",
        ["logo_corner"] = "\"none\"",
        ["logo_size"] = "1",
        ["music_level"] = "1",
        ["face"] = "0",
        ["pose_style"] = "99",
        ["expression_scale"] = "3",
        ["head_motion"] = "3",
        ["blink_rate"] = "61",
        ["still"] = "3",
        ["burn_captions"] = "3",
        ["head_yaw"] = "\"11@0\"",
        ["head_pitch"] = "\"x\"",
        ["head_roll"] = "\"0@1, 0@1\"",
        ["seed"] = "\"x\"",
        ["webhook"] = "\"nowhere\"",
    };

    [Fact]
    public async Task A_refusal_is_shown_at_the_field_that_it_speaks_of()
    {
        Dictionary<string, string> said = Wrong.ToDictionary(wrong => wrong.Key, wrong => Refuse(wrong.Key, wrong.Value).English, StringComparer.Ordinal);

        JsonElement astray = await StudioFolder.Run($$"""
            const { fieldOf } = await studio('refused');
            result = Object.entries({{JsonSerializer.Serialize(said)}}).filter(([name, en]) => fieldOf({ code: 'bad_option', details: { en } }) !== name);
            """);

        astray.GetArrayLength().ShouldBe(0, astray.GetRawText());
    }

    [Fact]
    public async Task Every_option_but_the_voice_has_been_refused_once() => (await OptionTests.Names()).Except(["voice"]).Except(Wrong.Keys, StringComparer.Ordinal).ShouldBeEmpty();

    [Fact]
    public async Task Every_kind_of_refusal_that_a_file_may_have_leads_to_its_field()
    {
        FailureKind[] elsewhere = [FailureKind.Internal, FailureKind.BadFace, FailureKind.BadOption, FailureKind.BadTable, FailureKind.BadSchedule];
        IEnumerable<string> codes = Enum.GetValues<FailureKind>().Except(elsewhere).Select(kind => JsonNamingPolicy.SnakeCaseLower.ConvertName(kind.ToString()));

        JsonElement lost = await StudioFolder.Run($"const {{ fieldOf }} = await studio('refused'); result = {JsonSerializer.Serialize(codes)}.filter(code => !fieldOf({{ code, details: {{ en: 'It is none.' }} }}));");

        lost.GetArrayLength().ShouldBe(0, lost.GetRawText());
    }

    private static Sentence Refuse(string option, string value) =>
        Should.Throw<InvalidDropException>(() => JobOptionsReader.Read(Encoding.UTF8.GetBytes($$"""{"{{option}}":{{value}}}"""))).Sentence;
}
