using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;

namespace AlinFunctions.Orchestrator.Http;

/// <summary>Lets each key through so often: a bucket of tokens a key, in each instance of the function app.</summary>
public sealed class RateGate : IDisposable
{
    private readonly TokenBucketRateLimiter[] _buckets;

    /// <summary>Fills the buckets.</summary>
    public RateGate(IOptions<ApiOptions> options)
    {
        ArgumentNullException.ThrowIfNull(options);
        _buckets = [.. options.Value.Keys.Select(_ => new TokenBucketRateLimiter(new TokenBucketRateLimiterOptions
        {
            TokenLimit = options.Value.Burst,
            TokensPerPeriod = options.Value.PerSecond,
            ReplenishmentPeriod = TimeSpan.FromSeconds(1),
            QueueLimit = 0,
            AutoReplenishment = true,
        }))];
    }

    /// <summary>Takes a token.</summary>
    /// <param name="key">Whose, counted from 0.</param>
    /// <returns>How long to wait for one; null when there was one.</returns>
    public TimeSpan? Wait(int key)
    {
        using RateLimitLease lease = _buckets[key].AttemptAcquire();
        return lease.IsAcquired ? null : lease.TryGetMetadata(MetadataName.RetryAfter, out TimeSpan wait) ? wait : TimeSpan.FromSeconds(1);
    }

    /// <inheritdoc />
    public void Dispose() => Array.ForEach(_buckets, bucket => bucket.Dispose());
}
