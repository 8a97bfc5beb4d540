using AlinFunctions.Activities.Index;
using AlinFunctions.Pipeline.Consents;
using AlinFunctions.Pipeline.Jobs;
using AlinFunctions.Pipeline.Messages;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace AlinFunctions.Activities.Consents;

/// <summary>Brings a withdrawal one step on: stops the jobs of the portrait that run, and deletes those that have ended. What is going to be done is written down before it is.</summary>
public sealed class AdvanceWithdrawal(
    ArtifactStore store, ConsentBook consents, JobFinder finder, JobStopper stopper, JobEraser eraser, PortraitCopies copies, RecordOutcome outcomes, TimeProvider time)
{
    /// <summary>How many jobs one step deletes: each takes some dozens of requests to the store.</summary>
    private const int MostDeleted = 25;

    /// <summary>Takes the step.</summary>
    /// <returns>Whether nothing of the portrait is left.</returns>
    [Function(nameof(AdvanceWithdrawal))]
    public async Task<bool> Run([ActivityTrigger] ConsentId consent, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        ConsentRecord record = await consents.Withdraw(consent, cancellation);
        List<JobRecord> jobs = await Shown(record.Portrait, cancellation);
        JobRecord[] running = [.. jobs.Where(job => job.State == JobState.Accepted)];
        JobRecord[] ended = [.. jobs.Except(running).Take(MostDeleted)];
        await Change(consent, old => old.WithStopped([.. running.Select(job => job.Id)]).WithDeleted([.. ended.Select(job => job.Id)]), cancellation);
        foreach (JobRecord job in running)
        {
            await Stop(job.Id, client, cancellation);
        }

        foreach (JobRecord job in ended)
        {
            await eraser.Erase(job, cancellation);
        }

        if (jobs.Count > ended.Length)
        {
            return false;
        }

        await copies.Erase(record, cancellation);
        DateTimeOffset now = time.GetUtcNow();
        await Change(consent, old => old.Finished(now), cancellation);
        return true;
    }

    private Task<ConsentRecord> Change(ConsentId consent, Func<ConsentRecord, ConsentRecord> change, CancellationToken cancellation) =>
        store.Change(ConsentPaths.Record(consent), change, cancellation);

    private async Task<List<JobRecord>> Shown(string portrait, CancellationToken cancellation)
    {
        var jobs = new List<JobRecord>();
        await foreach (JobCard card in finder.FindAll(new JobQuery { PortraitHash = portrait, Hidden = true }, cancellation))
        {
            if (await store.Read<JobRecord>(JobPaths.Record(card.Id), cancellation) is { } job)
            {
                jobs.Add(job);
            }
            else
            {
                await eraser.EraseCard(card, cancellation);
            }
        }

        return jobs;
    }

    // A job whose orchestration is gone has nobody to stop it, and ends here.
    private async Task Stop(JobId job, DurableTaskClient client, CancellationToken cancellation)
    {
        await stopper.Stop(job, client, cancellation);
        if (await client.GetInstanceAsync(job.ToString(), getInputsAndOutputs: false, cancellation) is null or { IsCompleted: true })
        {
            await outcomes.Run(new OutcomeOrder(job, JobOutcome.Cancelled), cancellation);
        }
    }
}
