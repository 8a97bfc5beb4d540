using System.Text.RegularExpressions;
using AlinFunctions.EndToEnd.Tests;

namespace AlinFunctions.Studio.Tests.Texts;

/// <summary>Every sentence of the product's own code, errors and the command line's words alike, is there in both languages.</summary>
public sealed partial class SentenceTests
{
    // A voice introduces itself in its own language; the mark in a file's metadata says both in one text; one refusal is put together of two of each; a shared page's foot is chosen by its language.
    private static readonly string[] Alone = ["VoiceIntroduction.cs", "AigcMark.cs", "ScriptText.cs", "SharePageFrame.cs"];

    /// <summary>Pairs of neighbouring texts in calls, by the line that they begin on.</summary>
    private static readonly IReadOnlyList<SourceText> Texts =
    [
        .. Directory.GetFiles(Path.Combine(Repository.Root, "src"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal))
            .SelectMany(file => SourceText.In(Path.GetRelativePath(Repository.Root, file), File.ReadAllText(file))),
    ];

    [Fact]
    public void A_sentence_that_is_made_of_two_texts_has_one_in_each_language()
    {
        SourceText[] openings = [.. Texts.Where(text => text.OpensSentence && text.Next is not null)];

        openings.Length.ShouldBeGreaterThan(100);
        openings.Where(text => Han().IsMatch(text.Value) || !Han().IsMatch(text.Next!.Value)).ShouldBeEmpty();
    }

    [Fact]
    public void A_chinese_sentence_stands_behind_its_english_one()
    {
        SourceText[] chinese = [.. Texts.Where(text => ChineseEnd().IsMatch(text.Value) && !Alone.Any(file => text.Place.Contains(file, StringComparison.Ordinal)))];

        chinese.Length.ShouldBeGreaterThan(100);
        chinese.Where(text => text.Previous is not { } english || Han().IsMatch(OutsideQuotes(english.Value))).ShouldBeEmpty();
    }

    [Fact]
    public void Both_languages_tell_the_same_facts()
    {
        IEnumerable<SourceText> astray = Texts.Where(text => text is { OpensSentence: true, Chooses: false, Next: { Chooses: false } chinese } && !text.Facts.SetEquals(chinese.Facts));

        astray.ShouldBeEmpty();
    }

    // An English sentence may quote what stands in a Chinese one.
    private static string OutsideQuotes(string text) => Quoted().Replace(text, "");

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Han();

    [GeneratedRegex("[。？！]$", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex ChineseEnd();

    [GeneratedRegex("['\"“「][^'\"”」]*['\"”」]", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Quoted();
}
