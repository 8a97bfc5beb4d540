using System.Text;

namespace AlinFunctions.Pipeline.Batches;

/// <summary>Writes what became of a batch as comma-separated values, with the mark by which spreadsheets know UTF-8.</summary>
public static class BatchReport
{
    /// <summary>Writes the report: a line a row, with its job, its end, a link, and why there is none in both languages.</summary>
    public static byte[] Write(IReadOnlyList<BatchRow> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var text = new StringBuilder("\uFEFFrow,job,state,link,error_en,error_zh\r\n");
        foreach (BatchRow row in rows)
        {
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"{row.Number},{row.Job},{Lower(row.State)},{Quote(row.Link?.AbsoluteUri)},{Quote(row.Error?.English)},{Quote(row.Error?.Chinese)}\r\n");
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static string Lower(RowState state) => state.ToString().ToLowerInvariant();

    private static string Quote(string? text) => text is null ? "" : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
