namespace AlinFunctions.Pipeline.Scripts.Readings;

/// <summary>How a unit of measure is called.</summary>
/// <param name="One">One of it, in English.</param>
/// <param name="Many">Several of it, in English.</param>
/// <param name="Chinese">Its name in Mandarin.</param>
internal sealed record Measure(string One, string Many, string Chinese);
