using System.Text.Json;
using AlinFunctions.Pipeline.Animation;

namespace AlinFunctions.Studio.Tests.Modules;

public sealed class HeadKeyTests
{
    [Theory]
    [InlineData("0@0, 10@2.5, -5@6")]
    [InlineData("3@1")]
    [InlineData("0, 10, -5")]
    public async Task Keys_of_the_head_are_read_and_written_as_the_product_reads_them(string keys)
    {
        JsonElement written = await StudioFolder.Run($"const {{ momentsOf, keysOf }} = await studio('head-keys'); result = keysOf(momentsOf({{ head_yaw: '{keys}', head_roll: '2@4' }}));");

        HeadKeys.Parse(written.GetProperty("head_yaw").GetString()!, null).ShouldBe(HeadKeys.Parse(keys, null));
        (written.GetProperty("head_pitch").GetString(), written.GetProperty("head_roll").GetString()).ShouldBe(("", "2@4"));
    }
}
