namespace Microsoft.DurableTask;

/// <summary>Answers, after a failure, whether to try again; it may wait on a durable timer first.</summary>
public delegate Task<bool> AsyncRetryHandler(RetryContext retryContext);
