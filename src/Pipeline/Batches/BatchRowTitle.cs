using System.Text;
using AlinFunctions.Pipeline.Jobs;
using AlinFunctions.Pipeline.Scripts;
using AlinFunctions.Pipeline.Tables;

namespace AlinFunctions.Pipeline.Batches;

/// <summary>Names a row by what it says, for people who look through many.</summary>
internal static class BatchRowTitle
{
    /// <summary>The row's own title, else how its script begins, else the file that it speaks from.</summary>
    /// <returns>The title; null for a row that says nothing of its own.</returns>
    public static string? Of(TableRow row) =>
        Short(row.Text("title")) ?? Beginning(row.Text(BatchColumns.Script)) ?? Short(row.Text(BatchColumns.ScriptFile)) ?? Short(row.Text("audio"));

    private static string? Beginning(string? script)
    {
        try
        {
            return script is null ? null : Short(ScriptTitle.Of(ScriptText.FromBytes(Encoding.UTF8.GetBytes(script))));
        }
        catch (InvalidDropException)
        {
            // The row is refused for its script, with a sentence of its own.
            return null;
        }
    }

    private static string? Short(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Length <= ScriptTitle.MostCharacters ? text : $"{text[..(ScriptTitle.MostCharacters - 1)]}…";
}
