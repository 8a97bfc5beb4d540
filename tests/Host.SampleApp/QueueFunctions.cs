using AlinFunctions.Host.SampleLibrary;
using Microsoft.Azure.Functions.Worker;

namespace AlinFunctions.Host.SampleApp;

public sealed class QueueFunctions(CallLog log)
{
    [Function("Ordered")]
    public Task Ordered([QueueTrigger("%OrdersQueue%")] Order order, int dequeueCount) => log.Record("Ordered", $"{order.Item}|{order.Count}|{dequeueCount}");

    [Function("Rejected")]
    public async Task Rejected([QueueTrigger("rejects")] string text)
    {
        await log.Record("Rejected", text);
        throw new InvalidOperationException("Rejected.");
    }

    [Function("Held")]
    public async Task Held([QueueTrigger("held")] string gate, CancellationToken cancellation)
    {
        await log.Record("Held", gate);
        await log.PassGate(gate, cancellation);
        await log.Record("Released", gate);
    }
}
