using System.Globalization;

namespace AlinFunctions.Pipeline.Scripts;

/// <summary>The beginning of a script: as many words as take about two seconds.</summary>
public static class PreviewScript
{
    /// <summary>Phonemes that are said in two seconds: about 14 a second in both languages at the usual speed.</summary>
    private const int Phonemes = 28;

    /// <summary>Keeps the first words of the first segment.</summary>
    /// <param name="segments">The whole script.</param>
    /// <param name="rate">How fast it is spoken; 1 is usual.</param>
    public static IReadOnlyList<ScriptSegment> Of(IReadOnlyList<ScriptSegment> segments, double rate)
    {
        ArgumentNullException.ThrowIfNull(segments);
        ScriptSegment first = segments[0];
        int said = 0;
        SpokenWord[] words = [.. first.Words.TakeWhile(word =>
        {
            bool early = said < Phonemes * rate;
            said += word.Phonemes.Count(IsSound);
            return early;
        })];
        return words.Length == first.Words.Count
            ? [first with { PauseAfter = 0 }]
            : [first with { Words = words, Text = string.Concat(words.Select(word => word.Written + (word.Trailing.Length > 0 ? " " : ""))).TrimEnd(), PauseAfter = 0 }];
    }

    // Stress and length are written as letters of another kind.
    private static bool IsSound(char symbol) => char.IsLetter(symbol) && char.GetUnicodeCategory(symbol) != UnicodeCategory.ModifierLetter;
}
