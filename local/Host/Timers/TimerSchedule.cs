using System.Globalization;
using AlinFunctions.Host.Apps;
using NCrontab;

namespace AlinFunctions.Host.Timers;

/// <summary>When a timer function runs: cron fields in a time zone, or a fixed pause.</summary>
internal sealed class TimerSchedule
{
    private const int FieldsWithSeconds = 6;

    private readonly CrontabSchedule? _cron;
    private readonly TimeSpan _pause;
    private readonly TimeZoneInfo _zone;

    private TimerSchedule(CrontabSchedule? cron, TimeSpan pause, TimeZoneInfo zone) => (_cron, _pause, _zone) = (cron, pause, zone);

    /// <summary>Reads a schedule.</summary>
    /// <param name="text">Six cron fields, seconds first; five without; or a time span.</param>
    /// <param name="zone">The time zone of the cron fields.</param>
    /// <exception cref="HostStartException">It is neither.</exception>
    public static TimerSchedule Parse(string text, TimeZoneInfo zone)
    {
        if (TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out TimeSpan pause) && pause > TimeSpan.Zero)
        {
            return new TimerSchedule(null, pause, zone);
        }

        bool seconds = text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length == FieldsWithSeconds;
        return CrontabSchedule.TryParse(text, new CrontabSchedule.ParseOptions { IncludingSeconds = seconds }) is { } cron
            ? new TimerSchedule(cron, TimeSpan.Zero, zone)
            : throw new HostStartException($"The schedule '{text}' is neither six cron fields nor a time span.");
    }

    /// <summary>Finds the first occurrence after a moment.</summary>
    /// <param name="moment">The moment.</param>
    public DateTimeOffset After(DateTimeOffset moment)
    {
        if (_cron is null)
        {
            return moment + _pause;
        }

        // A local time that summer time skips does not exist: the occurrence is moved by the hour that was skipped.
        DateTime local = _cron.GetNextOccurrence(TimeZoneInfo.ConvertTime(moment, _zone).DateTime);
        DateTime real = _zone.IsInvalidTime(local) ? local.AddHours(1) : local;
        DateTimeOffset next = new DateTimeOffset(real, _zone.GetUtcOffset(real)).ToUniversalTime();
        return next > moment ? next : After(moment.AddHours(1));
    }
}
