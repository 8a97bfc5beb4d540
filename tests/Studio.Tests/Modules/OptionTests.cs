using System.Globalization;
using System.Text;
using System.Text.Json;
using AlinFunctions.Pipeline.Animation;
using AlinFunctions.Pipeline.Jobs;
using AlinFunctions.Pipeline.Scripts;

namespace AlinFunctions.Studio.Tests.Modules;

/// <summary>What the page believes of the product's options and limits is what the product does.</summary>
public sealed class OptionTests
{
    private const string Draft = "const { defaults, draft, optionsOf } = await studio('draft');";

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
            Object.assign(draft.options, { voice: 'bf_emma', style: 'happy', style_degree: 1.5, speed: 1.1, pitch: -2, vocoder: 'lpcnet16', aspect: '9:16', background: 'blur', size: 480,
              burn_captions: true, title: 'News', face: '2', pose_style: 7, expression_scale: 0.5, head_motion: 0.4, blink_rate: 12, still: true, seed: '7' });
            result = optionsOf({ ...draft, script: 'Hello.' });
            """);
        string[] names = await Names();

        JobOptions read = JobOptionsReader.Read(Encoding.UTF8.GetBytes(chosen.GetRawText()));

        chosen.EnumerateObject().Select(option => option.Name).ShouldBe(names, ignoreOrder: true);
        (read.Voice, read.Face, read.Seed, read.Still).ShouldBe(("bf_emma", 2, 7, true));
    }

    [Fact]
    public async Task Only_what_differs_is_sent()
    {
        JsonElement sent = await StudioFolder.Run($"{Draft} draft.options.speed = 1.2; result = optionsOf({{ ...draft, script: 'Hello.' }});");

        sent.GetRawText().ShouldBe("""{"speed":1.2}""");
    }

    [Fact]
    public void The_page_refuses_what_the_door_would()
    {
        Constant("portrait-box.js", "mostBytes").ShouldBe(PortraitHeader.MostBytes);
        Constant("portrait-box.js", "mostPixels").ShouldBe(PortraitHeader.MostPixels);
        Constant("portrait-box.js", "leastSide").ShouldBe(PortraitHeader.LeastSide);
        Constant("script-text.js", "mostCharacters").ShouldBe(ScriptText.MostCharacters);
    }

    private static long Constant(string module, string name)
    {
        string line = StudioFolder.Modules[module].Split('\n').Single(line => line.Contains($"const {name} = ", StringComparison.Ordinal));
        return long.Parse(line.Split('=')[1].Trim().TrimEnd(';').Replace("_", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
    }
}
