namespace AlinFunctions.Orchestrator.Tests;

/// <summary>One look at one attempt at a step, as a scripted worker sees it.</summary>
/// <param name="Verb">What is done.</param>
/// <param name="Segment">To which segment; null for the whole job.</param>
/// <param name="Attempt">The attempt, from 1, counted anew each round.</param>
/// <param name="Look">Which look at this attempt it is, from 1.</param>
internal sealed record StepRun(string Verb, int? Segment, int Attempt, int Look)
{
    public override string ToString() => Segment is { } segment ? $"{Verb} {segment} #{Attempt}" : $"{Verb} #{Attempt}";
}
