using System.Text.Json;
using AlinFunctions.Pipeline;
using AlinFunctions.Pipeline.Jobs;
using AlinFunctions.Pipeline.Messages;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace AlinFunctions.EndToEnd.Tests;

/// <summary>Drops folders as a user does, and waits for what comes of them.</summary>
public sealed class Drops(Stack stack)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(8);

    /// <summary>Drops files, in the order given.</summary>
    /// <returns>The id that the drop's job must have.</returns>
    public async Task<JobId> Drop(string folder, params (string Name, byte[] Content)[] files)
    {
        BlobContainerClient inbox = stack.Blobs.GetBlobContainerClient(StoreNames.Inbox);
        var dropped = new List<DropFile>();
        foreach ((string name, byte[] content) in files)
        {
            BlobContentInfo info = await inbox.GetBlobClient($"{folder}/{name}").UploadAsync(BinaryData.FromBytes(content), overwrite: true);
            dropped.Add(new DropFile(name, info.ETag.ToString("H"), content.Length));
        }

        return JobId.ForDrop(FrozenDrop.Of(folder, dropped));
    }

    /// <summary>Drops a script, Grace Hopper's portrait and options.</summary>
    public Task<JobId> DropScript(string folder, string script, object options) => Drop(
        folder,
        ("job.json", JsonSerializer.SerializeToUtf8Bytes(options)),
        ("script.txt", System.Text.Encoding.UTF8.GetBytes(script)),
        ("portrait.jpg", File.ReadAllBytes(Repository.Portrait)));

    /// <summary>Waits until a job has ended.</summary>
    public async Task<JobRecord> End(JobId job)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            if (await Read<JobRecord>(JobPaths.Record(job), patience.Token) is { State: not JobState.Accepted } ended)
            {
                return ended;
            }

            await Task.Delay(250, patience.Token);
        }
    }

    /// <summary>Reads a record; null when it is not there.</summary>
    public async Task<T?> Read<T>(ArtifactPath path, CancellationToken cancellation = default)
        where T : class
    {
        try
        {
            BlobDownloadResult download = await stack.Blobs.GetBlobContainerClient(path.Container).GetBlobClient(path.Name).DownloadContentAsync(cancellation);
            return download.Content.ToObjectFromJson<T>(PipelineJson.Compact);
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            return null;
        }
    }

    /// <summary>Fetches a file of the store.</summary>
    public async Task Fetch(ArtifactPath path, string file) =>
        await stack.Blobs.GetBlobContainerClient(path.Container).GetBlobClient(path.Name).DownloadToAsync(file);

    /// <summary>Every blob of a container below a prefix, with its version.</summary>
    public async Task<IReadOnlyDictionary<string, string>> Versions(string container, string prefix)
    {
        var versions = new Dictionary<string, string>(StringComparer.Ordinal);
        await foreach (BlobItem item in stack.Blobs.GetBlobContainerClient(container).GetBlobsAsync(prefix: prefix))
        {
            versions[item.Name] = item.Properties.ETag.ToString()!;
        }

        return versions;
    }
}
