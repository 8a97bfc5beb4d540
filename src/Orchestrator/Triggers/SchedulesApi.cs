using AlinFunctions.Activities;
using AlinFunctions.Activities.Schedules;
using AlinFunctions.Orchestrator.Http;
using AlinFunctions.Orchestrator.Orchestrations;
using AlinFunctions.Pipeline;
using AlinFunctions.Pipeline.Schedules;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace AlinFunctions.Orchestrator.Triggers;

/// <summary>Shows, writes, pauses, runs and deletes schedules.</summary>
public sealed class SchedulesApi(Door door, ScheduleBook book, ScheduleEditor editor)
{
    /// <summary>Lists the schedules, each with its next times.</summary>
    [Function("ListSchedules")]
    public Task<IResult> List(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/schedules")] HttpRequest request,
        CancellationToken cancellation) => door.Enter(request, async () =>
    {
        var shown = new List<ScheduleView>();
        foreach (ScheduleName name in await book.Names(cancellation))
        {
            if (await editor.Show(name, cancellation) is { } view)
            {
                shown.Add(view);
            }
        }

        return Results.Json(shown, PipelineJson.Compact);
    });

    /// <summary>Shows one schedule.</summary>
    [Function("GetSchedule")]
    public Task<IResult> Get(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/schedules/{name}")] HttpRequest request,
        string name,
        CancellationToken cancellation) => door.Enter(request, () => Show(name, cancellation));

    /// <summary>Writes a schedule; one that cannot be followed is refused in words and changes nothing.</summary>
    [Function("PutSchedule")]
    public Task<IResult> Put(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "api/schedules/{name}")] HttpRequest request,
        string name,
        CancellationToken cancellation) => door.Enter(request, async () =>
    {
        var schedule = ScheduleName.Of(name);
        await editor.Write(schedule, await PlanBodies.Bytes(request, ScheduleReader.MostBytes, cancellation), cancellation);
        return await Show(name, cancellation);
    });

    /// <summary>Forgets a schedule; the videos that it made stay.</summary>
    [Function("DeleteSchedule")]
    public Task<IResult> Delete(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = "api/schedules/{name}")] HttpRequest request,
        string name,
        CancellationToken cancellation) => door.Enter(request, async () =>
        await editor.Delete(Known(name), cancellation) ? Results.NoContent() : throw PlanProblems.NoSuchSchedule(name));

    /// <summary>Stops a schedule for now.</summary>
    [Function("PauseSchedule")]
    public Task<IResult> Pause(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/schedules/{name}/pause")] HttpRequest request,
        string name,
        CancellationToken cancellation) => door.Enter(request, () => Pause(name, paused: true, cancellation));

    /// <summary>Lets a schedule go on.</summary>
    [Function("ResumeSchedule")]
    public Task<IResult> Resume(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/schedules/{name}/resume")] HttpRequest request,
        string name,
        CancellationToken cancellation) => door.Enter(request, () => Pause(name, paused: false, cancellation));

    /// <summary>Runs a schedule now, besides its times.</summary>
    [Function("RunScheduleNow")]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/schedules/{name}/run")] HttpRequest request,
        string name,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) => door.Enter(request, async () =>
    {
        ScheduledRun run = await book.Ask(Known(name), cancellation) ?? throw PlanProblems.NoSuchSchedule(name);
        await client.ScheduleOnce(nameof(RunSchedule), RunSchedule.IdOf(run), run, cancellation);
        await book.HandOn(run.Schedule, [run], cancellation);
        return Results.Json(run, PipelineJson.Compact, statusCode: StatusCodes.Status202Accepted);
    });

    private async Task<IResult> Pause(string name, bool paused, CancellationToken cancellation) =>
        await editor.Pause(Known(name), paused, cancellation) ? await Show(name, cancellation) : throw PlanProblems.NoSuchSchedule(name);

    private async Task<IResult> Show(string name, CancellationToken cancellation) =>
        Results.Json(await editor.Show(Known(name), cancellation) ?? throw PlanProblems.NoSuchSchedule(name), PipelineJson.Compact);

    private static ScheduleName Known(string name) => ScheduleName.TryParse(name, null, out ScheduleName known) ? known : throw PlanProblems.NoSuchSchedule(name);
}
