namespace Microsoft.DurableTask.Client;

/// <summary>What is known of one orchestration at one moment.</summary>
public sealed class OrchestrationMetadata
{
    /// <summary>Makes the metadata of an instance.</summary>
    public OrchestrationMetadata(string name, string instanceId)
    {
        Name = name;
        InstanceId = instanceId;
    }

    /// <summary>Gets the orchestrator's name.</summary>
    public string Name { get; }

    /// <summary>Gets the instance id.</summary>
    public string InstanceId { get; }

    /// <summary>Gets what reads the payloads; none when they were not asked for.</summary>
    public DataConverter? DataConverter { get; init; }

    /// <summary>Gets where it stands.</summary>
    public OrchestrationRuntimeStatus RuntimeStatus { get; init; }

    /// <summary>Gets when it was scheduled.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>Gets when it last changed.</summary>
    public DateTimeOffset LastUpdatedAt { get; init; }

    /// <summary>Gets the input as JSON, if it was asked for.</summary>
    public string? SerializedInput { get; init; }

    /// <summary>Gets the output as JSON, if it was asked for.</summary>
    public string? SerializedOutput { get; init; }

    /// <summary>Gets the custom status as JSON, if it was asked for.</summary>
    public string? SerializedCustomStatus { get; init; }

    /// <summary>Gets how it failed, if it did and it was asked for.</summary>
    public TaskFailureDetails? FailureDetails { get; init; }

    /// <summary>Gets whether it is running.</summary>
    public bool IsRunning => RuntimeStatus is OrchestrationRuntimeStatus.Running;

    /// <summary>Gets whether it has ended, one way or another.</summary>
    public bool IsCompleted => RuntimeStatus is OrchestrationRuntimeStatus.Completed
        or OrchestrationRuntimeStatus.Failed or OrchestrationRuntimeStatus.Terminated;

    /// <summary>Reads the input.</summary>
    public T? ReadInputAs<T>() => Read<T>(SerializedInput);

    /// <summary>Reads the output.</summary>
    public T? ReadOutputAs<T>() => Read<T>(SerializedOutput);

    /// <summary>Reads the custom status.</summary>
    public T? ReadCustomStatusAs<T>() => Read<T>(SerializedCustomStatus);

    /// <inheritdoc/>
    public override string ToString() => $"{Name} '{InstanceId}' is {RuntimeStatus}";

    private T? Read<T>(string? payload) => DataConverter is { } converter
        ? converter.Deserialize<T>(payload)
        : throw new InvalidOperationException($"Payloads of '{InstanceId}' can be read only when inputs and outputs were asked for.");
}
