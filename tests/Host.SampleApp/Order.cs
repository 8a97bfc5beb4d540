namespace AlinFunctions.Host.SampleApp;

/// <summary>A message as JSON.</summary>
public sealed record Order(string Item, int Count);
