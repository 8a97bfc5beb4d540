using System.Globalization;
using AlinFunctions.Durable.Replay;
using AlinFunctions.Durable.Store;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace AlinFunctions.Durable.Engine;

/// <summary>The client of an engine in the same process. It works while the engine runs.</summary>
internal sealed class EngineClient(Func<Session> session, DataConverter converter, TimeProvider time) : DurableTaskClient("local")
{
    private DateTime Now => time.GetUtcNow().UtcDateTime;

    /// <inheritdoc/>
    public override Task<string> ScheduleNewOrchestrationInstanceAsync(
        TaskName orchestratorName, object? input = null, StartOrchestrationOptions? options = null, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        DateTime now = Now;
        InstanceRow fresh = new()
        {
            Id = options?.InstanceId is { } id ? PayloadLimit.CheckInstanceId(id) : Guid.NewGuid().ToString("N"),
            Execution = Guid.NewGuid().ToString("N"),
            Name = orchestratorName.Name,
            Status = OrchestrationRuntimeStatus.Pending,
            Input = PayloadLimit.Check(converter.Serialize(input), $"The input of orchestration '{orchestratorName}'"),
            Starts = options?.StartAt is { } start && start.UtcDateTime > now ? start.UtcDateTime : now,
            Created = now,
            Updated = now,
        };
        Tell(ledger => ledger.Schedule(fresh, [.. (options?.DedupeStatuses ?? []).Select(Status)]));
        return Task.FromResult(fresh.Id);
    }

    /// <inheritdoc/>
    public override Task RaiseEventAsync(string instanceId, string eventName, object? eventPayload = null, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        string? payload = PayloadLimit.Check(converter.Serialize(eventPayload), $"The payload of event '{eventName}'");
        HistoryEvent raised = new(HistoryKind.EventRaised) { Name = eventName, Payload = payload, At = Now };
        Tell(ledger => ledger.Raise(instanceId, raised));
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public override Task<OrchestrationMetadata> WaitForInstanceStartAsync(
        string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellation = default) =>
        WaitFor(instanceId, static row => row.Status is not OrchestrationRuntimeStatus.Pending, getInputsAndOutputs, cancellation);

    /// <inheritdoc/>
    public override Task<OrchestrationMetadata> WaitForInstanceCompletionAsync(
        string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellation = default) =>
        WaitFor(instanceId, static row => !row.IsLive, getInputsAndOutputs, cancellation);

    /// <inheritdoc/>
    public override Task TerminateInstanceAsync(string instanceId, TerminateInstanceOptions? options = null, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        string? output = PayloadLimit.Check(converter.Serialize(options?.Output), $"The output left to '{instanceId}'");
        Tell(ledger => ledger.Terminate(instanceId, output, options?.Recursive ?? false, Now));
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public override Task SuspendInstanceAsync(string instanceId, string? reason = null, CancellationToken cancellation = default) =>
        Hold(instanceId, true, cancellation);

    /// <inheritdoc/>
    public override Task ResumeInstanceAsync(string instanceId, string? reason = null, CancellationToken cancellation = default) =>
        Hold(instanceId, false, cancellation);

    /// <inheritdoc/>
    public override Task<OrchestrationMetadata?> GetInstancesAsync(
        string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        InstanceRow? row = session().Clients.Find(instanceId);
        return Task.FromResult(row is null ? null : Metadata(row, getInputsAndOutputs));
    }

    /// <inheritdoc/>
    public override AsyncPageable<OrchestrationMetadata> GetAllInstancesAsync(OrchestrationQuery? filter = null)
    {
        OrchestrationQuery query = filter ?? new OrchestrationQuery();
        return new Pages<OrchestrationMetadata>((token, size) =>
        {
            long after = (token ?? query.ContinuationToken) is { } text ? long.Parse(text, CultureInfo.InvariantCulture) : 0;
            int wanted = size ?? query.PageSize;
            List<InstanceRow> rows = session().Clients.Page(after, query, wanted);
            string? next = rows.Count == wanted ? rows[^1].Row.ToString(CultureInfo.InvariantCulture) : null;
            return new Page<OrchestrationMetadata>([.. rows.Select(row => Metadata(row, query.FetchInputsAndOutputs))], next);
        });
    }

    /// <inheritdoc/>
    public override Task<PurgeResult> PurgeInstanceAsync(string instanceId, PurgeInstanceOptions? options = null, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        return Task.FromResult(new PurgeResult(session().Clients.Purge(instanceId, options?.Recursive ?? false)));
    }

    /// <inheritdoc/>
    public override async Task<PurgeResult> PurgeAllInstancesAsync(
        PurgeInstancesFilter filter, PurgeInstanceOptions? options = null, CancellationToken cancellation = default)
    {
        List<string> ids = [];
        await foreach (OrchestrationMetadata found in GetAllInstancesAsync(new OrchestrationQuery(filter.CreatedFrom, filter.CreatedTo, filter.Statuses))
            .WithCancellation(cancellation))
        {
            ids.Add(found.InstanceId);
        }

        return new PurgeResult(ids.Sum(id => session().Clients.Purge(id, options?.Recursive ?? false)));
    }

    /// <inheritdoc/>
    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static OrchestrationRuntimeStatus Status(string name) => Enum.TryParse(name, ignoreCase: true, out OrchestrationRuntimeStatus status)
        ? status
        : throw new ArgumentException($"'{name}' is no status of an orchestration.", nameof(name));

    private Task Hold(string instanceId, bool hold, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        Tell(ledger => ledger.Hold(instanceId, hold, Now));
        return Task.CompletedTask;
    }

    private void Tell(Func<ClientLedger, Aftermath> change)
    {
        Session present = session();
        present.Desk.Tell(change(present.Clients));
    }

    private async Task<OrchestrationMetadata> WaitFor(string id, Func<InstanceRow, bool> reached, bool payloads, CancellationToken cancellation)
    {
        while (true)
        {
            Session present = session();
            Task changed = present.Desk.Signals.Next(id);
            InstanceRow row = present.Clients.Find(id) ?? throw new ArgumentException($"There is no orchestration with the id '{id}'.", nameof(id));
            if (reached(row))
            {
                return Metadata(row, payloads);
            }

            await changed.WaitAsync(cancellation);
        }
    }

    private OrchestrationMetadata Metadata(InstanceRow row, bool payloads) => new(row.Name, row.Id)
    {
        RuntimeStatus = row.Status,
        CreatedAt = new DateTimeOffset(row.Created),
        LastUpdatedAt = new DateTimeOffset(row.Updated),
        DataConverter = payloads ? converter : null,
        SerializedInput = payloads ? row.Input : null,
        SerializedOutput = payloads ? row.Output : null,
        SerializedCustomStatus = payloads ? row.Custom : null,
        FailureDetails = payloads ? row.Failure : null,
    };
}
