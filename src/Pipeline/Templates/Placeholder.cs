using System.Globalization;
using AlinFunctions.Pipeline.Jobs;

namespace AlinFunctions.Pipeline.Templates;

/// <summary>One place in a template: a field, how it is written, and in which language.</summary>
/// <param name="Name">The field's name, in small letters.</param>
/// <param name="Format">How it is written; null for as it stands.</param>
/// <param name="Decimals">How many decimals a number has; null for its own.</param>
/// <param name="Language">The language; null for the template's own.</param>
internal sealed record Placeholder(string Name, string? Format, int? Decimals, string? Language)
{
    private const string Formats = "long, short, iso, weekday, month, year, day, time, number, percent, upper, lower";

    /// <summary>The largest number of decimals that is written.</summary>
    private const int MostDecimals = 9;

    public static Placeholder Parse(string text)
    {
        string[] parts = [.. text.Split(':').Select(part => part.Trim().ToLowerInvariant())];
        var place = new Placeholder(parts[0], null, null, null);
        foreach (string part in parts.Skip(1))
        {
            place = part switch
            {
                "en" or "zh" when place.Language is null => place with { Language = part },
                { Length: 1 } when char.IsAsciiDigit(part[0]) && place.Format is "number" or "percent" => place with { Decimals = part[0] - '0' },
                _ when place.Format is null && Formats.Split(", ").Contains(part, StringComparer.Ordinal) => place with { Format = part },
                _ => throw Refuse(
                    $"In '{{{{{text}}}}}' '{part}' is no format; there are {Formats}, up to {MostDecimals} decimals after a number, and the languages en and zh.",
                    $"“{{{{{text}}}}}”中的“{part}”不是格式；可用格式：{Formats}，数字后可写小数位数（最多 {MostDecimals} 位），以及语言 en 和 zh。"),
            };
        }

        return place.Name.Length > 0 && place.Name.All(c => char.IsLetterOrDigit(c) || c is '_' or '-' or ' ' or '.')
            ? place
            : throw Refuse($"'{{{{{text}}}}}' names no field.", $"“{{{{{text}}}}}”没有字段名。");
    }

    public string Fill(TemplateFields fields)
    {
        string language = Language ?? fields.Language;
        return fields.Find(Name) switch
        {
            (null, { } time) => Write(time, Format ?? (Name is "time" or "weekday" or "month" or "year" ? Name : "long"), language),
            ({ } text, _) => Write(text, language),
            _ => throw Refuse($"There is no field '{Name}' for '{{{{{Name}}}}}'; there are: {fields.Known}.", $"没有“{{{{{Name}}}}}”所需的字段“{Name}”，现有字段：{fields.Known}。"),
        };
    }

    private string Write(string text, string language) => Format switch
    {
        null => text,
        "upper" => text.ToUpper(TemplateFields.CultureOf(language)),
        "lower" => text.ToLower(TemplateFields.CultureOf(language)),
        "number" or "percent" => Number(text, language),
        _ => DateTime.TryParseExact(text, ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd HH:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime time)
            ? Write(time, Format, language)
            : throw Refuse($"The field '{Name}' is '{text}', no date that '{Format}' could write; dates are written as 2026-12-24.", $"字段“{Name}”是“{text}”，不是“{Format}”可用的日期；日期应写成 2026-12-24。"),
    };

    private string Number(string text, string language)
    {
        if (!decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number))
        {
            throw Refuse($"The field '{Name}' is '{text}', no number that '{Format}' could write.", $"字段“{Name}”是“{text}”，不是“{Format}”可用的数字。");
        }

        number *= Format == "percent" ? 100 : 1;
        string written = Decimals is { } decimals ? number.ToString($"N{decimals}", TemplateFields.CultureOf(language)) : number.ToString("#,##0.#########", TemplateFields.CultureOf(language));
        return Format == "percent" ? written + "%" : written;
    }

    private string Write(DateTime time, string format, string language) => time.ToString(
        (format, language) switch
        {
            ("long", "zh") => "yyyy年M月d日dddd",
            ("long", _) => "dddd, MMMM d, yyyy",
            ("short", "zh") => "yyyy年M月d日",
            ("short", _) => "MMM d, yyyy",
            ("iso", _) => "yyyy-MM-dd",
            ("weekday", _) => "dddd",
            ("month", "zh") => "M月",
            ("month", _) => "MMMM",
            ("year", "zh") => "yyyy年",
            ("year", _) => "yyyy",
            ("day", "zh") => "d日",
            ("day", _) => "%d",
            ("time", "zh") => "H:mm",
            ("time", _) => "h:mm tt",
            _ => throw Refuse($"'{Name}' is a date, which '{format}' does not write.", $"“{Name}”是日期，不能用“{format}”格式。"),
        },
        TemplateFields.CultureOf(language));

    private static InvalidDropException Refuse(string english, string chinese) => new(FailureKind.BadSchedule, new Sentence(english, chinese));
}
