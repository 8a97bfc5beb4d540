using System.Globalization;

namespace AlinFunctions.Pipeline.Scripts.Readings;

/// <summary>Words that multiply a number: million, bn, k.</summary>
internal static class Scales
{
    /// <summary>A pattern of every such word.</summary>
    public const string Pattern = "thousand|million|billion|trillion|bn|mn|[kKMB]";

    /// <summary>Says the scale in English with a blank before it; nothing for an empty one.</summary>
    public static string InEnglish(string scale) => scale switch
    {
        "" => "",
        "k" or "K" => " thousand",
        "M" or "m" or "mn" => " million",
        "B" or "b" or "bn" => " billion",
        _ => " " + scale,
    };

    /// <summary>Says a number and its scale as one number in Mandarin: 1.2 million is 一百二十万.</summary>
    public static string InMandarin(string number, string scale)
    {
        if (scale.Length == 0)
        {
            return MandarinNumbers.Decimal(number);
        }

        decimal factor = InEnglish(scale).Trim() switch
        {
            "thousand" => 1_000m,
            "million" => 1_000_000m,
            "billion" => 1_000_000_000m,
            _ => 1_000_000_000_000m,
        };
        decimal value = decimal.Parse(number.Replace(",", "", StringComparison.Ordinal), CultureInfo.InvariantCulture) * factor;
        return InTenThousands(value);
    }

    private static string InTenThousands(decimal value)
    {
        (decimal unit, string name) = value >= 1_0000_0000m ? (1_0000_0000m, "亿") : value >= 10_000m ? (10_000m, "万") : (1m, "");
        decimal head = value / unit;
        string written = head.ToString("0.####", CultureInfo.InvariantCulture);
        return (written == "2" && name.Length > 0 ? "两" : MandarinNumbers.Decimal(written)) + name;
    }
}
