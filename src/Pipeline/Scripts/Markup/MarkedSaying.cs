using AlinFunctions.Pipeline.Scripts.Readings;

namespace AlinFunctions.Pipeline.Scripts.Markup;

/// <summary>A stretch of the plain text whose reading the script gives.</summary>
/// <param name="Start">Where it starts.</param>
/// <param name="End">Where it ends; half-open.</param>
/// <param name="Reading">How it is read.</param>
internal sealed record MarkedSaying(int Start, int End, Reading Reading);
