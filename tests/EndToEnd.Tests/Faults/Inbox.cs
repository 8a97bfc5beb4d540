using System.Text.Json;
using AlinFunctions.Pipeline.Messages;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;

namespace AlinFunctions.EndToEnd.Tests.Faults;

/// <summary>Delivers dropped files again, by the means that the function host itself delivers them with: its queue of news, and its receipts.</summary>
internal sealed class Inbox(Stack stack)
{
    private const string Receipts = "blobreceipts/";

    private BlobContainerClient Hosts => stack.Blobs.GetBlobContainerClient("azure-webjobs-hosts");

    /// <summary>Puts the news of a folder's files on the host's queue so many times.</summary>
    public async Task Deliver(string folder, int times)
    {
        // A receipt is named blobreceipts/<host>/<function>/<container>/<etag>/<blob>.
        string[] receipt = (await Names(Hosts, Receipts)).First(name => name.Contains($"/{StoreNames.Inbox}/", StringComparison.Ordinal)).Split('/');
        QueueClient news = stack.Queues.GetQueueClient($"azure-webjobs-blobtrigger-{receipt[1]}");
        var files = new List<BlobItem>();
        await foreach (BlobItem file in stack.Blobs.GetBlobContainerClient(StoreNames.Inbox).GetBlobsAsync(prefix: $"{folder}/"))
        {
            files.Add(file);
        }

        foreach (int time in Enumerable.Range(0, times))
        {
            BlobItem file = files[time % files.Count];
            await news.SendMessageAsync(JsonSerializer.Serialize(new
            {
                Type = "BlobTrigger",
                FunctionId = receipt[2],
                ContainerName = StoreNames.Inbox,
                BlobName = file.Name,
                ETag = file.Properties.ETag!.Value.ToString("H"),
            }));
        }

        await Eventually.Holds("the news is worked off", async () => (await news.GetPropertiesAsync()).Value.ApproximateMessagesCount == 0);
        PeekedMessage[] poisoned = await Poisoned();
        poisoned.ShouldBeEmpty();
    }

    /// <summary>Takes the host's memory of what it has delivered: at its next start everything in the inbox is new to it.</summary>
    public async Task ForgetReceipts()
    {
        foreach (string receipt in await Names(Hosts, Receipts))
        {
            await Hosts.DeleteBlobIfExistsAsync(receipt);
        }
    }

    private async Task<PeekedMessage[]> Poisoned()
    {
        QueueClient poison = stack.Queues.GetQueueClient("webjobs-blobtrigger-poison");
        return await poison.ExistsAsync() ? await poison.PeekMessagesAsync(32) : [];
    }

    private static async Task<IReadOnlyList<string>> Names(BlobContainerClient container, string prefix)
    {
        var names = new List<string>();
        await foreach (BlobItem blob in container.GetBlobsAsync(prefix: prefix))
        {
            names.Add(blob.Name);
        }

        return names;
    }
}
