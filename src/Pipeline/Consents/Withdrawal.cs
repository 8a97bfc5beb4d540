using AlinFunctions.Pipeline.Jobs;

namespace AlinFunctions.Pipeline.Consents;

/// <summary>What was done when a consent was withdrawn.</summary>
/// <param name="At">When it was.</param>
/// <param name="Finished">When everything was done; null while it is being done.</param>
/// <param name="Stopped">The jobs that ran, and were stopped.</param>
/// <param name="Deleted">The jobs that were deleted, with their videos and shares.</param>
public sealed record Withdrawal(DateTimeOffset At, DateTimeOffset? Finished, IReadOnlyList<JobId> Stopped, IReadOnlyList<JobId> Deleted);
