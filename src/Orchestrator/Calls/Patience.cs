using AlinFunctions.Pipeline.Messages;
using Microsoft.DurableTask;

namespace AlinFunctions.Orchestrator.Calls;

/// <summary>How often and how long calls are tried.</summary>
internal static class Patience
{
    /// <summary>How many attempts at a step may fail before the job does.</summary>
    public const int StepAttempts = 3;

    /// <summary>How many attempts at a step may be lost without a word before the job fails.</summary>
    public const int SilentAttempts = 6;

    /// <summary>Gets the patience for what only reads and writes the store: about five minutes.</summary>
    public static TaskOptions Storage { get; } = TaskOptions.FromRetryPolicy(
        new RetryPolicy(maxNumberOfAttempts: 8, firstRetryInterval: TimeSpan.FromSeconds(1), backoffCoefficient: 2.2, maxRetryInterval: TimeSpan.FromMinutes(2)));

    /// <summary>Gets the patience for webhooks, whose receivers are waited for elsewhere: about a day of the store's own trouble.</summary>
    public static TaskOptions Webhook { get; } = TaskOptions.FromRetryPolicy(
        new RetryPolicy(maxNumberOfAttempts: 60, firstRetryInterval: TimeSpan.FromSeconds(1), backoffCoefficient: 2, maxRetryInterval: TimeSpan.FromMinutes(30)));

    /// <summary>Gets how long a batch waits before it looks at its rows again.</summary>
    public static TimeSpan BetweenLooksAtRows { get; } = TimeSpan.FromSeconds(5);

    /// <summary>Gets how long a withdrawal waits before it looks whether jobs have stopped.</summary>
    public static TimeSpan BetweenLooksAtJobs { get; } = TimeSpan.FromSeconds(2);

    /// <summary>How long an event is waited for before the store is asked: longer at later looks, since every look stays in the job's history.</summary>
    public static TimeSpan BeforeLook(StepTicket ticket, int look) => ticket.LookEvery * (1 << Math.Min(look, 2));

    /// <summary>The pause before a step that failed is tried again.</summary>
    public static TimeSpan BeforeAttempt(int attempt) => TimeSpan.FromSeconds(attempt * 2);
}
