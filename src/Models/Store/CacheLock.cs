namespace AlinFunctions.Models.Store;

/// <summary>Lets one process at a time make a pack. The system frees the lock when its holder dies.</summary>
internal sealed class CacheLock : IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);
    private readonly FileStream _file;

    private CacheLock(FileStream file) => _file = file;

    /// <summary>Waits for the lock; <paramref name="waiting"/> is called once if another holds it.</summary>
    public static async Task<CacheLock> Take(string path, Action waiting, CancellationToken cancellation)
    {
        for (bool first = true; ; first = false)
        {
            try
            {
                return new CacheLock(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
            }
            catch (IOException) when (File.Exists(path))
            {
                if (first)
                {
                    waiting();
                }

                await Task.Delay(Interval, cancellation);
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();
}
