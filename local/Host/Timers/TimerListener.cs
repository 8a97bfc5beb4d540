using AlinFunctions.Host.Calls;
using AlinFunctions.Host.Listeners;
using AlinFunctions.Host.Storage;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace AlinFunctions.Host.Timers;

/// <summary>Calls one function by the clock, one call at a time.</summary>
internal sealed partial class TimerListener(
    string function,
    TimerSchedule schedule,
    TimerRecord? record,
    bool runOnStartup,
    FunctionInvoker invoker,
    TimeProvider clock,
    ILogger logger) : IListener
{
    private static readonly Dictionary<string, object?> NoFacts = [];

    /// <summary>The longest single wait that the framework's timers take.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(40);

    private static readonly TimeSpan StoragePause = TimeSpan.FromSeconds(5);

    /// <inheritdoc/>
    public async Task Run(StopSignals stop)
    {
        try
        {
            ScheduleStatus? status = record is null ? null : await Persist(record.Read, stop.TakeNoMore);
            bool missed = status is not null && status.Next < clock.GetUtcNow().UtcDateTime;
            if (missed || runOnStartup)
            {
                status = await Call(status, missed, stop);
            }

            DateTimeOffset next = schedule.After(clock.GetUtcNow());
            while (true)
            {
                await Until(next, stop.TakeNoMore);
                status = await Call(status, pastDue: false, stop);
                next = schedule.After(Later(next, clock.GetUtcNow()));
            }
        }
        catch (OperationCanceledException) when (stop.TakeNoMore.IsCancellationRequested)
        {
            return;
        }
    }

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;

    private async Task Until(DateTimeOffset moment, CancellationToken cancellation)
    {
        for (TimeSpan left = moment - clock.GetUtcNow(); left > TimeSpan.Zero; left = moment - clock.GetUtcNow())
        {
            await Task.Delay(left < LongestWait ? left : LongestWait, clock, cancellation);
        }
    }

    private async Task<ScheduleStatus?> Call(ScheduleStatus? before, bool pastDue, StopSignals stop)
    {
        stop.TakeNoMore.ThrowIfCancellationRequested();
        DateTimeOffset now = clock.GetUtcNow();
        var info = new TimerInfo { IsPastDue = pastDue, ScheduleStatus = record is null ? null : before ?? new ScheduleStatus { Next = schedule.After(now).UtcDateTime } };
        try
        {
            await invoker.Invoke(info, NoFacts, use: null, stop.EndCalls).WaitAsync(stop.GiveUp);
        }
#pragma warning disable CA1031 // A failed call is logged where it was made; the schedule goes on, as on Azure.
        catch (Exception)
#pragma warning restore CA1031
        {
            stop.TakeNoMore.ThrowIfCancellationRequested();
        }

        if (record is null)
        {
            return null;
        }

        var status = new ScheduleStatus { Last = now.UtcDateTime, Next = schedule.After(clock.GetUtcNow()).UtcDateTime, LastUpdated = clock.GetUtcNow().UtcDateTime };
        return await Persist(
            async cancellation =>
            {
                await record.Write(status, cancellation);
                return status;
            },
            stop.GiveUp);
    }

    /// <summary>Reads or writes the record; a storage that does not answer is asked again.</summary>
    private async Task<ScheduleStatus?> Persist(Func<CancellationToken, Task<ScheduleStatus?>> access, CancellationToken cancellation)
    {
        while (true)
        {
            try
            {
                return await access(cancellation);
            }
            catch (Exception failure) when (StorageFailure.MayPass(failure, cancellation))
            {
                Log.RecordFailed(logger, failure, function);
                await Task.Delay(StoragePause, clock, cancellation);
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(9401, LogLevel.Warning, "The schedule of {Function} could not be read or written; trying again.")]
        public static partial void RecordFailed(ILogger logger, Exception failure, string function);
    }
}
