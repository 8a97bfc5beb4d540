namespace AlinFunctions.Pipeline.Messages;

/// <summary>What was read of an attempt at a step.</summary>
/// <param name="State">How it stands.</param>
/// <param name="Output">What it made, when done.</param>
/// <param name="Failure">Why it failed, when it did.</param>
public sealed record StepReading(StepState State, StepOutput? Output, StepFailure? Failure);
