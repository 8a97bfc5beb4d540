namespace AlinFunctions.Pipeline.Messages;

/// <summary>Says that a worker is at it; its age is told by the store's clock.</summary>
/// <param name="Attempt">The attempt at work.</param>
/// <param name="Worker">Which worker.</param>
public sealed record StepHeartbeat(int Attempt, string Worker);
