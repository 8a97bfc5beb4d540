using System.Text.Json;
using AlinFunctions.Durable.Replay;
using Microsoft.Data.Sqlite;
using Microsoft.DurableTask.Client;

namespace AlinFunctions.Durable.Store;

/// <summary>The instances of a store.</summary>
internal sealed class InstanceTable(SqliteFile file)
{
    private const string Columns =
        "row, id, execution, name, status, input, output, custom, failure, parent, parent_execution, parent_name, parent_task, starts, created, updated";

    private readonly Statement _find = file.Prepare($"SELECT {Columns} FROM instances WHERE id = $0");

    private readonly Statement _live = file.Prepare($"SELECT {Columns} FROM instances WHERE status IN ({Live}) ORDER BY row");

    private readonly Statement _children = file.Prepare($"SELECT {Columns} FROM instances WHERE parent = $0 ORDER BY row");

    private readonly Statement _page = file.Prepare($"""
        SELECT {Columns} FROM instances WHERE row > $0 AND created >= $1 AND created <= $2
            AND ($3 IS NULL OR substr(id, 1, length($3)) = $3) AND ($4 IS NULL OR instr($4, ',' || status || ',') > 0)
        ORDER BY row LIMIT $5
        """);

    private readonly Statement _insert = file.Prepare("""
        INSERT INTO instances (id, execution, name, status, input, parent, parent_execution, parent_name, parent_task, starts, created, updated)
        VALUES ($0, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
        """);

    private readonly Statement _update = file.Prepare(
        "UPDATE instances SET execution = $1, status = $2, input = $3, output = $4, custom = $5, failure = $6, updated = $7 WHERE id = $0");

    private readonly Statement _delete = file.Prepare("DELETE FROM instances WHERE id = $0");

    /// <summary>The statuses of instances that have not ended, as SQL.</summary>
    private static string Live => string.Join(',', (int)OrchestrationRuntimeStatus.Running, (int)OrchestrationRuntimeStatus.Pending, (int)OrchestrationRuntimeStatus.Suspended);

    /// <summary>Finds one.</summary>
    public InstanceRow? Find(string id) => _find.Read(Read, id).FirstOrDefault();

    /// <summary>Lists those that have not ended.</summary>
    public List<InstanceRow> AllLive() => _live.Read(Read);

    /// <summary>Lists those that an instance has called.</summary>
    public List<InstanceRow> Children(string id) => _children.Read(Read, id);

    /// <summary>Lists a page of those that a query asks for, after a row.</summary>
    public List<InstanceRow> Page(long after, DateTimeOffset? from, DateTimeOffset? to, string? prefix, IEnumerable<OrchestrationRuntimeStatus>? statuses, int size)
    {
        string? wanted = statuses is null ? null : $",{string.Join(',', statuses.Select(status => (int)status))},";
        return _page.Read(Read, after, from?.UtcTicks ?? 0, to?.UtcTicks ?? long.MaxValue, prefix, wanted, size);
    }

    /// <summary>Adds one.</summary>
    public void Insert(InstanceRow row) => _insert.Run(
        row.Id, row.Execution, row.Name, (int)row.Status, row.Input, row.Parent?.Instance, row.Parent?.Execution, row.Parent?.Name, row.Parent?.Task,
        row.Starts.Ticks, row.Created.Ticks, row.Updated.Ticks);

    /// <summary>Writes what may change of one.</summary>
    public void Update(InstanceRow row) => _update.Run(
        row.Id, row.Execution, (int)row.Status, row.Input, row.Output, row.Custom,
        row.Failure is { } failure ? JsonSerializer.Serialize(failure, HistoryJson.Default.TaskFailureDetails) : null, row.Updated.Ticks);

    /// <summary>Deletes one.</summary>
    public void Delete(string id) => _delete.Run(id);

    private static InstanceRow Read(SqliteDataReader row) => new()
    {
        Row = row.GetInt64(0),
        Id = row.GetString(1),
        Execution = row.GetString(2),
        Name = row.GetString(3),
        Status = (OrchestrationRuntimeStatus)row.GetInt32(4),
        Input = Text(row, 5),
        Output = Text(row, 6),
        Custom = Text(row, 7),
        Failure = Text(row, 8) is { } failure ? JsonSerializer.Deserialize(failure, HistoryJson.Default.TaskFailureDetails) : null,
        Parent = row.IsDBNull(9) ? null : new ParentLink(row.GetString(9), row.GetString(10), row.GetString(11), row.GetInt32(12)),
        Starts = new DateTime(row.GetInt64(13), DateTimeKind.Utc),
        Created = new DateTime(row.GetInt64(14), DateTimeKind.Utc),
        Updated = new DateTime(row.GetInt64(15), DateTimeKind.Utc),
    };

    private static string? Text(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
