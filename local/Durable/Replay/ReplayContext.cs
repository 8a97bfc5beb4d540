using DurableTask.Core.Exceptions;
using Microsoft.DurableTask;
using Microsoft.Extensions.Logging;

namespace AlinFunctions.Durable.Replay;

/// <summary>What an orchestration's code sees. Every request gets the next number, and a replay gives it the same.</summary>
internal sealed class ReplayContext(Execution execution, DataConverter converter, ILoggerFactory loggers) : TaskOrchestrationContext
{
    private readonly SortedDictionary<int, HistoryEvent> _asked = [];
    private readonly Dictionary<int, TaskCompletionSource<string?>> _open = [];
    private int _nextTask;
    private int _guids;

    /// <inheritdoc/>
    public override TaskName Name => execution.Name;

    /// <inheritdoc/>
    public override string InstanceId => execution.InstanceId;

    /// <inheritdoc/>
    public override ParentOrchestrationInstance? Parent => execution.Parent;

    /// <inheritdoc/>
    public override DateTime CurrentUtcDateTime => Now;

    /// <inheritdoc/>
    public override bool IsReplaying => Replaying;

    /// <summary>Gets or sets the present turn's clock.</summary>
    public DateTime Now { get; set; }

    /// <summary>Gets or sets whether past events are being applied.</summary>
    public bool Replaying { get; set; } = true;

    /// <summary>Gets or sets the input as JSON.</summary>
    public string? Input { get; set; }

    /// <summary>Gets the events from outside.</summary>
    public ExternalEvents Events { get; } = new();

    /// <summary>Gets the custom status as JSON.</summary>
    public string? CustomStatus { get; private set; }

    /// <summary>Gets how the orchestration begins anew, if it asked for that.</summary>
    public Continuation? Continuation { get; private set; }

    /// <summary>Gets what the code has asked for and no event has recorded yet, in order.</summary>
    public IReadOnlyCollection<HistoryEvent> Unrecorded => _asked.Values;

    /// <inheritdoc/>
    protected override ILoggerFactory LoggerFactory => loggers;

    /// <inheritdoc/>
    public override T? GetInput<T>()
        where T : default => converter.Deserialize<T>(Input);

    /// <inheritdoc/>
    public override async Task<TResult> CallActivityAsync<TResult>(TaskName name, object? input = null, TaskOptions? options = null)
    {
        string? payload = Write(input, options, name);
        string? result = await RetryLoop.Run(this, options?.Retry, () => Ask(new HistoryEvent(HistoryKind.TaskScheduled) { Name = name, Payload = payload }));
        return converter.Deserialize<TResult>(result)!;
    }

    /// <inheritdoc/>
    public override async Task<TResult> CallSubOrchestratorAsync<TResult>(TaskName orchestratorName, object? input = null, TaskOptions? options = null)
    {
        string? payload = Write(input, options, orchestratorName);
        string? id = (options as SubOrchestrationOptions)?.InstanceId;
        string? result = await RetryLoop.Run(this, options?.Retry, () => Ask(new HistoryEvent(HistoryKind.SubOrchestrationScheduled)
        {
            Name = orchestratorName,
            Instance = id is null ? NewGuid().ToString("N") : PayloadLimit.CheckInstanceId(id),
            Payload = payload,
        }));
        return converter.Deserialize<TResult>(result)!;
    }

    /// <inheritdoc/>
    public override Task CreateTimer(DateTime fireAt, CancellationToken cancellationToken)
    {
        Task<string?> fired = Ask(new HistoryEvent(HistoryKind.TimerCreated) { At = fireAt.ToUniversalTime() });
        TaskCompletionSource<string?> source = _open[_nextTask - 1];
        cancellationToken.Register(() => source.TrySetCanceled(cancellationToken));
        return fired;
    }

    /// <inheritdoc/>
    public override Task<T> WaitForExternalEvent<T>(string eventName, CancellationToken cancellationToken = default) =>
        Events.Wait(eventName, payload => converter.Deserialize<T>(payload)!, cancellationToken);

    /// <inheritdoc/>
    public override void SendEvent(string instanceId, string eventName, object payload)
    {
        string? json = PayloadLimit.Check(converter.Serialize(payload), $"The payload of event '{eventName}'");
        Number(new HistoryEvent(HistoryKind.EventSent) { Instance = instanceId, Name = eventName, Payload = json });
    }

    /// <inheritdoc/>
    public override void SetCustomStatus(object? customStatus) => CustomStatus = PayloadLimit.CheckStatus(converter.Serialize(customStatus));

    /// <inheritdoc/>
    public override void ContinueAsNew(object? newInput = null, bool preserveUnprocessedEvents = true) => Continuation =
        new Continuation(PayloadLimit.Check(converter.Serialize(newInput), $"The next input of '{InstanceId}'"), preserveUnprocessedEvents);

    /// <inheritdoc/>
    public override Guid NewGuid() => DeterministicGuid.Make(InstanceId, Now, _guids++);

    /// <summary>Takes a request off the list that the history has recorded; anything else than what it recorded is an error.</summary>
    public void Record(HistoryEvent recorded, int position)
    {
        if (!_asked.Remove(recorded.Task, out HistoryEvent? asked) || !asked.Repeats(recorded))
        {
            throw Diverged(position, recorded.Request!, asked?.Request ?? "nothing");
        }
    }

    /// <summary>Refuses requests that the history should have recorded by now.</summary>
    public void RefuseUnrecorded(int position)
    {
        if (_asked.Count > 0)
        {
            throw Diverged(position, "nothing", _asked.Values.First().Request!);
        }
    }

    /// <summary>Hands a result or a failure to whoever awaits it; a call that nobody awaits any more is let go.</summary>
    public void Settle(HistoryEvent settled, int position)
    {
        if (!_open.Remove(settled.Task, out TaskCompletionSource<string?>? source))
        {
            throw Diverged(position, $"the end of task {settled.Task}", "nothing of that number");
        }

        if (settled.Failure is { } failure)
        {
            source.TrySetException(new TaskFailedException(settled.Name ?? string.Empty, settled.Task, failure));
        }
        else
        {
            source.TrySetResult(settled.Payload);
        }
    }

    private Task<string?> Ask(HistoryEvent request)
    {
        TaskCompletionSource<string?> source = new();
        _open.Add(Number(request), source);
        return source.Task;
    }

    private int Number(HistoryEvent request)
    {
        _asked.Add(_nextTask, request with { Task = _nextTask });
        return _nextTask++;
    }

    private string? Write(object? input, TaskOptions? options, TaskName name) => input is TaskOptions && options is null
        ? throw new ArgumentException($"Task options were given as the input of '{name}'. Name the parameter: options.", nameof(input))
        : PayloadLimit.Check(converter.Serialize(input), $"The input of '{name}'");

    private NonDeterministicOrchestrationException Diverged(int position, string expected, string actual) => new(
        $"Orchestration '{Name}' ('{InstanceId}') is not deterministic: at position {position} its history has {expected}, but its code asks for {actual}.");
}
