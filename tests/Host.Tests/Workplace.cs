using AlinFunctions.Azurite;

namespace AlinFunctions.Host.Tests;

/// <summary>An empty storage account and an empty folder for one test.</summary>
internal sealed class Workplace : IAsyncDisposable
{
    private readonly AzuriteServer _azurite;
    private readonly DirectoryInfo _folder;

    private Workplace(AzuriteServer azurite)
    {
        _azurite = azurite;
        _folder = Directory.CreateTempSubdirectory("alin-host-");
        Storage = new Storage(azurite);
    }

    /// <summary>Gets the account.</summary>
    public Storage Storage { get; }

    /// <summary>Gets where the durable history is kept.</summary>
    public string Store => Path.Combine(_folder.FullName, "durable.db");

    /// <summary>Starts the account.</summary>
    public static async Task<Workplace> Open() => new(await AzuriteServer.Start());

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _azurite.DisposeAsync();
        _folder.Delete(recursive: true);
    }
}
