using System.Text.RegularExpressions;
using AlinFunctions.Pipeline.Scripts.Readings;

namespace AlinFunctions.Pipeline.Scripts.Markup;

/// <summary>Says a text as the kind of thing that the script says it is.</summary>
internal sealed class SayAsReading(string written, Func<string, bool, string?> say) : SayingReading
{
    private static readonly Dictionary<string, Func<string, bool, string?>> Kinds = new(StringComparer.Ordinal)
    {
        ["characters"] = SpelledText.Say,
        ["spell-out"] = SpelledText.Say,
        ["cardinal"] = SayAsNumber.Cardinal,
        ["number"] = SayAsNumber.Cardinal,
        ["ordinal"] = SayAsNumber.Ordinal,
        ["digits"] = SayAsNumber.Digits,
        ["telephone"] = SayAsNumber.Telephone,
        ["date"] = (text, mandarin) => Whole(text, mandarin, new DateReading()),
        ["time"] = (text, mandarin) => Whole(text, mandarin, new TimeReading()),
        ["fraction"] = (text, mandarin) => Whole(text, mandarin, new FractionReading()),
        ["currency"] = (text, mandarin) => Whole(text, mandarin, new MoneyReading(), new QuantityReading()),
        ["unit"] = (text, mandarin) => Whole(text, mandarin, new QuantityReading(), new PercentReading()),
        ["address"] = AddressText.Say,
    };

    /// <summary>Reads what kind it is, and refuses a text that is not of that kind.</summary>
    public static SayAsReading Of(MarkupTag tag, string written)
    {
        MarkupValue kind = tag.Need("interpret-as");
        MarkupValue? format = tag.Find("format");
        string view = ScriptLexer.View(written);
        if (!Kinds.TryGetValue(kind.Text, out Func<string, bool, string?>? say))
        {
            throw MarkupRefusal.Value(kind, $"is not known; known are {string.Join(", ", Kinds.Keys)}.", $"不是可用的读法；可用的有 {string.Join("、", Kinds.Keys)}。");
        }

        if (format is not null && kind.Text == "date")
        {
            DateFormat.Check(format);
            say = (text, mandarin) => DateFormat.Say(text, format.Text, mandarin);
        }
        else if (format is not null && !(kind.Text == "time" && format.Text is "hms12" or "hms24"))
        {
            throw MarkupRefusal.Value(format, $"means nothing for {kind.Text}; only date and time have a format.", $"对 {kind.Text} 没有意义；只有 date 和 time 有格式。");
        }

        string? said = say(view, false);
        return said is not null && HasWords(said)
            ? new SayAsReading(view, say)
            : throw MarkupRefusal.At(
                tag.Place, $"“{MarkupRefusal.Shown(written)}” cannot be read as {kind.Text}.", $"“{MarkupRefusal.Shown(written)}”不能按 {kind.Text} 来读。");
    }

    /// <inheritdoc/>
    public override string Say(Match match, ReadingContext context) =>
        say(written, context.Mandarin) ?? throw new InvalidOperationException("What was read as one kind when the script was checked is not one now.");

    private static string? Whole(string text, bool mandarin, params ReadOnlySpan<Reading> readings)
    {
        foreach (Reading reading in readings)
        {
            if (reading.Pattern.Match(text) is { Success: true, Index: 0 } match && match.Length == text.Length && reading.Accepts(match, text))
            {
                return reading.Say(match, new ReadingContext(text, 0, text.Length, mandarin));
            }
        }

        return null;
    }
}
