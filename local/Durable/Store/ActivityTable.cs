namespace AlinFunctions.Durable.Store;

/// <summary>The activities that have been asked for and have not ended. After a crash all of them run again.</summary>
internal sealed class ActivityTable(SqliteFile file)
{
    private readonly Statement _all = file.Prepare("SELECT row, id, execution, task, name, input FROM activities ORDER BY row");

    private readonly Statement _has = file.Prepare("SELECT 1 FROM activities WHERE row = $0");

    private readonly Statement _add = file.Prepare("INSERT INTO activities (id, execution, task, name, input) VALUES ($0, $1, $2, $3, $4)");

    private readonly Statement _take = file.Prepare("DELETE FROM activities WHERE row = $0");

    private readonly Statement _delete = file.Prepare("DELETE FROM activities WHERE id = $0");

    /// <summary>Lists all, the oldest first.</summary>
    public List<ActivityRow> All() => _all.Read(row => new ActivityRow(
        row.GetInt64(0), row.GetString(1), row.GetString(2), row.GetInt32(3), row.GetString(4), row.IsDBNull(5) ? null : row.GetString(5)));

    /// <summary>Tells whether one is still wanted.</summary>
    public bool Has(long row) => _has.Read(static _ => true, row).Count > 0;

    /// <summary>Adds one and returns it with its number.</summary>
    public ActivityRow Add(string id, string execution, int task, string name, string? input)
    {
        _add.Run(id, execution, task, name, input);
        return new ActivityRow(file.LastRow(), id, execution, task, name, input);
    }

    /// <summary>Takes one out, and says whether it was there.</summary>
    public bool Take(long row) => _take.Run(row) > 0;

    /// <summary>Takes out those of an instance.</summary>
    public void Delete(string id) => _delete.Run(id);
}
