namespace AlinFunctions.Pipeline.Tables;

/// <summary>Rows of named values, from comma-separated values or from JSON.</summary>
/// <param name="Columns">The names that rows use.</param>
/// <param name="Rows">The rows in their order, with those that cannot be read.</param>
public sealed record Table(IReadOnlyList<string> Columns, IReadOnlyList<TableRow> Rows);
