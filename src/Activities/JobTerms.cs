using AlinFunctions.Activities.Consents;
using AlinFunctions.Activities.Retention;
using AlinFunctions.Pipeline.Consents;
using AlinFunctions.Pipeline.Jobs;
using Microsoft.Extensions.Options;

namespace AlinFunctions.Activities;

/// <summary>On what terms jobs are taken: whose consent they stand on, and how long they are kept.</summary>
public sealed class JobTerms(ConsentBook consents, IOptions<RetentionOptions> retention)
{
    /// <summary>The terms of a product where nothing is configured.</summary>
    public static JobTerms Usual(ArtifactStore store, TimeProvider time) =>
        new(new ConsentBook(store, Options.Create(new ConsentOptions()), time), Options.Create(new RetentionOptions()));

    /// <summary>Until when a job is kept that is made at a moment.</summary>
    public DateTimeOffset KeptUntil(DateTimeOffset created) => created.AddDays(retention.Value.Days);

    /// <summary>Chooses the consent that a job stands on.</summary>
    /// <returns>What was agreed; null when nothing was and nothing need be.</returns>
    /// <exception cref="InvalidDropException">The job may not show the portrait.</exception>
    public Task<Agreement?> Consent(Job job, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(job);
        return consents.Choose(job.PortraitHash, job.Options.Consent, cancellation);
    }

    /// <summary>
    /// Looks once more, now that the job can be found by whoever withdraws its consent: either they find the job, or this finds the withdrawal.
    /// What was agreed is then written beside the prepared portrait.
    /// </summary>
    /// <returns>Why the job ends; null when it may run.</returns>
    public async Task<JobFailure?> Confirm(JobRecord record, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(record);
        if (record.Job is not { PortraitHash.Length: > 0 } job)
        {
            return null;
        }

        if (await consents.Withdrawn(job.PortraitHash, record.Consent, cancellation) is { } why)
        {
            return new JobFailure(why.Kind, nameof(AcceptDrop), null, why.Sentence);
        }

        await (record.Consent is { } agreement ? consents.KeepBeside(job, agreement, cancellation) : Task.CompletedTask);
        return null;
    }
}
