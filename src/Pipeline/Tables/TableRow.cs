using AlinFunctions.Pipeline.Jobs;

namespace AlinFunctions.Pipeline.Tables;

/// <summary>One row of a table: what it says under which name, or why it cannot be read.</summary>
/// <param name="Number">Counted from 1; a header is not counted.</param>
/// <param name="Cells">Its values by their columns' names; a cell with nothing in it is left out.</param>
/// <param name="Fault">What is wrong with it.</param>
public sealed record TableRow(int Number, IReadOnlyDictionary<string, TableCell> Cells, Sentence? Fault = null)
{
    /// <summary>Returns a cell's text; null where there is none.</summary>
    public string? Text(string column) => Cells.TryGetValue(column, out TableCell? cell) ? cell.Text : null;
}
