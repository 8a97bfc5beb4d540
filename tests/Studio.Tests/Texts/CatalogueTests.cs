using System.Text.RegularExpressions;

namespace AlinFunctions.Studio.Tests.Texts;

public sealed partial class CatalogueTests
{
    private static readonly IReadOnlyList<KeyValuePair<string, string>> English = StudioFolder.Catalogue("en");
    private static readonly IReadOnlyList<KeyValuePair<string, string>> Chinese = StudioFolder.Catalogue("zh-CN");
    private static readonly string Code = string.Concat(StudioFolder.Modules.Values);

    [Fact]
    public void Both_languages_say_the_same_things_in_the_same_order() => Chinese.Select(text => text.Key).ShouldBe(English.Select(text => text.Key));

    [Fact]
    public void No_text_is_empty_and_no_key_is_there_twice()
    {
        English.Concat(Chinese).ShouldAllBe(text => text.Value.Trim().Length > 0);
        English.Select(text => text.Key).ShouldBeUnique();
    }

    [Fact]
    public void Both_languages_have_the_same_places_to_fill_in()
    {
        IEnumerable<string> astray = English.Zip(Chinese).Where(pair => !Places(pair.First.Value).SetEquals(Places(pair.Second.Value))).Select(pair => pair.First.Key);

        astray.ShouldBeEmpty();
    }

    [Fact]
    public void English_texts_hold_no_chinese_and_chinese_texts_some()
    {
        English.Where(text => Han().IsMatch(text.Value)).ShouldBeEmpty();
        Chinese.Zip(English).Where(pair => pair.First.Value != pair.Second.Value && !Han().IsMatch(pair.First.Value) && Letters().IsMatch(Untranslated().Replace(pair.First.Value, ""))).ShouldBeEmpty();
    }

    [Fact]
    public void Every_text_that_the_page_says_is_there()
    {
        IEnumerable<string> said = Said().Matches(Code).Select(match => match.Groups["key"].Value);

        said.Except(English.Select(text => text.Key), StringComparer.Ordinal).ShouldBeEmpty();
    }

    [Fact]
    public void Every_family_of_texts_that_the_page_says_has_members()
    {
        IEnumerable<string> families = Families();

        families.ShouldNotBeEmpty();
        families.Where(family => !English.Any(text => text.Key.StartsWith(family, StringComparison.Ordinal))).ShouldBeEmpty();
    }

    [Fact]
    public void Every_text_that_is_there_is_said()
    {
        string[] families = [.. Families()];
        HashSet<string> literals = [.. Literal().Matches(Code).Select(match => match.Groups["key"].Value)];

        IEnumerable<string> unused = English.Select(text => text.Key)
            .Where(key => !literals.Contains(key.EndsWith(".one", StringComparison.Ordinal) ? key[..^4] : key) && !families.Any(family => key.StartsWith(family, StringComparison.Ordinal)));

        unused.ShouldBeEmpty();
    }

    // t(`stage.${name}`) says one of the texts whose keys begin with "stage.".
    private static string[] Families() => [.. Family().Matches(Code).Select(match => match.Groups["key"].Value).Distinct(StringComparer.Ordinal)];

    private static HashSet<string> Places(string text) => [.. Place().Matches(text).Select(match => match.Value)];

    [GeneratedRegex(@"\{\w+\}", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Place();

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Han();

    // Places to fill in, and the word that Chinese has taken over.
    [GeneratedRegex(@"\{\w+\}|Webhook", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Untranslated();

    [GeneratedRegex("[A-Za-z]{2}", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Letters();

    [GeneratedRegex(@"\bt\(\s*'(?<key>[\w.]+)'", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Said();

    [GeneratedRegex(@"\bt(IfKnown)?\(\s*`(?<key>[\w.]+\.)\$\{", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Family();

    [GeneratedRegex(@"'(?<key>[a-z]\w*(\.\w+)*)'", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Literal();
}
