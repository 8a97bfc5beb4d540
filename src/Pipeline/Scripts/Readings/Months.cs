using System.Globalization;

namespace AlinFunctions.Pipeline.Scripts.Readings;

/// <summary>Names of the months in English, and how a date is said.</summary>
internal static class Months
{
    /// <summary>A pattern of every English name of a month, whole or short.</summary>
    public const string Pattern = "(?:Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?|July?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)";

    private static readonly string[] Names =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    /// <summary>Finds a month by the first three letters of its English name; 1 to 12.</summary>
    public static int Number(string name) => Array.FindIndex(Names, month => month.StartsWith(name[..3], StringComparison.OrdinalIgnoreCase)) + 1;

    /// <summary>Says a date whose year or day may be missing (0), or the days from one to another.</summary>
    public static string Say(int year, int month, int day, bool mandarin, int lastDay = 0)
    {
        if (mandarin)
        {
            return (year == 0 ? "" : MandarinNumbers.Digits(year.ToString(CultureInfo.InvariantCulture)) + "年") +
                MandarinNumbers.Cardinal(month) + "月" + (day == 0 ? "" : MandarinNumbers.Cardinal(day) + (lastDay == 0 ? "" : "到" + MandarinNumbers.Cardinal(lastDay)) + "日");
        }

        string said = Names[month - 1] + (day == 0 ? "" : " " + EnglishNumbers.Ordinal(day)) + (lastDay == 0 ? "" : " to " + EnglishNumbers.Ordinal(lastDay));
        return said + (year == 0 ? "" : day == 0 ? " " + EnglishNumbers.Year(year) : ", " + EnglishNumbers.Year(year));
    }

    /// <summary>Says whether a month and day can be.</summary>
    public static bool IsDate(int month, int day) => month is >= 1 and <= 12 && day is >= 1 and <= 31;
}
