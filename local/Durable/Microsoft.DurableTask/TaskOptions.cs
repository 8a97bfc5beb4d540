namespace Microsoft.DurableTask;

/// <summary>Says how one call of an activity or a sub-orchestration is made.</summary>
public record TaskOptions
{
    /// <summary>Makes options with this patience.</summary>
    public TaskOptions(TaskRetryOptions? retry = null) => Retry = retry;

    /// <summary>Gets what happens after a failure; none means that the first failure is final.</summary>
    public TaskRetryOptions? Retry { get; init; }

    /// <summary>Makes options that retry by a policy.</summary>
    public static TaskOptions FromRetryPolicy(RetryPolicy policy) => new(policy);

    /// <summary>Makes options that ask an asynchronous handler after each failure.</summary>
    public static TaskOptions FromRetryHandler(AsyncRetryHandler handler) => new(handler);

    /// <summary>Makes options that ask a handler after each failure.</summary>
    public static TaskOptions FromRetryHandler(RetryHandler handler) => new(handler);

    /// <summary>Makes options of a sub-orchestration with this instance id.</summary>
    public SubOrchestrationOptions WithInstanceId(string instanceId) => new(this, instanceId);
}
