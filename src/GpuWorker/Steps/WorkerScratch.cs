using Microsoft.Extensions.Options;

namespace AlinFunctions.GpuWorker.Steps;

/// <summary>The folder for this worker's files on their way to or from the store. What a killed worker left there, the next one to start removes.</summary>
public sealed class WorkerScratch : IDisposable
{
    private const string LockExtension = ".lock";

    // Held as long as this process lives, however it ends: that is how others see that the folder is in use.
    private readonly FileStream _lock;

    /// <summary>Makes the folder, and removes those of workers that are no more.</summary>
    public WorkerScratch(IOptions<WorkerOptions> options)
    {
        ArgumentNullException.ThrowIfNull(options);
        string root = Directory.CreateDirectory(options.Value.Scratch ?? Path.Combine(Path.GetTempPath(), "alin-worker")).FullName;
        foreach (string left in Directory.GetFiles(root, $"*{LockExtension}"))
        {
            Remove(left);
        }

        string name = Guid.NewGuid().ToString("n");
        _lock = new FileStream(Path.Combine(root, name + LockExtension), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose);
        Folder = Directory.CreateDirectory(Path.Combine(root, name)).FullName;
    }

    /// <summary>Gets the folder.</summary>
    public string Folder { get; }

    /// <inheritdoc />
    public void Dispose()
    {
        if (Directory.Exists(Folder))
        {
            Directory.Delete(Folder, recursive: true);
        }

        _lock.Dispose();
    }

    private static void Remove(string left)
    {
        try
        {
            using var held = new FileStream(left, FileMode.Open, FileAccess.ReadWrite, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose);
            Directory.Delete(Path.ChangeExtension(left, null), recursive: true);
        }
        catch (IOException)
        {
            // Its worker lives, or another one that starts now removes it.
        }
    }
}
