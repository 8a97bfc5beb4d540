namespace AlinFunctions.Pipeline.Messages;

/// <summary>What came of a step: lies beside what it made and is written last.</summary>
/// <param name="Step">The step.</param>
/// <param name="Verb">What it does.</param>
/// <param name="Segment">The segment it worked on, where there is one.</param>
/// <param name="Attempt">The attempt that made it.</param>
/// <param name="Worker">Which worker did it.</param>
/// <param name="Started">When the attempt began.</param>
/// <param name="Finished">When it ended.</param>
/// <param name="Output">What it made; null when it failed.</param>
/// <param name="Failure">Why it failed; null when it did not.</param>
public sealed record StepResult(
    StepId Step, string Verb, int? Segment, int Attempt, string Worker, DateTimeOffset Started, DateTimeOffset Finished, StepOutput? Output, StepFailure? Failure);
