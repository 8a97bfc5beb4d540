namespace AlinFunctions.Pipeline.Scripts.Markup;

/// <summary>Where something stands in the script as its writer sees it.</summary>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The character in the line, from 1; an emoji is one.</param>
internal readonly record struct MarkupPlace(int Line, int Column);
