using System.Text.Json;
using AlinFunctions.Durable.Replay;

namespace AlinFunctions.Durable.Store;

/// <summary>The histories of a store; each is that of an instance's present execution.</summary>
internal sealed class HistoryTable(SqliteFile file)
{
    private readonly Statement _read = file.Prepare("SELECT event FROM history WHERE id = $0 ORDER BY position");

    private readonly Statement _append = file.Prepare("INSERT INTO history (id, position, event) VALUES ($0, $1, $2)");

    private readonly Statement _delete = file.Prepare("DELETE FROM history WHERE id = $0");

    /// <summary>Reads a history.</summary>
    public List<HistoryEvent> Read(string id) =>
        _read.Read(row => JsonSerializer.Deserialize(row.GetString(0), HistoryJson.Default.HistoryEvent)!, id);

    /// <summary>Adds events at the end, the first at a position.</summary>
    public void Append(string id, int position, IReadOnlyList<HistoryEvent> events)
    {
        foreach (HistoryEvent next in events)
        {
            _append.Run(id, position++, JsonSerializer.Serialize(next, HistoryJson.Default.HistoryEvent));
        }
    }

    /// <summary>Deletes a history.</summary>
    public void Delete(string id) => _delete.Run(id);
}
