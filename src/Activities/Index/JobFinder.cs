using AlinFunctions.Pipeline.Jobs;
using Azure.Storage.Blobs.Models;

namespace AlinFunctions.Activities.Index;

/// <summary>Finds jobs in the index, a page at a time.</summary>
public sealed class JobFinder(JobIndex index)
{
    /// <summary>How many entries one request looks at: a filter that takes few of them gets pages that hold few, so that none takes long.</summary>
    private const int MostLooked = 800;

    /// <summary>Finds one page.</summary>
    public async Task<JobPage> Find(JobQuery query, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(query);
        string? prefix = CommonStart(query);
        string? continuation = query.Cursor?.Continuation;
        string? after = query.Cursor?.After;
        string? oldest = query.Since is { } since ? JobIndex.Name(since) + "~" : null;
        var found = new List<JobCard>();
        for (int looked = 0; looked < MostLooked;)
        {
            if (await index.Page(prefix, continuation, IsPicky(query) ? MostLooked : query.Limit, cancellation) is not { } page)
            {
                return new JobPage(found, null);
            }

            foreach (BlobItem item in page.Values.Where(item => after is null || string.CompareOrdinal(item.Name, after) > 0))
            {
                if (oldest is not null && string.CompareOrdinal(item.Name, oldest) > 0)
                {
                    return new JobPage(found, null);
                }

                if (found.Count == query.Limit)
                {
                    return new JobPage(found, new JobCursor(continuation, after));
                }

                after = item.Name;
                if (JobIndex.Read(item) is var card && query.Takes(card))
                {
                    found.Add(card);
                }
            }

            if (string.IsNullOrEmpty(page.ContinuationToken))
            {
                return new JobPage(found, null);
            }

            looked += page.Values.Count;
            (continuation, after) = (page.ContinuationToken, null);
            if (found.Count == query.Limit)
            {
                break;
            }
        }

        return new JobPage(found, new JobCursor(continuation, null));
    }

    /// <summary>Finds all.</summary>
    public async IAsyncEnumerable<JobCard> FindAll(JobQuery query, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(query);
        for (JobCursor? next = query.Cursor; ;)
        {
            JobPage page = await Find(query with { Cursor = next, Limit = JobQuery.MostItems }, cancellation);
            foreach (JobCard card in page.Items)
            {
                yield return card;
            }

            if (page.Next is null)
            {
                yield break;
            }

            next = page.Next;
        }
    }

    private static bool IsPicky(JobQuery query) => query is not { State: null, Text: null, PortraitHash: null, Until: null };

    // Both bounds begin alike where they are near each other: the store then passes over everything else by itself.
    private static string? CommonStart(JobQuery query)
    {
        if (query is not { Since: { } since, Until: { } until })
        {
            return null;
        }

        string oldest = JobIndex.Name(since);
        string newest = JobIndex.Name(until);
        return oldest[..oldest.Zip(newest).TakeWhile(pair => pair.First == pair.Second).Count()];
    }
}
