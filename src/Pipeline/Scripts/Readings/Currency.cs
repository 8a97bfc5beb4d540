namespace AlinFunctions.Pipeline.Scripts.Readings;

/// <summary>How a currency is called.</summary>
/// <param name="One">One of it, in English.</param>
/// <param name="Many">Several of it, in English.</param>
/// <param name="Cent">One hundredth, in English, or empty where none is said.</param>
/// <param name="Cents">Several hundredths, in English, or empty where none are said.</param>
/// <param name="Chinese">Its name in Mandarin.</param>
internal sealed record Currency(string One, string Many, string Cent, string Cents, string Chinese);
