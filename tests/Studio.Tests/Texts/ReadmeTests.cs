using System.Text.RegularExpressions;
using AlinFunctions.EndToEnd.Tests;

namespace AlinFunctions.Studio.Tests.Texts;

/// <summary>Who reads the Chinese README is told as much, and runs the same commands.</summary>
public sealed partial class ReadmeTests
{
    private static readonly string English = File.ReadAllText(Path.Combine(Repository.Root, "README.md"));
    private static readonly string Chinese = File.ReadAllText(Path.Combine(Repository.Root, "README.zh-CN.md"));

    [Fact]
    public void Both_have_the_same_headings_in_the_same_order() => Levels(Chinese).ShouldBe(Levels(English));

    [Fact]
    public void Both_have_the_same_commands() => Commands(Chinese).ShouldBe(Commands(English));

    [Fact]
    public void Both_have_the_same_names_in_code() => Names(Chinese).ShouldBe(Names(English), ignoreOrder: true);

    [Fact]
    public void Both_have_the_same_tables() => Rows(Chinese).ShouldBe(Rows(English));

    [Fact]
    public void Both_lead_to_the_same_places()
    {
        Links(Chinese).ShouldBe(Links(English), ignoreOrder: true);
        Links(Chinese).Where(link => !link.Contains("://", StringComparison.Ordinal) && !Path.Exists(Path.Combine(Repository.Root, link))).ShouldBeEmpty();
    }

    [Fact]
    public void The_chinese_one_is_in_chinese()
    {
        IEnumerable<string> untranslated = Block().Replace(Chinese, "").Split("\n\n").Where(part => part.Count(char.IsAsciiLetter) > 120 && !Han().IsMatch(part));

        untranslated.ShouldBeEmpty();
    }

    private static IEnumerable<int> Levels(string text) => Heading().Matches(Block().Replace(text, "")).Select(heading => heading.Groups["level"].Length);

    private static IEnumerable<string> Commands(string text) => Block().Matches(text).Select(block => block.Value);

    private static IEnumerable<int> Rows(string text) => text.Split('\n').Where(line => line.StartsWith('|')).Select(line => line.Count(letter => letter == '|'));

    private static HashSet<string> Names(string text) => [.. Code().Matches(Block().Replace(text, "")).Select(code => code.Value)];

    // Each README leads to the other one.
    private static HashSet<string> Links(string text) =>
        [.. Link().Matches(text).Select(link => link.Groups["to"].Value.Split('#')[0]).Where(to => !to.StartsWith("README", StringComparison.Ordinal))];

    [GeneratedRegex("^(?<level>#+) ", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Heading();

    [GeneratedRegex("```.*?```", RegexOptions.Singleline, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Block();

    [GeneratedRegex("`[^`\n]+`", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Code();

    [GeneratedRegex(@"\]\((?<to>[^)]+)\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Link();

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Han();
}
