namespace Microsoft.DurableTask;

/// <summary>Thrown to an orchestration when an activity or a sub-orchestration that it called has failed.</summary>
public sealed class TaskFailedException : Exception
{
    /// <summary>Makes the exception from the details of the failure.</summary>
    public TaskFailedException(string taskName, int taskId, TaskFailureDetails failureDetails)
        : base($"Task '{taskName}' (#{taskId}) failed with an unhandled exception: {failureDetails.ErrorMessage}")
    {
        TaskName = taskName;
        TaskId = taskId;
        FailureDetails = failureDetails;
    }

    /// <summary>Makes the exception from what was thrown.</summary>
    public TaskFailedException(string taskName, int taskId, Exception innerException)
        : base($"Task '{taskName}' (#{taskId}) failed with an unhandled exception: {innerException.Message}", innerException)
    {
        TaskName = taskName;
        TaskId = taskId;
        FailureDetails = TaskFailureDetails.FromException(innerException);
    }

    /// <summary>Gets the name of the task that failed.</summary>
    public string TaskName { get; }

    /// <summary>Gets the number of the call within its orchestration, from 0.</summary>
    public int TaskId { get; }

    /// <summary>Gets how it failed.</summary>
    public TaskFailureDetails FailureDetails { get; }
}
