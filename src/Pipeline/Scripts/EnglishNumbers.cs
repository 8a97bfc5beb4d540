using System.Globalization;

namespace AlinFunctions.Pipeline.Scripts;

/// <summary>Says numbers in American English words.</summary>
internal static class EnglishNumbers
{
    private static readonly string[] Small =
    [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen",
        "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ];

    private static readonly string[] Tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    private static readonly string[] Scales = ["", "thousand", "million", "billion", "trillion", "quadrillion"];

    private static readonly Dictionary<string, string> IrregularOrdinals = new(StringComparer.Ordinal)
    {
        ["one"] = "first",
        ["two"] = "second",
        ["three"] = "third",
        ["five"] = "fifth",
        ["eight"] = "eighth",
        ["nine"] = "ninth",
        ["twelve"] = "twelfth",
    };

    /// <summary>Says a whole number: 1234 is "one thousand two hundred thirty-four".</summary>
    public static string Cardinal(long number)
    {
        if (number < 20)
        {
            return number < 0 ? "minus " + Cardinal(-number) : Small[number];
        }

        if (number < 100)
        {
            return Tens[number / 10] + (number % 10 == 0 ? "" : "-" + Small[number % 10]);
        }

        if (number < 1000)
        {
            return Small[number / 100] + " hundred" + (number % 100 == 0 ? "" : " " + Cardinal(number % 100));
        }

        List<string> groups = [];
        for (int scale = 0; number > 0; scale++, number /= 1000)
        {
            if (number % 1000 != 0)
            {
                groups.Insert(0, scale == 0 ? Cardinal(number % 1000) : Cardinal(number % 1000) + " " + Scales[scale]);
            }
        }

        return string.Join(' ', groups);
    }

    /// <summary>Says a whole number as a rank: 22 is "twenty-second".</summary>
    public static string Ordinal(long number)
    {
        string cardinal = Cardinal(number);
        int cut = cardinal.LastIndexOfAny([' ', '-']) + 1;
        string last = cardinal[cut..];
        string rank = IrregularOrdinals.TryGetValue(last, out string? irregular) ? irregular
            : last.EndsWith('y') ? last[..^1] + "ieth"
            : last + "th";
        return cardinal[..cut] + rank;
    }

    /// <summary>Says a written number with optional sign, thousands commas and decimals; one too long for words is said digit by digit.</summary>
    public static string Decimal(string written)
    {
        string digits = written.Replace(",", "", StringComparison.Ordinal).Replace("，", "", StringComparison.Ordinal);
        if (digits[0] is '-' or '−' or '–')
        {
            return "minus " + Decimal(digits[1..]);
        }

        if (digits[0] == '+')
        {
            return "plus " + Decimal(digits[1..]);
        }

        int point = digits.IndexOf('.', StringComparison.Ordinal);
        string whole = point < 0 ? digits : digits[..point];
        string fraction = point < 0 ? "" : " point " + Digits(digits[(point + 1)..]);
        return (whole.Length == 0 ? "" : Whole(whole)) + (whole.Length == 0 ? fraction.TrimStart() : fraction);
    }

    /// <summary>Says each digit: 404 is "four zero four".</summary>
    public static string Digits(string digits) => string.Join(' ', digits.Where(char.IsAsciiDigit).Select(digit => Small[digit - '0']));

    /// <summary>Says a year: 2026 is "twenty twenty-six", 1905 "nineteen oh five", 2000 "two thousand".</summary>
    public static string Year(int year)
    {
        int century = year / 100, rest = year % 100;
        return year is < 1000 or > 9999 || (year % 1000 < 10) ? Cardinal(year)
            : rest == 0 ? Cardinal(century) + " hundred"
            : Cardinal(century) + " " + (rest < 10 ? "oh " + Small[rest] : Cardinal(rest));
    }

    /// <summary>Says a number in a name, in pairs: 264 is "two sixty-four", 1080 "ten eighty", 12345 digit by digit.</summary>
    public static string Label(string digits) => digits.Length switch
    {
        _ when digits[0] == '0' => Digits(digits),
        <= 2 => Cardinal(Parse(digits)),
        3 when digits.EndsWith("00", StringComparison.Ordinal) => Cardinal(Parse(digits)),
        3 => Small[digits[0] - '0'] + " " + (digits[1] == '0' ? "oh " + Small[digits[2] - '0'] : Cardinal(Parse(digits[1..]))),
        4 => Year((int)Parse(digits)),
        _ => Digits(digits),
    };

    /// <summary>Makes the last word of a number plural: "ninety" is "nineties".</summary>
    public static string Plural(string words) => words.EndsWith('y') ? words[..^1] + "ies" : words.EndsWith('x') ? words + "es" : words + "s";

    private static string Whole(string digits) => digits.Length > 18 || (digits.Length > 1 && digits[0] == '0') ? Digits(digits) : Cardinal(Parse(digits));

    private static long Parse(string digits) => long.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
}
