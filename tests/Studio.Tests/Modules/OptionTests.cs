using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using AlinFunctions.Pipeline;
using AlinFunctions.Pipeline.Animation;
using AlinFunctions.Pipeline.Composition;
using AlinFunctions.Pipeline.Jobs;
using AlinFunctions.Pipeline.Scripts;

namespace AlinFunctions.Studio.Tests.Modules;

/// <summary>What the page believes of the product's options and limits is what the product does.</summary>
public sealed class OptionTests
{
    private const string Draft = "const { defaults, draft, optionsOf } = await studio('draft');";

    private const string Chosen = """
        { voice: 'bf_emma', style: 'happy', style_degree: 1.5, speed: 1.1, pitch: -2, vocoder: 'lpcnet16', lang: 'en', captions: 'hear', aspect: '9:16', background: 'blur', size: 480, preprocess: 'crop',
          fps: 30, burn_captions: true, title: 'News', title_style: 'card', logo_corner: 'bottom-left', logo_size: 0.25, music_level: -12, face: '2', pose_style: 7, expression_scale: 0.5, head_motion: 0.4,
          blink_rate: 12, still: false, head_yaw: '0@0, 5@2', head_pitch: '1@0', head_roll: '2@1', seed: '7', webhook: 'https://example.org/hook' }
        """;

    // A record leaves out what is null; here every option is written.
    private static readonly JsonSerializerOptions Written = new(PipelineJson.Compact) { DefaultIgnoreCondition = JsonIgnoreCondition.Never };

    /// <summary>The options that the page knows.</summary>
    public static async Task<string[]> Names() => [.. (await StudioFolder.Run($"{Draft} result = Object.keys(defaults);")).EnumerateArray().Select(name => name.GetString()!)];

    [Fact]
    public async Task What_is_not_sent_is_what_the_product_chooses()
    {
        JsonElement defaults = await StudioFolder.Run($"{Draft} result = Object.fromEntries(Object.entries(defaults).filter(([, value]) => value !== ''));");

        JobOptions read = JobOptionsReader.Read(Encoding.UTF8.GetBytes(defaults.GetRawText()));

        read.ShouldBe(new JobOptions());
    }

    [Fact]
    public async Task Everything_that_can_be_chosen_is_understood()
    {
        JsonElement chosen = await StudioFolder.Run($$"""
            {{Draft}}
            Object.assign(draft.options, {{Chosen}});
            const files = { logo: {}, music: {} };
            result = { spoken: optionsOf({ ...draft, ...files, script: 'Hello.' }), heard: optionsOf({ ...draft, ...files, audio: {}, script: '' }) };
            """);
        string[] names = await Names();

        JobOptions spoken = Read(chosen.GetProperty("spoken"));
        JobOptions heard = Read(chosen.GetProperty("heard"));

        // A head that is held still is not turned.
        chosen.EnumerateObject().SelectMany(said => said.Value.EnumerateObject()).Select(option => option.Name).Distinct(StringComparer.Ordinal).ShouldBe(names.Except(["still"]), ignoreOrder: true);
        (spoken.Voice, spoken.Face, spoken.Seed, spoken.Fps, spoken.LogoCorner, spoken.MusicLevel).ShouldBe(("bf_emma", 2, 7, 30, LogoCorner.BottomLeft, -12));
        (spoken.Captions, heard.Captions, heard.Voice, heard.HeadYaw?.ToString()).ShouldBe((CaptionSource.Script, CaptionSource.Hear, null, "0@0, 5@2"));
    }

    [Fact]
    public async Task The_page_knows_every_option_but_those_that_it_sets_itself()
    {
        string[] names = await Names();

        IEnumerable<string> unknown = JsonSerializer.SerializeToElement(new JobOptions { Lang = "en" }, Written).EnumerateObject().Select(option => option.Name).Except(names, StringComparer.Ordinal);

        unknown.ShouldBe(["consent", "preview"], ignoreOrder: true);
    }

