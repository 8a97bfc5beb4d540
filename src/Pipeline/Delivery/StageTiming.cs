namespace AlinFunctions.Pipeline.Delivery;

/// <summary>When one step of a job was worked on.</summary>
/// <param name="Stage">The step's verb, such as "Vocode".</param>
/// <param name="Segment">The segment, where there is one.</param>
/// <param name="Attempt">The attempt that succeeded.</param>
/// <param name="Started">When it began, by the worker's clock.</param>
/// <param name="Seconds">How long it took.</param>
public sealed record StageTiming(string Stage, int? Segment, int Attempt, DateTimeOffset Started, double Seconds);
