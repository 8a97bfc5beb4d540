using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using AlinFunctions.Pipeline.Delivery;
using AlinFunctions.Pipeline.Delivery.Sharing;
using AlinFunctions.Pipeline.Jobs;
using AlinFunctions.Pipeline.Messages;
using Azure.Storage.Blobs.Models;
using Microsoft.Extensions.Options;

namespace AlinFunctions.Activities.Sharing;

/// <summary>Keeps the share links: makes them, finds them, takes them back.</summary>
public sealed class ShareBook(ArtifactStore store, IOptions<ShareOptions> options, TimeProvider time) : IJobTrace
{
    /// <summary>Gets the address that pages are opened at; null where none is configured.</summary>
    public Uri? BaseAddress => options.Value.BaseAddress;

    /// <summary>Gets the present moment, which decides what is open.</summary>
    public DateTimeOffset Now => time.GetUtcNow();

    /// <summary>Shares what a job has made.</summary>
    /// <returns>The link; null for a job that has made nothing.</returns>
    public async Task<ShareRecord?> Create(JobRecord job, ShareOrder order, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(job);
        ArgumentNullException.ThrowIfNull(order);
        if (Shareable.Of(job) is not { } made)
        {
            return null;
        }

        DateTimeOffset now = time.GetUtcNow();
        ShareRecord share = made.As(NewId(), order.Title ?? TitleOf(job), await Language(made, cancellation), now, now.AddDays(order.Days), order.Download);
        await Keep(share, cancellation);
        return share;
    }

    /// <summary>Shares a job as it is published; done twice, it is one link.</summary>
    /// <returns>The page's address; null where none is configured.</returns>
    public async Task<Uri?> Publish(Shareable made, string title, string language, DateTimeOffset published, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(made);
        if (BaseAddress is null)
        {
            return null;
        }

        ArtifactPath path = SharePaths.Usual(made.Job);
        await store.TryCreate(path, new UsualShare(NewId()), cancellation);
        UsualShare usual = await store.Read<UsualShare>(path, cancellation) ?? throw new InvalidOperationException($"The link of job {made.Job} was deleted while it was made.");
        await Keep(made.As(usual.Id, title, language, published, published.AddDays(ShareOrder.UsualDays), download: false), cancellation);
        return PageOf(usual.Id, BaseAddress);
    }

    /// <summary>The page of a link.</summary>
    /// <param name="share">The link.</param>
    /// <param name="root">The product's address.</param>
    public static Uri PageOf(ShareId share, Uri root) => new(root, $"/s/{share}");

    /// <summary>Finds a link; null for one that there never was, or that was deleted.</summary>
    public Task<ShareRecord?> Find(ShareId share, CancellationToken cancellation) => store.Read<ShareRecord>(SharePaths.Record(share), cancellation);

    /// <summary>Finds every link of a job.</summary>
    public async IAsyncEnumerable<ShareRecord> Of(JobId job, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (ShareId share in Marked(job, cancellation))
        {
            if (await Find(share, cancellation) is { } record)
            {
                yield return record;
            }
        }
    }

    /// <summary>Takes a link back; one that was taken back stays so.</summary>
    public Task<ShareRecord> Revoke(ShareId share, CancellationToken cancellation)
    {
        DateTimeOffset now = time.GetUtcNow();
        return store.Change<ShareRecord>(SharePaths.Record(share), record => record.Revoked is null ? record with { Revoked = now } : record, cancellation);
    }

    /// <summary>Takes every link of a job back.</summary>
    public async Task RevokeAll(JobId job, CancellationToken cancellation)
    {
        await foreach (ShareRecord share in Of(job, cancellation))
        {
            await Revoke(share.Id, cancellation);
        }
    }

    /// <summary>Deletes every link of a job, its audits included.</summary>
    public Task Forget(JobRecord record, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(record);
        return DeleteAll(record.Id, cancellation);
    }

    /// <summary>What a job's pages are headed with unless something else is asked for.</summary>
    public static string TitleOf(JobRecord job)
    {
        ArgumentNullException.ThrowIfNull(job);
        return string.IsNullOrEmpty(job.Title) ? job.Folder : job.Title;
    }

    private async Task DeleteAll(JobId job, CancellationToken cancellation)
    {
        await foreach (ShareId share in Marked(job, cancellation))
        {
            // The record first, which closes the link; the mark last, so that whoever is interrupted finds the rest again.
            await store.Blob(SharePaths.Record(share)).DeleteIfExistsAsync(cancellationToken: cancellation);
            string prefix = SharePaths.Folder(share).Name + "/";
            await foreach (BlobItem file in store.Container(StoreNames.Shares).GetBlobsAsync(prefix: prefix, cancellationToken: cancellation))
            {
                await store.Container(StoreNames.Shares).DeleteBlobIfExistsAsync(file.Name, cancellationToken: cancellation);
            }

            await store.Blob(SharePaths.Mark(job, share)).DeleteIfExistsAsync(cancellationToken: cancellation);
        }

        await store.Blob(SharePaths.Usual(job)).DeleteIfExistsAsync(cancellationToken: cancellation);
    }

    private async IAsyncEnumerable<ShareId> Marked(JobId job, [EnumeratorCancellation] CancellationToken cancellation)
    {
        string prefix = SharePaths.Marks(job).Name + "/";
        await foreach (BlobItem mark in store.Container(StoreNames.Shares).GetBlobsAsync(prefix: prefix, cancellationToken: cancellation))
        {
            yield return ShareId.Parse(mark.Name[prefix.Length..], null);
        }
    }

    // The mark first: a link without its mark could not be taken back with its job.
    private async Task Keep(ShareRecord share, CancellationToken cancellation)
    {
        await store.TryCreate(SharePaths.Mark(share.Job, share.Id), new UsualShare(share.Id), cancellation);
        await store.TryCreate(SharePaths.Record(share.Id), share, cancellation);
    }

    private async Task<string> Language(Shareable made, CancellationToken cancellation) =>
        (await store.Read<JobManifest>(made.Manifest, cancellation))?.Language ?? "en";

    private static ShareId NewId() => ShareId.From(RandomNumberGenerator.GetBytes(ShareId.RandomBytes));
}
