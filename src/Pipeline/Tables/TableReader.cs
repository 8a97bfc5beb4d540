using System.Globalization;
using System.Text;
using System.Text.Json;
using AlinFunctions.Pipeline.Jobs;

namespace AlinFunctions.Pipeline.Tables;

/// <summary>The door for tables: <c>.csv</c> with a header line, or <c>.json</c>, a list of objects. A row that cannot be read is kept with its fault; a file that cannot be is refused.</summary>
public static class TableReader
{
    /// <summary>The largest file that is read, in bytes: a thousand scripts of 8 kB.</summary>
    public const int MostBytes = 8 * 1024 * 1024;

    /// <summary>The most rows of a table.</summary>
    public const int MostRows = 1000;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 8 };

    /// <summary>Refuses a file for its length, before it is read.</summary>
    public static void CheckLength(string name, long bytes)
    {
        if (bytes > MostBytes)
        {
            throw Refuse(
                string.Create(CultureInfo.InvariantCulture, $"{name} has {bytes:N0} bytes; at most {MostBytes:N0} are read."),
                string.Create(CultureInfo.InvariantCulture, $"{name} 有 {bytes:N0} 字节，最多读取 {MostBytes:N0} 字节。"));
        }
    }

    /// <summary>Reads a table.</summary>
    /// <param name="name">The file's name, which says how it is written and is named in refusals.</param>
    /// <param name="content">The file.</param>
    /// <exception cref="InvalidDropException">The file as a whole cannot be read, or has too many rows or none.</exception>
    public static Table Read(string name, ReadOnlySpan<byte> content)
    {
        ArgumentNullException.ThrowIfNull(name);
        CheckLength(name, content.Length);
        string text = Decode(name, content);
        Table table = name.EndsWith(".json", StringComparison.OrdinalIgnoreCase) ? OfJson(name, text) : OfCsv(name, text);
        return table.Rows.Count switch
        {
            0 => throw Refuse($"{name} has no rows.", $"{name} 中没有数据行。"),
            > MostRows => throw Refuse(
                string.Create(CultureInfo.InvariantCulture, $"{name} has {table.Rows.Count:N0} rows; at most {MostRows:N0} are taken."),
                string.Create(CultureInfo.InvariantCulture, $"{name} 有 {table.Rows.Count:N0} 行，最多 {MostRows:N0} 行。")),
            _ => table,
        };
    }

    private static string Decode(string name, ReadOnlySpan<byte> content)
    {
        try
        {
            return Utf8.GetString(content.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? content[3..] : content);
        }
        catch (DecoderFallbackException)
        {
            throw Refuse(
                $"{name} is not UTF-8 (it may be GB18030 or Windows-1252); save it as UTF-8, in Excel as \"CSV UTF-8\".",
                $"{name} 不是 UTF-8 编码（可能是 GB18030），请另存为 UTF-8，在 Excel 中选择“CSV UTF-8”。");
        }
    }

    private static Table OfCsv(string name, string text)
    {
        CsvRow[] records = [.. CsvReader.Read(text).Where(record => !record.IsBlank)];
        if (records.Length == 0 || records[0].IsBroken)
        {
            throw Refuse($"{name} has no header: its first line names the columns.", $"{name} 没有表头：第一行应为列名。");
        }

        string[] columns = [.. records[0].Fields.Select(column => column.Trim().ToLowerInvariant())];
        while (columns.Length > 1 && columns[^1].Length == 0)
        {
            columns = columns[..^1];
        }

        if (columns.FirstOrDefault(column => column.Length == 0 || columns.Count(other => other == column) > 1) is { } wrong)
        {
            throw wrong.Length == 0
                ? Refuse($"{name} has a column without a name.", $"{name} 中有一列没有列名。")
                : Refuse($"{name} has the column '{wrong}' twice.", $"{name} 中列“{wrong}”出现了两次。");
        }

        return new Table(columns, [.. records.Skip(1).Select((record, index) => Row(index + 1, record, columns))]);
    }

    private static TableRow Row(int number, CsvRow record, string[] columns)
    {
        var cells = new Dictionary<string, TableCell>(StringComparer.Ordinal);
        if (record.IsBroken)
        {
            return new TableRow(number, cells, Fault(number, $"in line {record.Line} a quotation mark is not closed, or something follows a closed one", $"第 {record.Line} 行的双引号没有闭合，或闭合后还有内容"));
        }

        int filled = record.Fields.ToList().FindLastIndex(field => field.Length > 0) + 1;
        if (filled > columns.Length)
        {
            return new TableRow(number, cells, Fault(
                number,
                $"it has {filled} fields and the header {columns.Length}; a field with a comma in it stands in quotation marks",
                $"有 {filled} 个字段，而表头只有 {columns.Length} 列；含逗号的字段要加双引号"));
        }

        for (int i = 0; i < filled; i++)
        {
            if (record.Fields[i].Length > 0)
            {
                cells[columns[i]] = new TableCell(record.Fields[i]);
            }
        }

        return new TableRow(number, cells);
    }

    private static Table OfJson(string name, string text)
    {
        using JsonDocument document = Parse(name, text);
        if (document.RootElement.ValueKind != JsonValueKind.Array)
        {
            throw Refuse($"{name} must be a JSON list of objects, one a row.", $"{name} 必须是一个 JSON 数组，每行一个对象。");
        }

        TableRow[] rows = [.. document.RootElement.EnumerateArray().Select((element, index) => Row(index + 1, element))];
        return new Table([.. rows.SelectMany(row => row.Cells.Keys).Distinct(StringComparer.Ordinal)], rows);
    }

    private static JsonDocument Parse(string name, string text)
    {
        try
        {
            return JsonDocument.Parse(text, Lenient);
        }
        catch (JsonException error)
        {
            throw Refuse($"{name} is not JSON: line {error.LineNumber + 1} cannot be read.", $"{name} 不是有效的 JSON：第 {error.LineNumber + 1} 行无法读取。");
        }
    }

    private static TableRow Row(int number, JsonElement element)
    {
        var cells = new Dictionary<string, TableCell>(StringComparer.Ordinal);
        if (element.ValueKind != JsonValueKind.Object)
        {
            return new TableRow(number, cells, Fault(number, "it is no JSON object", "不是 JSON 对象"));
        }

        try
        {
            foreach (JsonProperty field in element.EnumerateObject().Where(field => field.Value.ValueKind != JsonValueKind.Null))
            {
                cells[field.Name.Trim().ToLowerInvariant()] = new TableCell(field.Value.ValueKind == JsonValueKind.String ? field.Value.GetString()! : field.Value.GetRawText(), field.Value.GetRawText());
            }
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair is no text.
            return new TableRow(number, cells, Fault(number, "a text in it is no valid Unicode", "其中的文本不是有效的 Unicode"));
        }

        return new TableRow(number, cells);
    }

    private static Sentence Fault(int number, string english, string chinese) => new($"Row {number} cannot be read: {english}.", $"第 {number} 行无法读取：{chinese}。");

    private static InvalidDropException Refuse(string english, string chinese) => new(FailureKind.BadTable, new Sentence(english, chinese));
}
