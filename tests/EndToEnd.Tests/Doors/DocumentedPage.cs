using System.Text.RegularExpressions;

namespace AlinFunctions.EndToEnd.Tests.Doors;

/// <summary>A page under docs, and what stands in it to be run.</summary>
internal sealed partial class DocumentedPage(string name)
{
    private readonly string _text = File.ReadAllText(Path.Combine(Repository.Root, "docs", name));

    /// <summary>The blocks of one kind, in order.</summary>
    public IReadOnlyList<string> Blocks(string kind) => [.. Fence().Matches(_text).Where(block => block.Groups["kind"].Value == kind).Select(block => block.Groups["text"].Value)];

    [GeneratedRegex("^```(?<kind>[a-z]+)\\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Fence();
}
