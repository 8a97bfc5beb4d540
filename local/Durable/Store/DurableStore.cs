namespace AlinFunctions.Durable.Store;

/// <summary>An open store: the lock, the file and its tables.</summary>
internal sealed class DurableStore : IDisposable
{
    private readonly StoreLock _lock;

    /// <summary>Locks and opens the store at a path, and makes it when it is not there.</summary>
    public DurableStore(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        _lock = StoreLock.Take(path);
        try
        {
            File = new SqliteFile(path);
            Instances = new InstanceTable(File);
            History = new HistoryTable(File);
            Inbox = new InboxTable(File);
            Activities = new ActivityTable(File);
        }
        catch
        {
            File?.Dispose();
            _lock.Dispose();
            throw;
        }
    }

    /// <summary>Gets the file.</summary>
    public SqliteFile File { get; }

    /// <summary>Gets the instances.</summary>
    public InstanceTable Instances { get; }

    /// <summary>Gets the histories.</summary>
    public HistoryTable History { get; }

    /// <summary>Gets what waits for instances.</summary>
    public InboxTable Inbox { get; }

    /// <summary>Gets the activities.</summary>
    public ActivityTable Activities { get; }

    /// <summary>Deletes all that is kept of an instance; within a transaction only.</summary>
    public void Erase(string id)
    {
        Instances.Delete(id);
        History.Delete(id);
        Inbox.Delete(id);
        Activities.Delete(id);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        File.Dispose();
        _lock.Dispose();
    }
}
