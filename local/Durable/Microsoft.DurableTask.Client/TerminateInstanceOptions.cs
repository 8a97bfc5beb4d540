namespace Microsoft.DurableTask.Client;

/// <summary>Says how an orchestration is ended from outside.</summary>
/// <param name="Output">What is left as its output.</param>
/// <param name="Recursive">Whether its sub-orchestrations are ended too.</param>
public record TerminateInstanceOptions(object? Output = null, bool Recursive = false);
