namespace AlinFunctions.Host.SampleApp;

/// <summary>Words to shout, and a gate to wait at.</summary>
public sealed record Composition(IReadOnlyList<string> Words, string? Gate);
