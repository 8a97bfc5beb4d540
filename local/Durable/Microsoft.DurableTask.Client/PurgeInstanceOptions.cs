namespace Microsoft.DurableTask.Client;

/// <summary>Says how deep a deletion goes.</summary>
/// <param name="Recursive">Whether ended sub-orchestrations are deleted too.</param>
public record PurgeInstanceOptions(bool Recursive = false);
