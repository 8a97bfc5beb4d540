namespace AlinFunctions.Pipeline.Messages;

/// <summary>What an orchestration holds while it waits for an attempt at a step.</summary>
/// <param name="Step">The step.</param>
/// <param name="Place">Where the step leaves what it makes.</param>
/// <param name="Attempt">The attempt.</param>
/// <param name="Dispatched">When the message was queued, by the store's clock.</param>
/// <param name="LookEvery">How long to wait for the event before looking into the store.</param>
/// <param name="Silence">How long a worker may leave no heartbeat before the attempt is given up.</param>
public sealed record StepTicket(StepId Step, StepPlace Place, int Attempt, DateTimeOffset Dispatched, TimeSpan LookEvery, TimeSpan Silence);
