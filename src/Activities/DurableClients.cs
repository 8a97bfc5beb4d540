using DurableTask.Core.Exceptions;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace AlinFunctions.Activities;

/// <summary>What triggers ask of the durable client, where "it is so already" is success.</summary>
public static class DurableClients
{
    /// <summary>Starts an orchestration under an id, unless one of that id runs already.</summary>
    public static async Task ScheduleOnce(this DurableTaskClient client, string orchestration, string id, object input, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(client);
        OrchestrationMetadata? known = await client.GetInstanceAsync(id, getInputsAndOutputs: false, cancellation);
        if (known is not null && !known.IsCompleted)
        {
            return;
        }

        try
        {
            await client.ScheduleNewOrchestrationInstanceAsync(orchestration, input, new StartOrchestrationOptions(id), cancellation);
        }
        catch (OrchestrationAlreadyExistsException)
        {
            // Somebody was faster: it runs, which is what was wanted.
        }
    }

    /// <summary>Raises an event for an orchestration; one that has ended or was purged needs no waking.</summary>
    public static async Task Wake(this DurableTaskClient client, string id, string eventName, object payload, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(client);
        OrchestrationMetadata? known = await client.GetInstanceAsync(id, getInputsAndOutputs: false, cancellation);
        if (known is not null && !known.IsCompleted)
        {
            await client.RaiseEventAsync(id, eventName, payload, cancellation);
        }
    }
}
