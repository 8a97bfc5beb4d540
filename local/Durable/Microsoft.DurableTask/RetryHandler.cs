namespace Microsoft.DurableTask;

/// <summary>Answers, after a failure, whether to try again at once.</summary>
public delegate bool RetryHandler(RetryContext retryContext);
