using AlinFunctions.Activities;
using AlinFunctions.Activities.Uploads;
using AlinFunctions.Orchestrator.Orchestrations;
using AlinFunctions.Pipeline.Jobs;
using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Client;

namespace AlinFunctions.Orchestrator.Http;

/// <summary>Makes jobs of uploads. The drop is looked at here and now, so that its caller learns at once what is wrong with it; the inbox's own trigger finds the same job.</summary>
public sealed class JobTaker(UploadFolders folders, RequestLedger ledger, AcceptDrop accept, DropFolder drops, JobRecords records)
{
    private const string KeyHeader = "Idempotency-Key";

    private const int LongestKey = 255;

    /// <summary>Takes what a request sends.</summary>
    /// <param name="request">The request.</param>
    /// <param name="client">The durable client.</param>
    /// <param name="read">Reads the request into the upload.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>The record of the job, which is accepted.</returns>
    public async Task<JobRecord> Take(HttpRequest request, DurableTaskClient client, Func<Upload, Task> read, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(read);
        string? key = KeyOf(request);
        Upload upload = folders.Open(key is null ? null : $"{request.Path}\n{key}");
        await read(upload);
        if (key is null)
        {
            return await Take(await upload.Commit(cancellation), client, cancellation);
        }

        RequestClaim claim = await ledger.Take(key, $"{request.Path}\n{upload.Digest}", cancellation);
        switch (claim.Standing)
        {
            case RequestStanding.Done:
                return await Accepted(claim.Job!.Value, cancellation);
            case RequestStanding.Other:
                throw new ProblemException(Problems.KeyOfAnother);
            case RequestStanding.Busy:
                throw new ProblemException(Problems.Busy);
            default:
                FrozenDrop drop = await drops.Freeze(upload.Folder, cancellation) is { IsComplete: true } left ? left with { Whole = true } : await upload.Commit(cancellation);
                await Accept(drop, client, cancellation);
                await ledger.Settle(key, JobId.ForDrop(drop), cancellation);
                return await Accepted(JobId.ForDrop(drop), cancellation);
        }
    }

    /// <summary>Takes a folder that lies in the inbox.</summary>
    /// <returns>The record of the job, which is accepted.</returns>
    public async Task<JobRecord> Take(FrozenDrop drop, DurableTaskClient client, CancellationToken cancellation)
    {
        await Accept(drop, client, cancellation);
        return await Accepted(JobId.ForDrop(drop), cancellation);
    }

    private static string? KeyOf(HttpRequest request) => request.Headers[KeyHeader].ToString() switch
    {
        "" => null,
        { Length: <= LongestKey } key => key,
        _ => throw Problems.BadParameter(KeyHeader, $"1-{LongestKey}"),
    };

    private async Task Accept(FrozenDrop drop, DurableTaskClient client, CancellationToken cancellation)
    {
        // A caller who hangs up now has handed over everything: the job is made all the same.
        cancellation.ThrowIfCancellationRequested();
        await accept.Run(drop, CancellationToken.None);
        await client.ScheduleOnce(nameof(TakeDrop), $"drop-{JobId.ForDrop(drop)}", drop, CancellationToken.None);
    }

    private async Task<JobRecord> Accepted(JobId job, CancellationToken cancellation)
    {
        JobRecord record = await records.Open(job.ToString(), cancellation);
        return record is { Job: null, Failure: { } failure } ? throw new ProblemException(Problems.Refused(job, failure)) : record;
    }
}
