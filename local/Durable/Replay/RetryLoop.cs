using Microsoft.DurableTask;

namespace AlinFunctions.Durable.Replay;

/// <summary>Tries a call again as its options say; waits are durable timers, so a retry survives a crash.</summary>
internal static class RetryLoop
{
    /// <summary>Makes the call, and makes it again after a failure as long as the options allow.</summary>
    public static Task<string?> Run(TaskOrchestrationContext context, TaskRetryOptions? retry, Func<Task<string?>> call) => retry switch
    {
        { Policy: { } policy } => ByPolicy(context, policy, call),
        { Handler: { } handler } => ByHandler(context, handler, call),
        _ => call(),
    };

    private static async Task<string?> ByPolicy(TaskOrchestrationContext context, RetryPolicy policy, Func<Task<string?>> call)
    {
        DateTime began = context.CurrentUtcDateTime;
        for (int attempt = 1; ; attempt++)
        {
            try
            {
                return await call();
            }
            catch (TaskFailedException failed) when (attempt < policy.MaxNumberOfAttempts && policy.Retries(failed.FailureDetails)
                && MayStillBegin(policy, context.CurrentUtcDateTime - began))
            {
                await context.CreateTimer(Pause(policy, attempt), CancellationToken.None);
            }
        }
    }

    private static async Task<string?> ByHandler(TaskOrchestrationContext context, AsyncRetryHandler handler, Func<Task<string?>> call)
    {
        DateTime began = context.CurrentUtcDateTime;
        for (int attempt = 1; ; attempt++)
        {
            try
            {
                return await call();
            }
            catch (TaskFailedException failed)
            {
                TimeSpan spent = context.CurrentUtcDateTime - began;
                if (!await handler(new RetryContext(context, attempt, failed.FailureDetails, spent, CancellationToken.None)))
                {
                    throw;
                }
            }
        }
    }

    private static bool MayStillBegin(RetryPolicy policy, TimeSpan spent) =>
        policy.RetryTimeout == Timeout.InfiniteTimeSpan || spent < policy.RetryTimeout;

    private static TimeSpan Pause(RetryPolicy policy, int attempt)
    {
        double ticks = policy.FirstRetryInterval.Ticks * Math.Pow(policy.BackoffCoefficient, attempt - 1);
        double limit = policy.MaxRetryInterval == Timeout.InfiniteTimeSpan ? TimeSpan.MaxValue.Ticks / 2 : policy.MaxRetryInterval.Ticks;
        return TimeSpan.FromTicks((long)Math.Min(ticks, limit));
    }
}
