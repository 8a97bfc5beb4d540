namespace AlinFunctions.Pipeline.Tables;

/// <summary>One value of a table.</summary>
/// <param name="Text">The value as text.</param>
/// <param name="Json">The value as it stood in JSON; null where it came from comma-separated values, which know nothing but text.</param>
public sealed record TableCell(string Text, string? Json = null);
