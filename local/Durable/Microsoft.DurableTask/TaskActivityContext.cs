namespace Microsoft.DurableTask;

/// <summary>Tells a running activity who called it.</summary>
public abstract class TaskActivityContext
{
    /// <summary>Gets the activity's name.</summary>
    public abstract TaskName Name { get; }

    /// <summary>Gets the id of the orchestration that called.</summary>
    public abstract string InstanceId { get; }
}
