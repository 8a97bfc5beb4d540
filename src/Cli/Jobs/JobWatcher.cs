using System.Net.Http.Json;
using System.Text.Json;
using AlinFunctions.Pipeline;
using AlinFunctions.Pipeline.Jobs;
using AlinFunctions.Pipeline.Messages;
using Azure;
using Azure.Storage.Blobs;

namespace AlinFunctions.Cli.Jobs;

/// <summary>Watches a job until it ends, and says what is happening.</summary>
internal sealed class JobWatcher(string store, HttpClient api, TextWriter progress)
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(150);

    private readonly BlobServiceClient _blobs = new(store);
    private string _told = "";

    /// <summary>Waits for the job's end. When the user stops waiting, the job is cancelled.</summary>
    public async Task<JobRecord> Watch(JobId job, CancellationToken cancellation)
    {
        await Tell(Words.Say($"Job {job}: dropped.", $"任务 {job}：已投递。"));
        try
        {
            while (true)
            {
                JobRecord? record = await Record(job, cancellation);
                if (record is { State: not JobState.Accepted })
                {
                    return record;
                }

                if (record is not null)
                {
                    await Tell(await Progress(job, cancellation));
                }

                await Task.Delay(LookEvery, cancellation);
            }
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            await Cancel(job);
            await Tell(Words.Say("Cancelled.", "已取消。"));
            throw;
        }
    }

    // The mark in the store reaches a job whose record is not there yet, and one whose function app is down.
    private async Task Cancel(JobId job)
    {
        ArtifactPath mark = JobPaths.Cancelled(job);
        await _blobs.GetBlobContainerClient(mark.Container).GetBlobClient(mark.Name).UploadAsync(BinaryData.FromString("cancelled"), overwrite: true, CancellationToken.None);
        try
        {
            using HttpResponseMessage stopped = await api.PostAsync(new Uri($"api/jobs/{job}/cancel", UriKind.Relative), content: null, CancellationToken.None);
        }
        catch (Exception down) when (down is HttpRequestException or OperationCanceledException)
        {
            // The mark stands; whoever takes the job up finds it.
        }
    }

    private async Task<JobRecord?> Record(JobId job, CancellationToken cancellation)
    {
        ArtifactPath path = JobPaths.Record(job);
        try
        {
            var download = await _blobs.GetBlobContainerClient(path.Container).GetBlobClient(path.Name).DownloadContentAsync(cancellation);
            return download.Value.Content.ToObjectFromJson<JobRecord>(PipelineJson.Compact);
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            return null;
        }
    }

    // The record is the truth; while the function app restarts there is just nothing new to tell.
    private async Task<string> Progress(JobId job, CancellationToken cancellation)
    {
        try
        {
            JobStatus? status = await api.GetFromJsonAsync<JobStatus>(new Uri($"api/jobs/{job}", UriKind.Relative), PipelineJson.Compact, cancellation);
            if (status is { Record.State: not JobState.Accepted })
            {
                // It ended between two looks: the next one finds its end.
                return _told;
            }

            return status?.Progress is { } now ? ProgressText.Of(now) : Words.Say("Accepted: reading the script.", "已接收：正在读取脚本。");
        }
        catch (Exception silent) when (silent is HttpRequestException or IOException or JsonException
            || (silent is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            return _told;
        }
    }

    private async Task Tell(string line)
    {
        if (line != _told)
        {
            _told = line;
            await progress.WriteLineAsync(line);
        }
    }
}
