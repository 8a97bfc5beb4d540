using AlinFunctions.Activities.Steps;
using AlinFunctions.Pipeline.Consents;
using AlinFunctions.Pipeline.Jobs;
using AlinFunctions.Pipeline.Messages;
using Azure.Storage.Blobs.Models;
using Microsoft.Extensions.Options;

namespace AlinFunctions.Activities.Consents;

/// <summary>The consents in the store.</summary>
public sealed class ConsentBook(ArtifactStore store, IOptions<ConsentOptions> options, TimeProvider time)
{
    /// <summary>Takes down a consent.</summary>
    /// <exception cref="InvalidDropException">Something of it is missing or wrong.</exception>
    public async Task<ConsentRecord> Take(ConsentOrder order, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(order);
        ConsentRecord record = order.Take(Guid.NewGuid(), time.GetUtcNow());
        await store.TryCreate(ConsentPaths.Record(record.Id), record, cancellation);
        return record;
    }

    /// <summary>Finds a consent; null when there is none of that name.</summary>
    public Task<ConsentRecord?> Find(ConsentId consent, CancellationToken cancellation) => store.Read<ConsentRecord>(ConsentPaths.Record(consent), cancellation);

    /// <summary>Lists consents, those of one portrait or all.</summary>
    public async Task<IReadOnlyList<ConsentRecord>> List(string? portraitHash, CancellationToken cancellation)
    {
        var found = new List<ConsentRecord>();
        string? prefix = portraitHash is null ? null : ConsentId.Prefix(portraitHash);
        await foreach (BlobItem item in store.Container(StoreNames.Consents).GetBlobsAsync(prefix: prefix, cancellationToken: cancellation))
        {
            if (ConsentPaths.NameOf(item.Name) is { } id && await Find(id, cancellation) is { } record)
            {
                found.Add(record);
            }
        }

        return found;
    }

    /// <summary>Chooses the consent that a job stands on.</summary>
    /// <returns>What was agreed; null when nothing was and nothing need be.</returns>
    /// <exception cref="InvalidDropException">The job may not show the portrait.</exception>
    public async Task<Agreement?> Choose(string portraitHash, string? named, CancellationToken cancellation)
    {
        IReadOnlyList<ConsentRecord> known = named is null
            ? await List(portraitHash, cancellation)
            : ConsentId.TryParse(named, null, out ConsentId id) && await Find(id, cancellation) is { } one ? [one] : [];
        return ConsentRule.Choose(portraitHash, named, known, options.Value.Required, time.GetUtcNow());
    }

    /// <summary>Tells whether the consent that a job was taken on has been withdrawn since.</summary>
    /// <returns>The refusal; null when it has not.</returns>
    public async Task<InvalidDropException?> Withdrawn(string portraitHash, Agreement? agreement, CancellationToken cancellation)
    {
        IReadOnlyList<ConsentRecord> known = agreement is null ? await List(portraitHash, cancellation) : await Find(agreement.Id, cancellation) is { } one ? [one] : [];
        DateTimeOffset now = time.GetUtcNow();
        return known.Any(consent => consent.Withdrawal is not null) && !known.Any(consent => consent.Holds(now)) ? ConsentRule.Withdrawn() : null;
    }

    /// <summary>Writes what was agreed beside what is prepared of the portrait.</summary>
    public Task KeepBeside(Job job, Agreement agreement, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(agreement);
        return store.TryCreate(ConsentPaths.BesidePortrait(StepDispatcher.PortraitPlace(job), agreement.Id), agreement, cancellation);
    }

    /// <summary>Withdraws a consent: from now on no job is taken that stands on it.</summary>
    public Task<ConsentRecord> Withdraw(ConsentId consent, CancellationToken cancellation)
    {
        DateTimeOffset now = time.GetUtcNow();
        return store.Change<ConsentRecord>(ConsentPaths.Record(consent), record => record.Withdrawn(now), cancellation);
    }
}
