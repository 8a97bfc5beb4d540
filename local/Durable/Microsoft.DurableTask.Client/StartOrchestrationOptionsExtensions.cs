namespace Microsoft.DurableTask.Client;

/// <summary>Says in types which existing instances refuse a start.</summary>
public static class StartOrchestrationOptionsExtensions
{
    /// <summary>Makes options under which an existing instance in one of these statuses refuses the start.</summary>
    public static StartOrchestrationOptions WithDedupeStatuses(
        this StartOrchestrationOptions options, params OrchestrationRuntimeStatus[] dedupeStatuses) =>
        options with { DedupeStatuses = [.. dedupeStatuses.Select(status => status.ToString())] };
}
