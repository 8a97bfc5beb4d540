using System.Security.Cryptography;
using System.Text;
using AlinFunctions.Pipeline.Jobs;
using AlinFunctions.Pipeline.Messages;

namespace AlinFunctions.Activities.Uploads;

/// <summary>Remembers requests by their callers' keys, so that one sent twice is done once.</summary>
public sealed class RequestLedger(ArtifactStore store, TimeProvider time)
{
    /// <summary>After how long a request that was begun and not done may be begun again: what comes after an upload takes seconds.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>Takes a request up, if that is to be done.</summary>
    /// <returns>How it stands, and the job that it has made.</returns>
    public async Task<RequestClaim> Take(string key, string digest, CancellationToken cancellation)
    {
        var mine = new TakenRequest(digest, time.GetUtcNow(), Job: null);
        if (await store.TryCreate(PathOf(key), mine, cancellation))
        {
            return new RequestClaim(RequestStanding.Open, null);
        }

        TakenRequest known = await store.Change<TakenRequest>(PathOf(key), old => IsLeft(old, mine) ? mine : old, cancellation);
        return known switch
        {
            _ when known.Digest != digest => new RequestClaim(RequestStanding.Other, null),
            { Job: { } job } => new RequestClaim(RequestStanding.Done, job),
            _ => new RequestClaim(ReferenceEquals(known, mine) ? RequestStanding.Open : RequestStanding.Busy, null),
        };
    }

    /// <summary>Remembers what a request has made.</summary>
    public Task Settle(string key, JobId job, CancellationToken cancellation) =>
        store.Change<TakenRequest>(PathOf(key), taken => taken.Job is null ? taken with { Job = job } : taken, cancellation);

    private static bool IsLeft(TakenRequest old, TakenRequest now) => old.Job is null && old.Digest == now.Digest && now.At - old.At > Patience;

    private static ArtifactPath PathOf(string key) =>
        ArtifactPath.In(StoreNames.Requests, $"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))}.json");
}
