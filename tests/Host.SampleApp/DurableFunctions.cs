using AlinFunctions.Host.SampleLibrary;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace AlinFunctions.Host.SampleApp;

public static class DurableFunctions
{
    [Function("Compose")]
    public static async Task<string> Compose([OrchestrationTrigger] TaskOrchestrationContext context, Composition composition)
    {
        string[] loud = await Task.WhenAll(composition.Words.Select(word => context.CallActivityAsync<string>(Shout.Name, word)));
        if (composition.Gate is { } gate)
        {
            await context.CallActivityAsync("Linger", gate);
        }

        return string.Join(' ', loud);
    }

    [Function("Linger")]
    public static async Task Linger([ActivityTrigger] string gate, FunctionContext context, CancellationToken cancellation)
    {
        var log = (CallLog)context.InstanceServices.GetService(typeof(CallLog))!;
        await log.Record("Linger", gate);
        await log.PassGate(gate, cancellation);
    }

    [Function("StartCompose")]
    public static async Task<IResult> Start(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "compositions")] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation)
    {
        Composition composition = (await request.ReadFromJsonAsync<Composition>(cancellation))!;
        return Results.Text(await client.ScheduleNewOrchestrationInstanceAsync("Compose", composition, cancellation));
    }

    [Function("WaitForCompose")]
    public static async Task<IResult> Wait(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "compositions/{id}")] HttpRequest request,
        string id,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation)
    {
        OrchestrationMetadata done = await client.WaitForInstanceCompletionAsync(id, getInputsAndOutputs: true, cancellation);
        return Results.Text($"{done.RuntimeStatus}: {done.ReadOutputAs<string>()} on {request.Method}");
    }
}
