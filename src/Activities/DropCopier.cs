using System.Security.Cryptography;
using AlinFunctions.Pipeline.Jobs;
using AlinFunctions.Pipeline.Messages;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace AlinFunctions.Activities;

/// <summary>Copies files of a drop into their job, each at the very version that was frozen; a file over its limit is refused by the length that it was frozen with.</summary>
internal sealed class DropCopier(ArtifactStore store, DropFolder folder, JobId job, string name, List<JobInput> inputs)
{
    /// <summary>Copies a small file.</summary>
    /// <returns>Its content.</returns>
    public async Task<byte[]> Copy(DropFile file, Action<long> checkLength, CancellationToken cancellation)
    {
        checkLength(file.Length);
        var version = new BlobDownloadOptions { Conditions = new BlobRequestConditions { IfMatch = new ETag(file.ETag) } };
        Response<BlobDownloadResult> download = await folder.Blob(name, file.Name).DownloadContentAsync(version, cancellation);
        byte[] content = download.Value.Content.ToArray();
        ArtifactPath copy = JobPaths.Input(job, file.Name);
        await store.Blob(copy).UploadAsync(download.Value.Content, overwrite: true, cancellation);
        inputs.Add(new JobInput(file.Name, copy, content.Length, Convert.ToHexStringLower(SHA256.HashData(content))));
        return content;
    }

    /// <summary>Copies a file that may be large: its first bytes are looked at, and then it flows through.</summary>
    /// <returns>The job's own copy.</returns>
    public async Task<ArtifactPath> Flow(DropFile file, Action<long> checkLength, int headBytes, Action<byte[]> checkHead, CancellationToken cancellation)
    {
        checkLength(file.Length);
        BlobClient dropped = folder.Blob(name, file.Name);
        var version = new BlobRequestConditions { IfMatch = new ETag(file.ETag) };
        checkHead(file.Length == 0 ? [] : await Head(dropped, version, headBytes, cancellation));
        ArtifactPath copy = JobPaths.Input(job, file.Name);
        using var hash = SHA256.Create();
        await using Stream source = await dropped.OpenReadAsync(new BlobOpenReadOptions(allowModifications: false) { Conditions = version }, cancellation);
        await using (var hashed = new CryptoStream(source, hash, CryptoStreamMode.Read))
        {
            await store.Blob(copy).UploadAsync(hashed, overwrite: true, cancellation);
        }

        inputs.Add(new JobInput(file.Name, copy, file.Length, Convert.ToHexStringLower(hash.Hash!)));
        return copy;
    }

    private static async Task<byte[]> Head(BlobClient dropped, BlobRequestConditions version, int bytes, CancellationToken cancellation)
    {
        var head = new BlobDownloadOptions { Conditions = version, Range = new HttpRange(0, bytes) };
        return (await dropped.DownloadContentAsync(head, cancellation)).Value.Content.ToArray();
    }
}