    [Fact]
    public async Task What_would_have_no_effect_is_not_sent()
    {
        JsonElement sent = await StudioFolder.Run($"{Draft} Object.assign(draft.options, {Chosen}, {{ title: '', style: 'neutral' }}); result = Object.keys(optionsOf({{ ...draft, script: 'Hello.' }}));");

        string[] names = ["title", "title_style", "logo_corner", "logo_size", "music_level", "style", "style_degree", "captions"];
        sent.EnumerateArray().Select(name => name.GetString()).Intersect(names).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_video_that_is_made_again_begins_with_everything_that_it_was_made_of()
    {
        JobOptions options = Read(JsonElement.Parse("""{"style":"happy","logo_corner":"bottom-left","preprocess":"extcrop","head_yaw":"0@0, 5@2","size":500,"vocoder":"lpcnet16"}"""));
        string record = JsonSerializer.Serialize(
            new { id = "00112233445566778899", seed = 42, options = options with { Background = Background.Video }, inputs = Inputs("script.txt", "portrait.jpg", "background.mp4", "logo.png", "music.mp3", "pose.mp4", "lexicon.csv", "job.json") },
            PipelineJson.Compact);

        JsonElement again = await StudioFolder.Run($$"""
            globalThis.sessionStorage = { setItem() {} };
            const { draft, rerun, optionsOf, fileNames } = await studio('draft');
            rerun({{record}}, 'Hello.', '');
            result = { options: optionsOf(draft), files: fileNames.filter(name => draft[name]), jobs: fileNames.map(name => draft[name]?.job).filter(Boolean), portrait: draft.portrait, background: draft.options.background };
            """);

        JobOptions read = Read(again.GetProperty("options"));
        read.ShouldBe(options with { Seed = 42 });
        again.GetProperty("files").EnumerateArray().Select(file => file.GetString()).ShouldBe(["background", "logo", "music", "pose", "lexicon"]);
        again.GetProperty("jobs").EnumerateArray().ShouldAllBe(job => job.GetString() == "00112233445566778899");
        (again.GetProperty("portrait").GetProperty("hash").GetString(), again.GetProperty("background").GetString()).ShouldBe(("portrait.jpg's hash", "file"));
    }

    [Fact]
    public async Task Only_what_differs_is_sent()
    {
        JsonElement sent = await StudioFolder.Run($"{Draft} draft.options.speed = 1.2; result = optionsOf({{ ...draft, script: 'Hello.' }});");

        sent.GetRawText().ShouldBe("""{"speed":1.2}""");
    }

    [Fact]
    public async Task The_page_refuses_what_the_door_would()
    {
        Constant("portrait-box.js", "mostBytes").ShouldBe(PortraitHeader.MostBytes);
        Constant("portrait-box.js", "mostPixels").ShouldBe(PortraitHeader.MostPixels);
        Constant("portrait-box.js", "leastSide").ShouldBe(PortraitHeader.LeastSide);
        Constant("script-text.js", "mostCharacters").ShouldBe(ScriptText.MostCharacters);
        (await StudioFolder.Run("const { axes } = await studio('head-keys'); result = Object.values(axes);")).EnumerateArray().Select(most => most.GetDouble())
            .ShouldBe([HeadLimits.Yaw, HeadLimits.Pitch, HeadLimits.Roll]);
    }

    private static JobOptions Read(JsonElement options) => JobOptionsReader.Read(Encoding.UTF8.GetBytes(options.GetRawText()));

    private static object[] Inputs(params string[] names) => [.. names.Select(name => new { name, sha256 = $"{name}'s hash" })];

    private static long Constant(string module, string name)
    {
        string line = StudioFolder.Modules[module].Split('\n').Single(line => line.Contains($"const {name} = ", StringComparison.Ordinal));
        return long.Parse(line.Split('=')[1].Trim().TrimEnd(';').Replace("_", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
    }
}
