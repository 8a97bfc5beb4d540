using System.Text.Json;
using AlinFunctions.Durable.Replay;

namespace AlinFunctions.Durable.Store;

/// <summary>What waits for instances: results, events, and timers that fire when they are due.</summary>
internal sealed class InboxTable(SqliteFile file)
{
    private readonly Statement _due = file.Prepare("SELECT row, execution, event FROM inbox WHERE id = $0 AND due <= $1 ORDER BY due, row");

    private readonly Statement _after = file.Prepare("SELECT DISTINCT id, due FROM inbox WHERE due > $0");

    private readonly Statement _add = file.Prepare("INSERT INTO inbox (id, execution, due, event) VALUES ($0, $1, $2, $3)");

    private readonly Statement _take = file.Prepare("DELETE FROM inbox WHERE row = $0");

    private readonly Statement _forget = file.Prepare("DELETE FROM inbox WHERE id = $0 AND execution IS NOT NULL");

    private readonly Statement _delete = file.Prepare("DELETE FROM inbox WHERE id = $0");

    /// <summary>Reads what is due for an instance, the earliest first.</summary>
    public List<InboxRow> Due(string id, DateTime now) => _due.Read(
        row => new InboxRow(
            row.GetInt64(0),
            row.IsDBNull(1) ? null : row.GetString(1),
            JsonSerializer.Deserialize(row.GetString(2), HistoryJson.Default.HistoryEvent)!),
        id,
        now.Ticks);

    /// <summary>Lists what is due later.</summary>
    public List<Wake> After(DateTime now) => _after.Read(row => new Wake(row.GetString(0), new DateTime(row.GetInt64(1), DateTimeKind.Utc)), now.Ticks);

    /// <summary>Adds an event; one that names an execution is for that execution only.</summary>
    public void Add(string id, string? execution, DateTime due, HistoryEvent next) =>
        _add.Run(id, execution, due.Ticks, JsonSerializer.Serialize(next, HistoryJson.Default.HistoryEvent));

    /// <summary>Takes one out.</summary>
    public void Take(long row) => _take.Run(row);

    /// <summary>Takes out what was for an earlier execution; events from outside stay.</summary>
    public void ForgetExecution(string id) => _forget.Run(id);

    /// <summary>Takes everything of an instance out.</summary>
    public void Delete(string id) => _delete.Run(id);
}
