using System.Text.RegularExpressions;
using AlinFunctions.Pipeline.Scripts.Readings;

namespace AlinFunctions.Pipeline.Scripts;

/// <summary>A stretch of written text that is taken as one thing.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Where it starts in its paragraph, in characters.</param>
/// <param name="End">Where it ends; half-open.</param>
/// <param name="Reading">Who knows how to say it, for what is said.</param>
/// <param name="Match">What that reading recognised.</param>
internal sealed record WrittenUnit(UnitKind Kind, int Start, int End, Reading? Reading = null, Match? Match = null);
