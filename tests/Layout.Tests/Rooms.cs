using System.Text.RegularExpressions;

namespace AlinFunctions.Layout.Tests;

public sealed partial class Rooms
{
    private static IEnumerable<string> Sources => Tree.Files.Where(file => file.EndsWith(".cs", StringComparison.Ordinal));

    [Fact]
    public void No_room_is_an_attic()
    {
        string[] attics = ["Utils", "Helpers", "Common", "Shared", "Services", "Managers", "Interfaces"];

        Sources.Where(file => file.Split('/').SkipLast(1).Intersect(attics, StringComparer.OrdinalIgnoreCase).Any()).ShouldBeEmpty();
    }

    [Fact]
    public void A_namespace_equals_its_folder()
    {
        IEnumerable<string> astray = Sources
            .Where(file => !file.StartsWith("local/Durable", StringComparison.Ordinal) && !file.StartsWith("local/Functions", StringComparison.Ordinal) && !file.StartsWith("local/FFMpegCore", StringComparison.Ordinal))
            .Where(file => Namespace().Match(Tree.Text(file)) is { Success: true } match && match.Groups["name"].Value != Expected(file));

        astray.ShouldBeEmpty();
    }

    [Fact]
    public void No_file_is_longer_than_three_screens()
    {
        Sources.Where(file => File.ReadLines(Tree.PathOf(file)).Count() > 300).ShouldBeEmpty();
    }

    [Fact]
    public void No_file_names_a_registry_or_a_path_of_one_machine()
    {
        IEnumerable<string> telling = Tree.Files
            .Where(file => !file.EndsWith("Dockerfile", StringComparison.Ordinal))
            .Where(file => new FileInfo(Tree.PathOf(file)).Length < 4_000_000 && Telling().IsMatch(Tree.Text(file)));

        telling.ShouldBeEmpty();
    }

    private static string Expected(string file)
    {
        string[] parts = file.Split('/');
        return string.Join('.', parts[1..^1].Prepend("AlinFunctions"));
    }

    [GeneratedRegex(@"^namespace (?<name>[\w.]+);", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Namespace();

    // Written so that it does not find itself.
    [GeneratedRegex(@"/w[o]rk/|/r[o]ot/|registry\.n[p]mjs|n[p]mjs\.(org|com)/|api\.n[u]get|deb\.d[e]bian", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Telling();
}
