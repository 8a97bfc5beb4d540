namespace AlinFunctions.Durable.Replay;

/// <summary>Says how an orchestration begins anew.</summary>
/// <param name="Input">The next input as JSON.</param>
/// <param name="KeepsEvents">Whether events that nobody has waited for go along.</param>
internal sealed record Continuation(string? Input, bool KeepsEvents);
