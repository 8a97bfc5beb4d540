using System.Globalization;

namespace AlinFunctions.Pipeline.Templates;

/// <summary>What placeholders are filled with: the fields of one row, and what the run itself knows.</summary>
/// <param name="Time">The run's time on the clock of its zone.</param>
/// <param name="Language">The language of dates and numbers, "en" or "zh".</param>
/// <param name="Values">The fields, by names in small letters.</param>
public sealed record TemplateFields(DateTime Time, string Language, IReadOnlyDictionary<string, string> Values)
{
    /// <summary>Finds a field: a date or time of the run, unless the row has a field of that name.</summary>
    /// <returns>The text, or the time; nothing when there is no such field.</returns>
    internal (string? Text, DateTime? Time) Find(string name) => Values.TryGetValue(name, out string? text)
        ? (text, null)
        : name switch
        {
            "date" or "today" or "time" or "weekday" or "month" or "year" => (null, Time),
            "tomorrow" => (null, Time.AddDays(1)),
            "yesterday" => (null, Time.AddDays(-1)),
            _ => (null, null),
        };

    /// <summary>Lists what there is, for whoever asked for something else.</summary>
    internal string Known => string.Join(", ", Values.Keys.Concat(["date", "time", "weekday", "month", "year", "tomorrow", "yesterday"]).Distinct(StringComparer.Ordinal));

    internal static CultureInfo CultureOf(string language) => CultureInfo.GetCultureInfo(language == "zh" ? "zh-CN" : "en-US");
}
