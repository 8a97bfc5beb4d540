using AlinFunctions.Pipeline.Jobs;

namespace AlinFunctions.Pipeline.Schedules;

/// <summary>What a field of a cron expression stands for.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="First">The first number that it may be.</param>
/// <param name="Last">The last.</param>
/// <param name="Names">Names for its numbers, from the first on.</param>
internal sealed record CronPlace(Sentence Name, int First, int Last, params string[] Names)
{
    /// <summary>Gets the six places in their order.</summary>
    public static IReadOnlyList<CronPlace> All { get; } =
    [
        new(new Sentence("second", "秒"), 0, 59),
        new(new Sentence("minute", "分钟"), 0, 59),
        new(new Sentence("hour", "小时"), 0, 23),
        new(new Sentence("day", "日期"), 1, 31) { TakesLastDay = true },
        new(new Sentence("month", "月份"), 1, 12, "JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"),
        new(new Sentence("weekday", "星期"), 0, 7, "SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT") { IsWeekday = true },
    ];

    /// <summary>Gets whether <c>L</c> may stand here for the month's last day.</summary>
    public bool TakesLastDay { get; private init; }

    /// <summary>Gets whether it is the weekday, where 7 is Sunday too.</summary>
    public bool IsWeekday { get; private init; }
}
