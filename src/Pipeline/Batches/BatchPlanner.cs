using System.Text.Json;
using AlinFunctions.Pipeline.Drops;
using AlinFunctions.Pipeline.Jobs;
using AlinFunctions.Pipeline.Messages;
using AlinFunctions.Pipeline.Scripts;
using AlinFunctions.Pipeline.Scripts.Markup;
using AlinFunctions.Pipeline.Tables;

namespace AlinFunctions.Pipeline.Batches;

/// <summary>Decides what the rows of one batch drop. A row takes from the folder what it does not say itself: the portrait, the script, options and the like.</summary>
public sealed class BatchPlanner
{
    private static readonly string[] Shared = ["portrait", "lexicon", "background", "logo", "music"];

    private readonly FrozenBatch _batch;
    private readonly Dictionary<string, string> _options = new(StringComparer.Ordinal);

    /// <summary>Begins to plan a batch.</summary>
    /// <param name="batch">The batch.</param>
    /// <param name="content">The content of its batch file.</param>
    /// <param name="options">The content of the job.json beside it; null when there is none.</param>
    /// <exception cref="InvalidDropException">The batch as a whole cannot be read.</exception>
    public BatchPlanner(FrozenBatch batch, ReadOnlySpan<byte> content, ReadOnlyMemory<byte>? options)
    {
        ArgumentNullException.ThrowIfNull(batch);
        _batch = batch;
        if (batch.HasSeveral)
        {
            throw Refuse($"The folder has both {FrozenBatch.CsvName} and {FrozenBatch.JsonName}; leave one of them.", $"文件夹中同时有 {FrozenBatch.CsvName} 和 {FrozenBatch.JsonName}，请只保留一个。");
        }

        Table table = TableReader.Read(batch.Batch.Name, content);
        if (batch.Batch.Name == FrozenBatch.CsvName && table.Columns.FirstOrDefault(column => !IsKnown(column)) is { } unknown)
        {
            throw Refuse($"{FrozenBatch.CsvName} has a column '{unknown}' that this product does not know.", $"{FrozenBatch.CsvName} 中有未知列“{unknown}”。");
        }

        if (options is { } shared)
        {
            JobOptionsReader.Read(shared);
            using JsonDocument document = JsonDocument.Parse(shared, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
            foreach (JsonProperty option in document.RootElement.EnumerateObject())
            {
                _options[option.Name] = option.Value.GetRawText();
            }
        }

        Rows = table.Rows;
    }

    /// <summary>Gets the rows.</summary>
    public IReadOnlyList<TableRow> Rows { get; }

    /// <summary>Plans one row.</summary>
    /// <exception cref="InvalidDropException">The row makes no job; its sentence begins with the row's number.</exception>
    public DropPlan Plan(TableRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        if ((row.Fault ?? Foreseen(row)) is { } fault)
        {
            throw new InvalidDropException(FailureKind.BadTable, fault);
        }

        try
        {
            return PlanGood(row);
        }
        catch (InvalidDropException refused)
        {
            throw new InvalidDropException(refused.Kind, new Sentence($"Row {row.Number}: {refused.Sentence.English}", $"第 {row.Number} 行：{refused.Sentence.Chinese}"));
        }
    }

    /// <summary>Looks at every row before any is dropped.</summary>
    public IReadOnlyList<BatchRow> Examine() => [.. Rows.Select(row =>
    {
        try
        {
            Plan(row);
            return new BatchRow(row.Number, RowState.Waiting, Title: BatchRowTitle.Of(row));
        }
        catch (InvalidDropException refused)
        {
            return new BatchRow(row.Number, RowState.Refused, Error: refused.Sentence, Title: BatchRowTitle.Of(row));
        }
    })];

    private static bool IsKnown(string column) =>
        column is BatchColumns.Script or BatchColumns.ScriptFile or BatchColumns.Speech || DropPlan.IsKind(column) || JobOptionText.IsOption(column);

    // A schedule says so of its own rows; what anybody else writes there is a field like any other, and not known.
    private static Sentence? Foreseen(TableRow row)
    {
        try
        {
            return row.Cells.TryGetValue(BatchColumns.Refused, out TableCell? cell) ? JsonSerializer.Deserialize<Sentence>(cell.Json ?? "null", PipelineJson.Compact) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private DropPlan PlanGood(TableRow row)
    {
        if (row.Cells.Keys.FirstOrDefault(column => !IsKnown(column)) is { } unknown)
        {
            throw Refuse($"it has a field '{unknown}' that this product does not know.", $"有未知字段“{unknown}”。");
        }

        bool speech = Truth(row);
        List<PlannedFile> files = [.. row.Cells.Where(cell => DropPlan.IsKind(cell.Key)).Select(cell => FileOf(cell.Key, cell.Value.Text))];
        files.AddRange(Shared.Where(kind => row.Text(kind) is null).SelectMany(SharedFile));
        if (speech)
        {
            files.RemoveAll(file => file.Name.StartsWith("portrait.", StringComparison.Ordinal));
        }
        else if (!files.Exists(file => file.Name.StartsWith("portrait.", StringComparison.Ordinal)))
        {
            throw Refuse("it has no portrait, and there is none in the folder.", "没有肖像，文件夹中也没有。");
        }

        string? script = Script(row, files);
        IEnumerable<KeyValuePair<string, string>> said = row.Cells.Where(cell => JobOptionText.IsOption(cell.Key)).Select(cell => KeyValuePair.Create(cell.Key, Json(cell.Key, cell.Value)));
        Dictionary<string, string> options = _options.Where(option => row.Text(option.Key) is null).Concat(said).ToDictionary(StringComparer.Ordinal);
        string folder = $"{_batch.Folder}-{row.Number:d4}-{_batch.Id.ToString()[..8]}";
        return new DropPlan(folder, script, files, JobOptionText.File(options) ?? (speech ? "{}" : null), speech);
    }

    private string? Script(TableRow row, List<PlannedFile> files)
    {
        (string? said, string? file) = (row.Text(BatchColumns.Script), row.Text(BatchColumns.ScriptFile));
        bool hasAudio = files.Exists(one => one.Name.StartsWith("audio.", StringComparison.Ordinal));
        if (said is not null && file is not null)
        {
            throw Refuse($"it has both '{BatchColumns.Script}' and '{BatchColumns.ScriptFile}'.", $"同时有“{BatchColumns.Script}”和“{BatchColumns.ScriptFile}”。");
        }

        if (said is not null)
        {
            MarkupCheck.Check(ScriptText.FromBytes(System.Text.Encoding.UTF8.GetBytes(said)));
            return said;
        }

        bool shared = file is null && !hasAudio && _batch.Files.Any(one => one.Name == FrozenDrop.ScriptName);
        if (file is not null || shared)
        {
            files.Add(new PlannedFile(FrozenDrop.ScriptName, Find(BatchColumns.ScriptFile, file ?? FrozenDrop.ScriptName)));
        }
        else if (!hasAudio)
        {
            throw Refuse($"it says nothing: '{BatchColumns.Script}', '{BatchColumns.ScriptFile}' or 'audio' is needed.", $"没有内容：需要“{BatchColumns.Script}”、“{BatchColumns.ScriptFile}”或“audio”。");
        }

        return null;
    }

    private static bool Truth(TableRow row) => row.Text(BatchColumns.Speech) is { } said
        && (bool.TryParse(said, out bool speech) ? speech : throw Refuse($"'{BatchColumns.Speech}' is '{said}'; it may be true or false.", $"“{BatchColumns.Speech}”是“{said}”，只能是 true 或 false。"));

    private static string Json(string field, TableCell cell) => cell.Json is { } json && json[0] != '"' ? json : JobOptionText.ToJson(field, cell.Text);

    private PlannedFile FileOf(string kind, string name) => new(DropPlan.NameOf(kind, name), Find(kind, name));

    private IEnumerable<PlannedFile> SharedFile(string kind) => _batch.Files
        .Where(file => file.Name.StartsWith($"{kind}.", StringComparison.Ordinal) && FrozenDrop.Counts(file.Name)).Take(1)
        .Select(file => new PlannedFile(file.Name, InFolder(file.Name)));

    private ArtifactPath Find(string kind, string name) => _batch.Files.Any(file => file.Name == name)
        ? InFolder(name)
        : name.Contains('/', StringComparison.Ordinal)
            ? DropPlan.PathOf(kind, name)
            : throw Refuse($"'{kind}' is '{name}', and there is no such file in the folder.", $"“{kind}”是“{name}”，文件夹中没有这个文件。");

    private ArtifactPath InFolder(string name) => ArtifactPath.In(StoreNames.Inbox, $"{_batch.Folder}/{name}");

    private static InvalidDropException Refuse(string english, string chinese) => new(FailureKind.BadTable, new Sentence(english, chinese));
}
