namespace Microsoft.DurableTask;

/// <summary>Retries a failed task after growing pauses.</summary>
public class RetryPolicy
{
    private readonly Func<TaskFailureDetails, bool> _handleFailure = static _ => true;

    /// <summary>Makes a policy.</summary>
    /// <param name="maxNumberOfAttempts">How often the task is tried in all, the first attempt included; at least 1.</param>
    /// <param name="firstRetryInterval">The pause before the second attempt; more than zero.</param>
    /// <param name="backoffCoefficient">What each later pause is multiplied by; at least 1.</param>
    /// <param name="maxRetryInterval">The longest pause; one hour when it is not given.</param>
    /// <param name="retryTimeout">How long after the first attempt a retry may still begin; without end when it is not given.</param>
    public RetryPolicy(
        int maxNumberOfAttempts,
        TimeSpan firstRetryInterval,
        double backoffCoefficient = 1.0,
        TimeSpan? maxRetryInterval = null,
        TimeSpan? retryTimeout = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(maxNumberOfAttempts);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(firstRetryInterval, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThan(backoffCoefficient, 1.0);
        RefuseShorter(maxRetryInterval, firstRetryInterval, nameof(maxRetryInterval));
        RefuseShorter(retryTimeout, firstRetryInterval, nameof(retryTimeout));
        MaxNumberOfAttempts = maxNumberOfAttempts;
        FirstRetryInterval = firstRetryInterval;
        BackoffCoefficient = backoffCoefficient;
        MaxRetryInterval = maxRetryInterval ?? TimeSpan.FromHours(1);
        RetryTimeout = retryTimeout ?? Timeout.InfiniteTimeSpan;
    }

    /// <summary>Gets how often the task is tried in all.</summary>
    public int MaxNumberOfAttempts { get; }

    /// <summary>Gets the pause before the second attempt.</summary>
    public TimeSpan FirstRetryInterval { get; }

    /// <summary>Gets what each later pause is multiplied by.</summary>
    public double BackoffCoefficient { get; }

    /// <summary>Gets the longest pause.</summary>
    public TimeSpan MaxRetryInterval { get; }

    /// <summary>Gets how long after the first attempt a retry may still begin.</summary>
    public TimeSpan RetryTimeout { get; }

    /// <summary>Sets which failures are retried.</summary>
    /// <value>All of them, when it is not set.</value>
    public Func<TaskFailureDetails, bool> HandleFailure
    {
        init => _handleFailure = value;
    }

    internal bool Retries(TaskFailureDetails failure) => _handleFailure(failure);

    private static void RefuseShorter(TimeSpan? value, TimeSpan first, string name)
    {
        if (value is { } span && span != Timeout.InfiniteTimeSpan && span < first)
        {
            throw new ArgumentOutOfRangeException(name, span, "It must not be shorter than the first retry interval.");
        }
    }
}
