namespace AlinFunctions.Durable.Store;

/// <summary>
/// Holds a store for one dispatcher. Two dispatchers on one store take each other's work, so a second one is refused.
/// The operating system lets go of the lock when the process ends, however it ends.
/// </summary>
internal sealed class StoreLock : IDisposable
{
    private readonly FileStream _held;

    private StoreLock(FileStream held) => _held = held;

    /// <summary>Takes the lock beside the store, or says in a sentence who stands in the way.</summary>
    public static StoreLock Take(string storePath)
    {
        string path = storePath + ".lock";
        try
        {
            return new StoreLock(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException held) when (File.Exists(path))
        {
            throw new InvalidOperationException(
                $"Another dispatcher runs on the store '{storePath}' and holds '{path}'. One store has one dispatcher: stop the other first.", held);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _held.Dispose();
}
