using System.Text.Json;

namespace AlinFunctions.Layout.Tests.Bicep;

/// <summary>What the grammar tells of one Bicep file.</summary>
internal sealed record BicepFile(
    string Path,
    IReadOnlyList<string> Errors,
    IReadOnlyList<string> Parameters,
    IReadOnlyList<string> Undescribed,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Variables,
    IReadOnlyList<string> Names,
    IReadOnlyList<string> Types,
    IReadOnlyDictionary<string, string> Settings)
{
    public static IReadOnlyList<BicepFile> ReadAll()
    {
        (int exitCode, string output) = Tree.Run("node", "tests/Layout.Tests/Bicep/facts.mjs", Tree.Root, Tree.PathOf("infra/bicep"));
        exitCode.ShouldBe(0, output);
        return JsonSerializer.Deserialize<IReadOnlyList<BicepFile>>(output, JsonSerializerOptions.Web)!;
    }
}
