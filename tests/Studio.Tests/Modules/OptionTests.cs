using System.Globalization;
using System.Text.Json;
using AlinFunctions.Pipeline.Animation;
using AlinFunctions.Pipeline.Scripts;

namespace AlinFunctions.Studio.Tests.Modules;

/// <summary>What the page believes of the product's options and limits is what the product does.</summary>
public sealed class OptionTests
{
    private const string Draft = "const { defaults, draft, optionsOf } = await studio('draft');";

    /// <summary>The options that the page knows.</summary>
    public static async Task<string[]> Names() => [.. (await StudioFolder.Run($"{Draft} result = Object.keys(defaults);")).EnumerateArray().Select(name => name.GetString()!)];

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
