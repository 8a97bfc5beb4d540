using AlinFunctions.Pipeline.Jobs;

namespace AlinFunctions.Pipeline.Schedules;

/// <summary>The clock on the wall of one time zone, with the hour that summer time skips and the one that it repeats.</summary>
internal sealed class ZoneClock(TimeZoneInfo zone)
{
    /// <summary>Finds a zone by its name in the IANA table.</summary>
    /// <exception cref="InvalidDropException">There is none of that name.</exception>
    public static ZoneClock Named(string name)
    {
        ArgumentNullException.ThrowIfNull(name);

        // Names such as "CET" and Windows' own are other tables; a zone of the IANA table has a region, but for UTC.
        bool isIana = name is "UTC" || (name.Contains('/', StringComparison.Ordinal) && !name.Contains("..", StringComparison.Ordinal) && !Path.IsPathRooted(name));
        return isIana && TimeZoneInfo.TryFindSystemTimeZoneById(name, out TimeZoneInfo? zone)
            ? new ZoneClock(zone)
            : throw new InvalidDropException(FailureKind.BadSchedule, new Sentence(
                $"There is no time zone '{name}'; the names are those of the IANA table, such as Europe/Berlin, America/New_York or Asia/Shanghai, or UTC.",
                $"没有时区“{name}”；请使用 IANA 时区名，例如 Asia/Shanghai、Europe/Berlin、America/New_York，或 UTC。"));
    }

    /// <summary>What the clock shows at a moment.</summary>
    public DateTime Shows(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, zone).DateTime;

    /// <summary>The moment when the clock first shows a time; for one that it skips, the next that it shows.</summary>
    public DateTimeOffset First(DateTime time)
    {
        if (zone.IsInvalidTime(time))
        {
            // Clocks are set at whole minutes.
            time = new DateTime(time.Ticks - (time.Ticks % TimeSpan.TicksPerMinute));
            while (zone.IsInvalidTime(time))
            {
                time = time.AddMinutes(1);
            }
        }

        return At(time, zone.IsAmbiguousTime(time) ? zone.GetAmbiguousTimeOffsets(time).Max() : zone.GetUtcOffset(time));
    }

    /// <summary>Finds the first moment after another at which an expression fits what the clock shows.</summary>
    public DateTimeOffset? After(DateTimeOffset moment, CronExpression cron)
    {
        DateTime time = Shows(moment);
        if (!zone.IsAmbiguousTime(time))
        {
            return cron.After(time) is { } next ? First(next) : null;
        }

        // The hour that is repeated: a named time of it comes the first time only, "every hour" comes both times.
        TimeSpan[] offsets = zone.GetAmbiguousTimeOffsets(time);
        DateTime start = Edge(time, -1);
        DateTime end = Edge(time, 1);
        bool isSecond = zone.GetUtcOffset(moment) == offsets.Min();
        if ((!isSecond || cron.IsEveryHour) && cron.After(time) is { } inside && inside < end)
        {
            return At(inside, isSecond ? offsets.Min() : offsets.Max());
        }

        if (!isSecond && cron.IsEveryHour && cron.After(start.AddTicks(-1)) is { } again && again < end)
        {
            return At(again, offsets.Min());
        }

        return cron.After(end.AddTicks(-1)) is { } later ? First(later) : null;
    }

    // The first minute that is repeated, or the first one after them.
    private DateTime Edge(DateTime time, int direction)
    {
        DateTime minute = new(time.Ticks - (time.Ticks % TimeSpan.TicksPerMinute));
        while (zone.IsAmbiguousTime(minute.AddMinutes(direction)))
        {
            minute = minute.AddMinutes(direction);
        }

        return direction < 0 ? minute : minute.AddMinutes(1);
    }

    private static DateTimeOffset At(DateTime time, TimeSpan offset) => new DateTimeOffset(DateTime.SpecifyKind(time, DateTimeKind.Unspecified), offset).ToUniversalTime();
}
