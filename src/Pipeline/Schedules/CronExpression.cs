using AlinFunctions.Pipeline.Jobs;

namespace AlinFunctions.Pipeline.Schedules;

/// <summary>
/// A cron expression of six fields, seconds first, or of five, where the second is 0. As with the platform's timers, a day must fit the day of the
/// month and the weekday, both.
/// </summary>
internal sealed class CronExpression
{
    /// <summary>The longest pause between two days that fit: a 29 February on one weekday may take 40 years, over a century that is no leap year.</summary>
    private const int MostYears = 41;

    private readonly CronField _second;
    private readonly CronField _minute;
    private readonly CronField _hour;
    private readonly CronField _day;
    private readonly CronField _month;
    private readonly CronField _weekday;

    private CronExpression(CronField[] fields) => (_second, _minute, _hour, _day, _month, _weekday) = (fields[0], fields[1], fields[2], fields[3], fields[4], fields[5]);

    /// <summary>Gets whether it means every hour of its days: then it goes by time that passes, not by what a clock shows.</summary>
    public bool IsEveryHour => _hour.IsEvery;

    /// <summary>Reads an expression.</summary>
    /// <exception cref="InvalidDropException">It is none, or a day that it means does not exist.</exception>
    public static CronExpression Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        string[] fields = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (fields.Length == CronPlace.All.Count - 1)
        {
            fields = ["0", .. fields];
        }

        if (fields.Length != CronPlace.All.Count)
        {
            throw Refuse(
                $"'{text}' is no cron expression: it has {fields.Length} fields, not six (second, minute, hour, day, month, weekday) or five (without the second).",
                $"“{text}”不是 cron 表达式：有 {fields.Length} 个字段，应为六个（秒、分、时、日、月、星期）或五个（不含秒）。");
        }

        var cron = new CronExpression([.. fields.Select((field, place) => CronField.Parse(field, CronPlace.All[place]))]);
        return cron.After(new DateTime(2000, 1, 1)) is not null
            ? cron
            : throw Refuse($"'{text}' never comes: no day fits its day, month and weekday.", $"“{text}”永远不会到来：没有日子符合其日期、月份和星期。");
    }

    /// <summary>Finds the first time on the clock after another that fits; null when there is none.</summary>
    public DateTime? After(DateTime time)
    {
        DateTime from = new DateTime(time.Ticks - (time.Ticks % TimeSpan.TicksPerSecond)).AddSeconds(1);
        if (Fits(from.Date) && InDay(from.TimeOfDay) is { } today)
        {
            return from.Date + today;
        }

        DateTime last = from.AddYears(MostYears);
        for (DateTime day = from.Date.AddDays(1); day <= last; day = _month.Has(day.Month) ? day.AddDays(1) : new DateTime(day.Year, day.Month, 1).AddMonths(1))
        {
            if (Fits(day))
            {
                return day + InDay(TimeSpan.Zero)!.Value;
            }
        }

        return null;
    }

    private bool Fits(DateTime day) =>
        _month.Has(day.Month) && _weekday.Has((int)day.DayOfWeek)
        && (_day.Has(day.Day) || (_day.HasLastDay && day.Day == DateTime.DaysInMonth(day.Year, day.Month)));

    private TimeSpan? InDay(TimeSpan from)
    {
        for (int? hour = _hour.From(from.Hours); hour is not null; hour = _hour.From(hour.Value + 1))
        {
            bool sameHour = hour == from.Hours;
            for (int? minute = _minute.From(sameHour ? from.Minutes : 0); minute is not null; minute = _minute.From(minute.Value + 1))
            {
                if (_second.From(sameHour && minute == from.Minutes ? from.Seconds : 0) is { } second)
                {
                    return new TimeSpan(hour.Value, minute.Value, second);
                }
            }
        }

        return null;
    }

    private static InvalidDropException Refuse(string english, string chinese) => new(FailureKind.BadSchedule, new Sentence(english, chinese));
}
