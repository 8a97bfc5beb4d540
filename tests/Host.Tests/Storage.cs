using AlinFunctions.Azurite;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;

namespace AlinFunctions.Host.Tests;

/// <summary>One account as the tests see it: drops, messages, gates, and the calls that the sample app left.</summary>
internal sealed class Storage(AzuriteServer azurite)
{
    /// <summary>Gets the account's connection string.</summary>
    public string ConnectionString => azurite.ConnectionString;

    /// <summary>Gets the account's blobs.</summary>
    public BlobServiceClient Blobs { get; } = new(azurite.ConnectionString);

    /// <summary>Writes a blob, over an older one too.</summary>
    public async Task Drop(string container, string name, string text)
    {
        BlobContainerClient client = Blobs.GetBlobContainerClient(container);
        await client.CreateIfNotExistsAsync();
        await client.GetBlobClient(name).UploadAsync(BinaryData.FromString(text), overwrite: true);
    }

    /// <summary>Puts a message on a queue in base64.</summary>
    public async Task Send(string queue, string text, TimeSpan? hidden = null)
    {
        QueueClient client = Queue(queue);
        await client.CreateIfNotExistsAsync();
        await client.SendMessageAsync(BinaryData.FromString(text), hidden);
    }

    /// <summary>Gets a queue in base64, or in another encoding.</summary>
    public QueueClient Queue(string name, QueueMessageEncoding encoding = QueueMessageEncoding.Base64) =>
        new(azurite.ConnectionString, name, new QueueClientOptions { MessageEncoding = encoding });

    /// <summary>Opens a gate at which a function waits.</summary>
    public Task Open(string gate) => Drop("gates", gate, string.Empty);

    /// <summary>Reads what the calls of a function left.</summary>
    public async Task<IReadOnlyList<string>> Calls(string function)
    {
        var calls = new List<string>();
        BlobContainerClient client = Blobs.GetBlobContainerClient("calls");
        try
        {
            await foreach (BlobItem call in client.GetBlobsAsync(prefix: function + "/"))
            {
                calls.Add((await client.GetBlobClient(call.Name).DownloadContentAsync()).Value.Content.ToString());
            }
        }
        catch (RequestFailedException none) when (none.ErrorCode == BlobErrorCode.ContainerNotFound)
        {
            return [];
        }

        return calls;
    }

    /// <summary>Waits until a function has left a call, and returns all that it left.</summary>
    public Task<IReadOnlyList<string>> Called(string function, string call) => Eventually.Get(() => Calls(function), calls => calls.Contains(call, StringComparer.Ordinal));

    /// <summary>Waits for a message and takes it.</summary>
    public async Task<QueueMessage> Taken(string queue, QueueMessageEncoding encoding = QueueMessageEncoding.Base64) => (await Eventually.Get(
        async () =>
        {
            try
            {
                return (await Queue(queue, encoding).ReceiveMessageAsync(TimeSpan.FromMinutes(10))).Value;
            }
            catch (RequestFailedException none) when (none.ErrorCode == QueueErrorCode.QueueNotFound)
            {
                return null;
            }
        },
        message => message is not null))!;

    /// <summary>Waits until a queue holds nothing, visible or not.</summary>
    public Task Emptied(string queue) => Eventually.Get(
        async () => (await Queue(queue).GetPropertiesAsync()).Value.ApproximateMessagesCount, count => count == 0);
}
