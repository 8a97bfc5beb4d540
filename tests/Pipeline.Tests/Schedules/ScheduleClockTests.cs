using System.Globalization;
using AlinFunctions.Pipeline.Schedules;

namespace AlinFunctions.Pipeline.Tests.Schedules;

/// <summary>When schedules run, in zones whose clocks are set twice a year and in one whose are not.</summary>
public sealed class ScheduleClockTests
{
    private static readonly ScheduleName Name = ScheduleName.Of("news");

    [Theory]

    // A time that the clock skips comes at the next that it shows, once.
    [InlineData("0 30 2 * * *", "Europe/Berlin", "2026-03-28T00:00Z", "2026-03-28T01:30Z 2026-03-29T01:00Z 2026-03-30T00:30Z")]
    [InlineData("0 0,15,30,45 2 * * *", "Europe/Berlin", "2026-03-28T22:00Z", "2026-03-29T01:00Z 2026-03-30T00:00Z 2026-03-30T00:15Z")]
    [InlineData("0 30 2 * * *", "America/New_York", "2026-03-07T12:00Z", "2026-03-08T07:00Z 2026-03-09T06:30Z")]
    [InlineData("0 */30 * * * *", "Europe/Berlin", "2026-03-29T00:15Z", "2026-03-29T00:30Z 2026-03-29T01:00Z 2026-03-29T01:30Z")]

    // A time that it shows twice comes once, the first time.
    [InlineData("0 30 2 * * *", "Europe/Berlin", "2026-10-24T12:00Z", "2026-10-25T00:30Z 2026-10-26T01:30Z")]
    [InlineData("0 0,30 2 * * *", "Europe/Berlin", "2026-10-25T00:10Z", "2026-10-25T00:30Z 2026-10-26T01:00Z")]
    [InlineData("0 30 1 * * *", "America/New_York", "2026-10-31T12:00Z", "2026-11-01T05:30Z 2026-11-02T06:30Z")]
    [InlineData("0 0 3 * * *", "Europe/Berlin", "2026-10-24T12:00Z", "2026-10-25T02:00Z 2026-10-26T02:00Z")]

    // "Every hour" goes by time that passes.
    [InlineData("0 30 * * * *", "Europe/Berlin", "2026-10-24T23:40Z", "2026-10-25T00:30Z 2026-10-25T01:30Z 2026-10-25T02:30Z")]
    [InlineData("0 0 * * * *", "America/New_York", "2026-11-01T04:30Z", "2026-11-01T05:00Z 2026-11-01T06:00Z 2026-11-01T07:00Z")]

    // Shanghai's clocks stand still now, and did not in 1986.
    [InlineData("0 30 2 * * *", "Asia/Shanghai", "2026-03-28T12:00Z", "2026-03-28T18:30Z 2026-03-29T18:30Z")]
    [InlineData("0 30 2 * * *", "Asia/Shanghai", "1986-05-03T00:00Z", "1986-05-03T18:00Z 1986-05-04T17:30Z")]

    // Half an hour is set in one place.
    [InlineData("0 15 2 * * *", "Australia/Lord_Howe", "2026-10-03T00:00Z", "2026-10-03T15:30Z 2026-10-04T15:15Z")]

    // Leap days, ends of months, weekdays.
    [InlineData("0 0 12 29 2 *", "UTC", "2026-01-01T00:00Z", "2028-02-29T12:00Z 2032-02-29T12:00Z")]
    [InlineData("0 0 0 29 2 *", "UTC", "2095-01-01T00:00Z", "2096-02-29T00:00Z 2104-02-29T00:00Z")]
    [InlineData("0 0 0 L * *", "UTC", "2028-01-31T12:00Z", "2028-02-29T00:00Z 2028-03-31T00:00Z")]
    [InlineData("0 0 0 31 * ?", "UTC", "2026-03-31T12:00Z", "2026-05-31T00:00Z 2026-07-31T00:00Z")]
    [InlineData("0 30 7 * * MON-FRI", "Asia/Shanghai", "2026-11-26T00:00Z", "2026-11-26T23:30Z 2026-11-29T23:30Z")]
    [InlineData("0 0 9 13 * fri", "UTC", "2026-01-01T00:00Z", "2026-02-13T09:00Z 2026-03-13T09:00Z 2026-11-13T09:00Z")]
    [InlineData("0 0 9 * JAN,JUL 7", "UTC", "2026-01-26T00:00Z", "2026-07-05T09:00Z")]

