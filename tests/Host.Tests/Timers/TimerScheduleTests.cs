using System.Globalization;
using AlinFunctions.Host.Apps;
using AlinFunctions.Host.Timers;

namespace AlinFunctions.Host.Tests.Timers;

public sealed class TimerScheduleTests
{
    [Theory]
    [InlineData("*/15 * * * * *", "2026-07-01T10:00:07Z", "2026-07-01T10:00:15Z")]
    [InlineData("0 30 9 * * 1-5", "2026-07-03T10:00:00Z", "2026-07-06T09:30:00Z")]
    [InlineData("30 9 * * *", "2026-07-03T10:00:00Z", "2026-07-04T09:30:00Z")]
    [InlineData("00:05:00", "2026-07-03T10:00:00Z", "2026-07-03T10:05:00Z")]
    public void The_next_occurrence_follows_the_fields(string schedule, string moment, string expected) =>
        TimerSchedule.Parse(schedule, TimeZoneInfo.Utc).After(Moment(moment)).ShouldBe(Moment(expected));

    [Theory]
    [InlineData("2026-07-01T00:00:00Z", "2026-07-01T07:00:00Z")]
    [InlineData("2026-12-01T00:00:00Z", "2026-12-01T08:00:00Z")]
    [InlineData("2026-03-28T23:00:00Z", "2026-03-29T07:00:00Z")]
    public void Nine_in_the_morning_stays_nine_through_summer_time(string moment, string expected)
    {
        TimerSchedule schedule = TimerSchedule.Parse("0 0 9 * * *", TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin"));

        schedule.After(Moment(moment)).ShouldBe(Moment(expected));
    }

    [Fact]
    public void A_time_that_summer_time_skips_is_moved_by_the_hour_that_is_skipped()
    {
        TimerSchedule schedule = TimerSchedule.Parse("0 30 2 * * *", TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin"));

        schedule.After(Moment("2026-03-28T12:00:00Z")).ShouldBe(Moment("2026-03-29T01:30:00Z"));
    }

    [Fact]
    public void Anything_else_is_refused() =>
        Should.Throw<HostStartException>(() => TimerSchedule.Parse("every morning", TimeZoneInfo.Utc)).Message.ShouldContain("every morning");

    private static DateTimeOffset Moment(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
