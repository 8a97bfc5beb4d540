using AlinFunctions.Pipeline.Delivery.Sharing;

namespace AlinFunctions.Activities.Sharing;

/// <summary>Writes down what happens to share links, a line each, of which the newest are kept and all are counted: anybody may open a link as often as they like.</summary>
public sealed class ShareAudit(ArtifactStore store, TimeProvider time)
{
    private readonly AuditLog _log = new(store);
    private readonly Dictionary<string, LineQueue> _queues = new(StringComparer.Ordinal);

    /// <summary>Adds a line. Who hangs up meanwhile was there all the same.</summary>
    public async Task Note(ShareId share, ShareEvent kind)
    {
        byte[] line = new ShareEntry(time.GetUtcNow(), kind).ToLine();
        LineQueue queue = Enter(share, kind);
        try
        {
            await queue.Add(line);
        }
        finally
        {
            Leave(share, kind, queue);
        }
    }

    /// <summary>Counts how often a link's page was opened.</summary>
    public async Task<long> Count(ShareRecord share, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(share);
        return share.Counted ?? (await _log.Parts(share.Id, ShareEvent.Page, cancellation) is [.., var newest] ? newest.Total : 0);
    }

    /// <summary>Reads what happened to a link, the newest first.</summary>
    /// <param name="share">The link.</param>
    /// <param name="most">How many lines are read at most.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task<IReadOnlyList<ShareEntry>> Read(ShareRecord share, int most, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(share);
        var entries = new List<ShareEntry> { new(share.Created, ShareEvent.Created) };
        if (share.Revoked is { } revoked)
        {
            entries.Add(new ShareEntry(revoked, ShareEvent.Revoked));
        }

        entries.AddRange(await _log.Read(share.Id, ShareEvent.Page, cancellation));
        entries.AddRange(await _log.Read(share.Id, ShareEvent.Play, cancellation));
        return [.. entries.OrderByDescending(entry => entry.At).Take(most)];
    }

    /// <summary>Deletes what happened to a link; how often it was opened stays, in its record, which is written first.</summary>
    public async Task Forget(ShareRecord share, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(share);
        long counted = await Count(share, cancellation);
        await store.Change<ShareRecord>(SharePaths.Record(share.Id), known => known.Counted is null ? known with { Counted = counted } : known, cancellation);
        await Delete(share.Id, cancellation);
    }

    /// <summary>Deletes the audit of a link that is gone.</summary>
    public async Task Delete(ShareId share, CancellationToken cancellation)
    {
        await _log.Delete(share, ShareEvent.Page, cancellation);
        await _log.Delete(share, ShareEvent.Play, cancellation);
    }

    private LineQueue Enter(ShareId share, ShareEvent kind)
    {
        string name = SharePaths.Audits(share, kind);
        lock (_queues)
        {
            if (!_queues.TryGetValue(name, out LineQueue? queue))
            {
                _queues[name] = queue = new LineQueue(lines => _log.Append(share, kind, lines));
            }

            queue.Users++;
            return queue;
        }
    }

    private void Leave(ShareId share, ShareEvent kind, LineQueue queue)
    {
        lock (_queues)
        {
            if (--queue.Users == 0)
            {
                _queues.Remove(SharePaths.Audits(share, kind));
                queue.Dispose();
            }
        }
    }
}
