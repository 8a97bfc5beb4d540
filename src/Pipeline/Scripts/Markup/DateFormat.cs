using System.Globalization;
using AlinFunctions.Pipeline.Scripts.Readings;

namespace AlinFunctions.Pipeline.Scripts.Markup;

/// <summary>Says a date in figures whose order the script names.</summary>
internal static class DateFormat
{
    private static readonly string[] Known = ["mdy", "dmy", "ymd", "md", "dm", "ym", "my", "y"];

    private static readonly char[] Separators = ['-', '/', '.', ' ', '年', '月', '日'];

    /// <summary>Refuses a format that is not known.</summary>
    public static void Check(MarkupValue format)
    {
        if (!Known.Contains(format.Text, StringComparer.Ordinal))
        {
            throw MarkupRefusal.Value(format, $"is no format of a date; known are {string.Join(", ", Known)}.", $"不是可用的日期格式；可用的有 {string.Join("、", Known)}。");
        }
    }

    /// <summary>Says the date; null where the text is none in that order.</summary>
    public static string? Say(string text, string format, bool mandarin)
    {
        string[] parts = text.Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (parts.Length != format.Length || !parts.All(part => part.Length <= 4 && part.All(char.IsAsciiDigit)))
        {
            return null;
        }

        int Part(char name) => format.Contains(name, StringComparison.Ordinal) ? int.Parse(parts[format.IndexOf(name, StringComparison.Ordinal)], CultureInfo.InvariantCulture) : 0;
        (int year, int month, int day) = (Part('y'), Part('m'), Part('d'));
        if (format == "y")
        {
            return mandarin ? MandarinNumbers.Digits(parts[0]) + "年" : EnglishNumbers.Year(year);
        }

        return Months.IsDate(month, format.Contains('d', StringComparison.Ordinal) ? day : 1) ? Months.Say(year, month, day, mandarin) : null;
    }
}