    // Seconds, and five fields without them.
    [InlineData("*/20 59 23 31 12 *", "UTC", "2026-12-31T23:59:20Z", "2026-12-31T23:59:40Z 2027-12-31T23:59:00Z")]
    [InlineData("5-7/2 * * * * *", "UTC", "2026-01-01T00:00:06Z", "2026-01-01T00:00:07Z 2026-01-01T00:01:05Z")]
    [InlineData("15 6 * * *", "UTC", "2026-01-01T06:15Z", "2026-01-02T06:15Z")]
    public void The_next_runs_are(string cron, string zone, string after, string expected)
    {
        DateTimeOffset[] times = [.. expected.Split(' ').Select(Time)];

        ScheduleClock.Next(new Schedule { Cron = cron, Zone = zone }, Time(after), times.Length).ShouldBe(times);
    }

    [Theory]
    [InlineData("0 */7 3-5 * * MON,WED", "UTC")]
    [InlineData("13,50 1/20 */6 1-9/4,L 2,3 *", "UTC")]
    [InlineData("0 10 * 26-29 * SAT,SUN", "Asia/Shanghai")]
    public void They_are_those_that_counting_every_second_finds(string cron, string zone)
    {
        DateTimeOffset from = Time("2028-02-26T00:00Z");
        var clock = TimeZoneInfo.FindSystemTimeZoneById(zone);
        var slow = new List<DateTimeOffset>();
        string[] fields = cron.Split(' ');
        for (int second = 1; second <= 9 * 86_400; second++)
        {
            DateTimeOffset moment = from.AddSeconds(second);
            DateTime shown = TimeZoneInfo.ConvertTime(moment, clock).DateTime;
            int last = DateTime.DaysInMonth(shown.Year, shown.Month);
            bool fits = Means(fields[0], shown.Second, 0, 59) && Means(fields[1], shown.Minute, 0, 59) && Means(fields[2], shown.Hour, 0, 23)
                && (Means(fields[3], shown.Day, 1, 31) || (fields[3].Contains('L') && shown.Day == last))
                && Means(fields[4], shown.Month, 1, 12) && Means(fields[5], (int)shown.DayOfWeek, 0, 6);
            if (fits)
            {
                slow.Add(moment);
            }
        }

        slow.Count.ShouldBeGreaterThan(20);
        ScheduleClock.Next(new Schedule { Cron = cron, Zone = zone }, from, slow.Count).ShouldBe(slow);
    }

    [Theory]
    [InlineData("2026-12-24T18:00", "Europe/Berlin", "2026-12-24T17:00Z")]
    [InlineData("2026-03-29T02:30", "Europe/Berlin", "2026-03-29T01:00Z")]
    [InlineData("2026-10-25T02:30:15", "Europe/Berlin", "2026-10-25T00:30:15Z")]
    public void A_schedule_may_run_once(string at, string zone, string expected)
    {
        var schedule = new Schedule { At = DateTime.Parse(at, CultureInfo.InvariantCulture), Zone = zone };

        ScheduleClock.Next(schedule, Time("2026-01-01T00:00Z"), 5).ShouldBe([Time(expected)]);
        ScheduleClock.Next(schedule, Time(expected), 5).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(MissedRuns.Skip, "")]
    [InlineData(MissedRuns.Last, "2026-03-05T07:00Z")]
    [InlineData(MissedRuns.All, "2026-03-03T07:00Z 2026-03-04T07:00Z 2026-03-05T07:00Z")]
    public void Runs_that_were_missed_are_made_up_for_as_the_schedule_says(MissedRuns missed, string expected)
    {
        var schedule = new Schedule { Cron = "0 0 7 * * *", Missed = missed, Most = 3 };
        ScheduleState state = ScheduleClock.Begin(schedule, Time("2026-03-01T06:00Z"));

        ScheduleState looked = Look(schedule, state, "2026-03-05T12:00Z");

        looked.Pending.Select(run => run.Due).ShouldBe(Times(expected));
        looked.Pending.Select(run => run.Row).ShouldBe(Enumerable.Range(0, looked.Pending.Count).Select(row => (long)row));
        Look(schedule, looked, "2026-03-05T12:00:10Z").ShouldBeSameAs(looked);
    }

