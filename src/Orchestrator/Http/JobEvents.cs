using System.Text.Json;
using AlinFunctions.Pipeline;
using AlinFunctions.Pipeline.Jobs;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.DurableTask.Client;

namespace AlinFunctions.Orchestrator.Http;

/// <summary>Tells a job's progress as server-sent events until it has ended or nobody listens.</summary>
internal sealed class JobEvents(JobRecord record, JobRecords records, CardMaker cards, DurableTaskClient client) : IResult
{
    /// <summary>How often the orchestration is asked: a stage is to be seen within a second.</summary>
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(250);

    /// <summary>After how many looks without news a comment keeps the connection open: 15 seconds.</summary>
    private const int QuietLooks = 60;

    private readonly string _id = record.Id.ToString();

    /// <inheritdoc />
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        HttpResponse response = httpContext.Response;
        response.ContentType = "text/event-stream; charset=utf-8";
        response.Headers.CacheControl = "no-store";

        // A proxy that gathers what it passes on would hold news back.
        response.Headers["X-Accel-Buffering"] = "no";
        httpContext.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        try
        {
            await Tell(response, httpContext.RequestAborted);
        }
        catch (OperationCanceledException) when (httpContext.RequestAborted.IsCancellationRequested)
        {
            // Nobody listens any more.
        }
    }

    private async Task Tell(HttpResponse response, CancellationToken gone)
    {
        using var timer = new PeriodicTimer(LookEvery);
        JobRecord now = record;
        ProgressBody? told = null;
        for (int quiet = 0; now.State == JobState.Accepted;)
        {
            OrchestrationMetadata? instance = await client.GetInstanceAsync(_id, getInputsAndOutputs: true, gone);
            var progress = ProgressBody.Of(instance?.ReadCustomStatusAs<RenderProgress>());
            if (progress != told)
            {
                await Send(response, "progress", progress, gone);
                (told, quiet) = (progress, 0);
            }
            else if (++quiet == QuietLooks)
            {
                await response.WriteAsync(": still here\n\n", gone);
                quiet = 0;
            }

            await timer.WaitForNextTickAsync(gone);
            if (instance is null or { IsCompleted: true })
            {
                now = await records.Open(_id, gone);
            }
        }

        await Send(response, "end", await cards.Make(JobCard.Of(now), gone), gone);
    }

    private static Task Send<T>(HttpResponse response, string name, T body, CancellationToken gone) =>
        response.WriteAsync($"event: {name}\ndata: {JsonSerializer.Serialize(body, PipelineJson.Compact)}\n\n", gone);
}
