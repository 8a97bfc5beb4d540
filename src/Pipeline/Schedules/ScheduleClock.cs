using System.Globalization;

namespace AlinFunctions.Pipeline.Schedules;

/// <summary>Says when a schedule runs: which times come next, and which have come since the last look.</summary>
public static class ScheduleClock
{
    /// <summary>A run that is found this late is still on time: the clock is looked at every few seconds, and a host may just be starting.</summary>
    private static readonly TimeSpan OnTime = TimeSpan.FromMinutes(2);

    /// <summary>Lists the times at which a schedule runs next.</summary>
    public static IReadOnlyList<DateTimeOffset> Next(Schedule schedule, DateTimeOffset after, int count)
    {
        ArgumentNullException.ThrowIfNull(schedule);
        return schedule.Paused ? [] : [.. Times(schedule, after).Take(count)];
    }

    /// <summary>What the clock on the wall of the schedule's zone shows.</summary>
    public static DateTime Shows(Schedule schedule, DateTimeOffset moment)
    {
        ArgumentNullException.ThrowIfNull(schedule);
        return ZoneClock.Named(schedule.Zone).Shows(moment);
    }

    /// <summary>Begins to remember a schedule that was written at a moment.</summary>
    public static ScheduleState Begin(Schedule? schedule, DateTimeOffset written) =>
        new() { Until = written, Timing = schedule is null ? "" : TimingOf(schedule), Paused = schedule?.Paused ?? false };

    /// <summary>Looks at the clock: adds the runs that have become due. The same state means that there is nothing new.</summary>
    /// <param name="name">The schedule's name.</param>
    /// <param name="schedule">The schedule.</param>
    /// <param name="state">What was remembered at the last look.</param>
    /// <param name="written">When the schedule's file was last written.</param>
    /// <param name="now">What the clock says.</param>
    public static ScheduleState Look(ScheduleName name, Schedule schedule, ScheduleState state, DateTimeOffset written, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(schedule);
        ArgumentNullException.ThrowIfNull(state);
        state = state.Problem is null ? state : state with { Problem = null };
        if (state.Timing != TimingOf(schedule))
        {
            state = state with { Timing = TimingOf(schedule), Until = written > state.Until ? written : state.Until };
        }

        if (schedule.Paused != state.Paused)
        {
            // What comes due while it is paused is not missed.
            state = state with { Paused = schedule.Paused, Until = schedule.Paused ? state.Until : now };
        }

        DateTimeOffset[] due = schedule.Paused ? [] : [.. Due(schedule, state.Until, now)];
        if (due.Length > 0)
        {
            return state with
            {
                Until = now,
                NextRow = state.NextRow + due.Length,
                Pending = [.. state.Pending, .. due.Select((time, index) => new ScheduledRun(name, time, state.NextRow + index))],
            };
        }

        return !schedule.Paused && HasRun(schedule, state.Until, now) ? state with { Until = now } : state;
    }

    /// <summary>Takes runs that have been handed on out of the state.</summary>
    public static ScheduleState HandOn(ScheduleState state, IReadOnlyList<ScheduledRun> handed)
    {
        ArgumentNullException.ThrowIfNull(state);
        return handed.Count == 0 ? state : state with { Pending = [.. state.Pending.Except(handed)] };
    }

    /// <summary>Adds a run that somebody asked for besides.</summary>
    public static ScheduleState Ask(ScheduleName name, ScheduleState state, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state with { NextRow = state.NextRow + 1, Pending = [.. state.Pending, new ScheduledRun(name, now.AddTicks(-(now.Ticks % TimeSpan.TicksPerSecond)), state.NextRow)] };
    }

    private static IEnumerable<DateTimeOffset> Due(Schedule schedule, DateTimeOffset since, DateTimeOffset now)
    {
        DateTimeOffset fresh = now - OnTime;
        DateTimeOffset[] punctual = [.. Until(schedule, Later(since, fresh), now)];
        int makeUp = schedule.Missed switch
        {
            MissedRuns.All => schedule.Most,
            MissedRuns.Last when punctual.Length == 0 => 1,
            _ => 0,
        };
        return since < fresh && makeUp > 0 ? LastOf(schedule, since, fresh, makeUp).Concat(punctual) : punctual;
    }

    // Looks back further and further, so that a host that was down for a month does not count the seconds of it.
    private static IEnumerable<DateTimeOffset> LastOf(Schedule schedule, DateTimeOffset since, DateTimeOffset until, int count)
    {
        for (TimeSpan back = TimeSpan.FromMinutes(5); ; back *= 4)
        {
            bool all = until - since <= back;
            DateTimeOffset[] found = [.. Until(schedule, all ? since : until - back, until)];
            if (all || found.Length >= count)
            {
                return found.TakeLast(count);
            }
        }
    }

    private static bool HasRun(Schedule schedule, DateTimeOffset since, DateTimeOffset now) => Until(schedule, since, now).Any();

    private static IEnumerable<DateTimeOffset> Until(Schedule schedule, DateTimeOffset after, DateTimeOffset last) => Times(schedule, after).TakeWhile(time => time <= last);

    private static IEnumerable<DateTimeOffset> Times(Schedule schedule, DateTimeOffset after)
    {
        ZoneClock zone = ZoneClock.Named(schedule.Zone);
        if (schedule.At is { } at)
        {
            return zone.First(at) is var once && once > after ? [once] : [];
        }

        return Times(zone, CronExpression.Parse(schedule.Cron!), after);
    }

    private static IEnumerable<DateTimeOffset> Times(ZoneClock zone, CronExpression cron, DateTimeOffset after)
    {
        for (DateTimeOffset? time = zone.After(after, cron); time is not null; time = zone.After(time.Value, cron))
        {
            yield return time.Value;
        }
    }

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;

    private static string TimingOf(Schedule schedule) => string.Create(CultureInfo.InvariantCulture, $"{schedule.Cron}{schedule.At:s} {schedule.Zone}");
}