    [Fact]
    public void Of_runs_by_the_second_that_were_missed_for_a_year_only_the_last_are_looked_for()
    {
        var schedule = new Schedule { Cron = "* * * * * *", Missed = MissedRuns.All, Most = 4 };

        ScheduleState looked = Look(schedule, ScheduleClock.Begin(schedule, Time("2025-03-01T00:00Z")), "2026-03-01T00:00Z");

        looked.Pending.Count.ShouldBe(4 + 120);
        looked.Pending[0].Due.ShouldBe(Time("2026-02-28T23:57:57Z"));
    }

    [Theory]
    [InlineData(MissedRuns.Skip)]
    [InlineData(MissedRuns.Last)]
    public void A_run_that_is_found_a_little_late_is_on_time(MissedRuns missed)
    {
        var schedule = new Schedule { Cron = "0 0 7 * * *", Missed = missed };

        Look(schedule, ScheduleClock.Begin(schedule, Time("2026-03-01T06:00Z")), "2026-03-01T07:01:50Z").Pending.Select(run => run.Due).ShouldBe([Time("2026-03-01T07:00Z")]);
    }

    [Fact]
    public void What_comes_due_while_it_is_paused_is_not_missed()
    {
        var schedule = new Schedule { Cron = "0 0 7 * * *", Missed = MissedRuns.All };
        ScheduleState state = Look(schedule with { Paused = true }, ScheduleClock.Begin(schedule, Time("2026-03-01T06:00Z")), "2026-03-01T06:30Z");

        ScheduleState resumed = Look(schedule, Look(schedule with { Paused = true }, state, "2026-03-03T08:00Z"), "2026-03-03T09:00Z");

        resumed.Pending.ShouldBeEmpty();
        Look(schedule, resumed, "2026-03-04T07:00:05Z").Pending.Count.ShouldBe(1);
        ScheduleClock.Next(schedule with { Paused = true }, Time("2026-03-01T06:00Z"), 5).ShouldBeEmpty();
    }

    [Fact]
    public void Another_timing_has_missed_nothing_yet()
    {
        var nightly = new Schedule { Cron = "0 0 23 * * *" };
        ScheduleState state = ScheduleClock.Begin(nightly, Time("2026-03-01T06:00Z"));

        ScheduleState looked = ScheduleClock.Look(Name, nightly with { Cron = "0 0 7 * * *" }, state, written: Time("2026-03-01T12:00Z"), now: Time("2026-03-01T12:00:05Z"));

        looked.Pending.ShouldBeEmpty();
    }

    [Fact]
    public void Runs_go_on_with_the_rows_where_the_last_ended()
    {
        var schedule = new Schedule { Cron = "0 0 7 * * *" };
        ScheduleState first = Look(schedule, ScheduleClock.Begin(schedule, Time("2026-03-01T06:00Z")), "2026-03-01T07:00:05Z");
        ScheduleState handed = ScheduleClock.HandOn(first, first.Pending);

        ScheduleState second = Look(schedule, handed, "2026-03-02T07:00:05Z");

        handed.Pending.ShouldBeEmpty();
        second.Pending.ShouldHaveSingleItem().ShouldBe(new ScheduledRun(Name, Time("2026-03-02T07:00Z"), 1));
        second.Pending[0].Folder.ShouldBe("news-20260302T070000Z");
    }

    private static bool Means(string field, int number, int first, int last) => field.Split(',').Where(part => part != "L").Any(part =>
    {
        string[] steps = part.Split('/');
        string[] range = steps[0].Split('-');
        int from = steps[0] == "*" ? first : range[0] is var name && "SUN MON TUE WED THU FRI SAT".IndexOf(name, StringComparison.Ordinal) is >= 0 and var place ? place / 4 : int.Parse(name, CultureInfo.InvariantCulture);
        int to = range.Length == 2 ? int.Parse(range[1], CultureInfo.InvariantCulture) : steps[0] == "*" || steps.Length == 2 ? last : from;
        return number >= from && number <= to && (number - from) % (steps.Length == 2 ? int.Parse(steps[1], CultureInfo.InvariantCulture) : 1) == 0;
    });

    private static ScheduleState Look(Schedule schedule, ScheduleState state, string now) => ScheduleClock.Look(Name, schedule, state, Time("2026-01-01T00:00Z"), Time(now));

    private static IEnumerable<DateTimeOffset> Times(string times) => times.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Time);

    private static DateTimeOffset Time(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
