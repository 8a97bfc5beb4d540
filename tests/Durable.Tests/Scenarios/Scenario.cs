namespace AlinFunctions.Durable.Tests.Scenarios;

/// <summary>One thing that a durable engine must do, played on ours and, where it has the feature, on Microsoft's own for JavaScript.</summary>
/// <param name="Name">What is shown, as a sentence with underscores; the peer's script knows it by the same name.</param>
/// <param name="Expected">What is seen, as JSON.</param>
/// <param name="Play">Plays it on our engine and returns what was seen.</param>
/// <param name="NoPeer">Why the peer does not play it; nothing when it does.</param>
public sealed record Scenario(string Name, string Expected, Func<DurableHarness, Task<object?>> Play, string? NoPeer = null);
