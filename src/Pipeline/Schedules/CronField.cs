using System.Globalization;
using AlinFunctions.Pipeline.Jobs;

namespace AlinFunctions.Pipeline.Schedules;

/// <summary>One field of a cron expression: which numbers of its range are meant.</summary>
internal sealed class CronField
{
    private readonly ulong _bits;

    private CronField(ulong bits, int first, int last, bool lastDay) => (_bits, First, Last, HasLastDay) = (bits, first, last, lastDay);

    /// <summary>Gets the range's first number.</summary>
    public int First { get; }

    /// <summary>Gets the range's last number.</summary>
    public int Last { get; }

    /// <summary>Gets whether the month's last day is meant, whichever that is.</summary>
    public bool HasLastDay { get; }

    /// <summary>Gets whether every number is meant.</summary>
    public bool IsEvery => Enumerable.Range(First, Last - First + 1).All(Has);

    /// <summary>Reads a field: numbers, names, ranges and steps, separated by commas.</summary>
    /// <param name="text">The field.</param>
    /// <param name="place">What the field is, for the refusal.</param>
    /// <exception cref="InvalidDropException">It is none.</exception>
    public static CronField Parse(string text, CronPlace place)
    {
        ulong bits = 0;
        bool lastDay = false;
        foreach (string part in text.Split(','))
        {
            if (place.TakesLastDay && part.Equals("L", StringComparison.OrdinalIgnoreCase))
            {
                lastDay = true;
                continue;
            }

            (int from, int to, int step) = Part(part, place, text);
            for (int number = from; number <= to; number += step)
            {
                // Sunday is 0 and 7.
                bits |= 1UL << (place.IsWeekday && number == 7 ? 0 : number);
            }
        }

        return new CronField(bits, place.First, place.IsWeekday ? 6 : place.Last, lastDay);
    }

    /// <summary>Tells whether a number is meant.</summary>
    public bool Has(int number) => (_bits >> number & 1) != 0;

    /// <summary>Finds the first number meant from another on; null when there is none left.</summary>
    public int? From(int number)
    {
        for (int next = number; next <= Last; next++)
        {
            if (Has(next))
            {
                return next;
            }
        }

        return null;
    }

    private static (int From, int To, int Step) Part(string part, CronPlace place, string field)
    {
        string[] stepped = part.Split('/');
        int step = 1;
        if (stepped.Length > 2 || (stepped.Length == 2 && !(TryNumber(stepped[1], out step) && step > 0)))
        {
            throw Refuse(part, place, field);
        }

        if (stepped[0] is "*" or "?")
        {
            return (place.First, place.IsWeekday ? 6 : place.Last, step);
        }

        string[] range = stepped[0].Split('-');
        int from = Number(range[0], place, part, field);
        int to = range.Length == 1 ? (stepped.Length == 2 ? place.Last : from) : Number(range[1], place, part, field);
        return range.Length <= 2 && from <= to ? (from, to, step) : throw Refuse(part, place, field);
    }

    private static int Number(string text, CronPlace place, string part, string field)
    {
        int named = Array.FindIndex(place.Names, name => name.Equals(text, StringComparison.OrdinalIgnoreCase));
        int number = named >= 0 ? place.First + named : TryNumber(text, out int said) ? said : -1;
        return number >= place.First && number <= place.Last ? number : throw Refuse(part, place, field);
    }

    private static bool TryNumber(string text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);

    private static InvalidDropException Refuse(string part, CronPlace place, string field)
    {
        string names = place.Names.Length == 0 ? "" : $", {place.Names[0]}-{place.Names[^1]}";
        string where = part == field ? "" : $" in '{field}'";
        return new InvalidDropException(FailureKind.BadSchedule, new Sentence(
            $"'{part}'{where} is no {place.Name.English} of a cron expression; it may be {place.First}-{place.Last}{names}, ranges, lists and steps of them, or *.",
            $"“{part}”{(part == field ? "" : $"（在“{field}”中）")}不是 cron 表达式的{place.Name.Chinese}，可以是 {place.First}-{place.Last}{names}，及其范围、列表和步长，或 *。"));
    }
}
