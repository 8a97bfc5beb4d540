using System.Globalization;
using AlinFunctions.Pipeline.Jobs;

namespace AlinFunctions.Pipeline.Scripts.Markup;

/// <summary>Makes the refusals of mark-up: a place and one sentence.</summary>
internal static class MarkupRefusal
{
    private const int MostShown = 40;

    /// <summary>Refuses what stands at a place.</summary>
    public static InvalidDropException At(MarkupPlace place, string english, string chinese) => new(FailureKind.BadScript, new Sentence(
        string.Create(CultureInfo.InvariantCulture, $"Line {place.Line}, column {place.Column}: {english}"),
        string.Create(CultureInfo.InvariantCulture, $"第 {place.Line} 行第 {place.Column} 列：{chinese}")));

    /// <summary>Refuses a value of an attribute.</summary>
    /// <param name="value">The value.</param>
    /// <param name="english">What is expected, as the end of a sentence.</param>
    /// <param name="chinese">The same in Chinese.</param>
    public static InvalidDropException Value(MarkupValue value, string english, string chinese) =>
        At(value.Place, $"{value.Name}=\"{Shown(value.Text)}\" {english}", $"{value.Name}=\"{Shown(value.Text)}\" {chinese}");

    /// <summary>Shortens what is quoted in a sentence.</summary>
    public static string Shown(string text) => text.Length <= MostShown ? text : string.Concat(text.AsSpan(0, MostShown), "…");
}
