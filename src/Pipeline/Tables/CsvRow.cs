namespace AlinFunctions.Pipeline.Tables;

/// <summary>One record of comma-separated values.</summary>
/// <param name="Fields">Its fields; empty where it is broken.</param>
/// <param name="Line">The line that it begins on, from 1.</param>
/// <param name="IsBroken">Whether a quotation mark of it is not closed, or something follows a closed one.</param>
internal sealed record CsvRow(IReadOnlyList<string> Fields, int Line, bool IsBroken)
{
    /// <summary>Gets whether there is nothing in it.</summary>
    public bool IsBlank => !IsBroken && Fields.All(string.IsNullOrWhiteSpace);
}
