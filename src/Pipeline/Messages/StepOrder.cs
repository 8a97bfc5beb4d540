using AlinFunctions.Pipeline.Jobs;

namespace AlinFunctions.Pipeline.Messages;

/// <summary>Asks the activity of a step's name to hand one attempt at it to a worker.</summary>
/// <param name="Job">The job that waits for it.</param>
/// <param name="Attempt">Which attempt this is, from 1.</param>
/// <param name="Work">What is to be done.</param>
/// <typeparam name="TWork">The step's kind.</typeparam>
public sealed record StepOrder<TWork>(Job Job, int Attempt, TWork Work)
    where TWork : StepWork;
