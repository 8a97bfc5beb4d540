using Azure.Storage.Blobs;

namespace AlinFunctions.Host.SampleLibrary;

/// <summary>Leaves a blob for every call, which the tests read from outside; and waits at gates that the tests open.</summary>
public sealed class CallLog(BlobServiceClient blobs)
{
    public const string Container = "calls";

    public const string Gates = "gates";

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    public async Task Record(string function, string text)
    {
        BlobContainerClient calls = blobs.GetBlobContainerClient(Container);
        await calls.CreateIfNotExistsAsync();
        await calls.UploadBlobAsync($"{function}/{Guid.NewGuid()}", BinaryData.FromString(text));
    }

    public async Task PassGate(string gate, CancellationToken cancellation)
    {
        BlobContainerClient gates = blobs.GetBlobContainerClient(Gates);
        while (!await gates.GetBlobClient(gate).ExistsAsync(cancellation))
        {
            await Task.Delay(Pause, TimeProvider.System, cancellation);
        }
    }
}
